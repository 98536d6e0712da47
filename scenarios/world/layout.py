"""The layout of a scene, read from its TOML file: meshes, spots, props, where one can walk."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.errors import KnownError
from app.domain.scenario.place import Camera
from scenarios.world.ground_marks import Mark, read_mark
from scenarios.world.lamps import FLICKERS, LAMP_LIGHTS, LIT
from scenarios.world.seat import Seat, read_seats
from scenarios.world.sound_spots import Ground, SoundSpot, read_ground, read_sound
from scenarios.world.traffic import Lane
from scenarios.world.walkable import Rise

Place = tuple[float, float, float]
SCENES = Path(__file__).with_name("scenes")


class SceneError(KnownError):
    """A scene file or mesh that cannot be used; the message says which and why."""


@dataclass(frozen=True)
class Prop:
    """A mesh that stands in the place; `solid` is the width and length one bumps into, in metres."""

    id: str
    mesh: str
    pos: Place
    heading: float = 0.0
    solid: tuple[float, float] | None = None


@dataclass(frozen=True)
class Wall:
    """Something of the place that one bumps into: middle, width and length, height that hides what lies behind."""

    pos: tuple[float, float]
    size: tuple[float, float]
    height_m: float
    heading: float = 0.0


@dataclass(frozen=True)
class Sign:
    """Lettering that belongs to the place: `prop/panel`, style, text."""

    node: str
    style: str
    text: str


@dataclass(frozen=True)
class Walk:
    """Where and how fast one walks: bounds west, south, east, north in metres; eye height; speeds."""

    bounds: tuple[float, float, float, float]
    eye_m: float
    walk_m_s: float
    run_m_s: float


@dataclass(frozen=True)
class TeamMate:
    """Somebody of the trainee's own side who stands in the scene."""

    id: str
    mesh: str
    spot: str


@dataclass(frozen=True)
class LampSpot:
    """A lamp of the place: where it hangs, what it is, when it burns.

    It hangs at `pos` or at the node `prop/node` (then it moves, and goes out, with the node). `light` is one of
    `lamps.LAMP_LIGHTS`; `cone_deg` is the whole angle of its beam along `aim`, 360 shines all round; `halo_m` is the
    breadth of the glow about its bulb, 0 for none.
    """

    id: str
    light: str
    range_m: float
    pos: Place | None = None
    node: str = ""
    gain: float = 1.0
    cone_deg: float = 360.0
    aim: Place = (0.0, 0.0, -1.0)
    lit: str = "dark"
    flicker: str = "steady"
    halo_m: float = 0.5


@dataclass(frozen=True)
class Mast:
    """The light that floods the place at night and casts its shadows; `to` points to it, it reaches `reach_m`."""

    to: Place
    light: str = "mast"
    gain: float = 1.0
    reach_m: float = 130.0


@dataclass(frozen=True)
class Indoors:
    """A roof over the whole place: no weather comes in, and the eye is used to the lamps at every hour.

    `exposure` is the picture's, `sky_share` what windows let in of the sky's light, `fill` the linear light that walls
    and ceiling throw about.
    """

    exposure: float
    sky_share: float
    fill: Place


@dataclass(frozen=True)
class SmokeSpot:
    """Smoke that rises from a node `prop/node`, and is gone while the node is hidden; `strength` 0 to 1."""

    node: str
    strength: float = 0.7


@dataclass(frozen=True)
class Layout:
    """A scene before its meshes are loaded."""

    name: str
    place: str
    start: Place
    start_heading: float
    walk: Walk
    spots: dict[str, Place]
    props: tuple[Prop, ...]
    signs: tuple[Sign, ...]
    approach_cones: tuple[Place, ...]
    other_cones: tuple[Place, ...]
    vehicle: str = ""
    """Mesh of the vehicle that is inspected; empty where there is none."""
    indoors: Indoors | None = None
    chocks: dict[str, Place] = field(default_factory=dict)
    lamps: tuple[LampSpot, ...] = ()
    mast: Mast | None = None
    smokes: tuple[SmokeSpot, ...] = ()
    team: tuple[TeamMate, ...] = ()
    rest: dict[str, str] = field(default_factory=dict)
    seats: dict[str, Seat] = field(default_factory=dict)
    """Seats by the spot beside which they are: who belongs there sits."""
    vehicle_heading: float = 0.0
    """A quarter turn, so that the vehicle's box stays square to the axes."""
    walls: tuple[Wall, ...] = ()
    rises: tuple[Rise, ...] = ()
    lanes: tuple[Lane, ...] = ()
    sounds: tuple[SoundSpot, ...] = ()
    grounds: tuple[Ground, ...] = ()
    marks: tuple[Mark, ...] = ()
    views: tuple[Camera, ...] = ()
    """Cameras for pictures of the place by itself, without a scenario; a view without an hour is taken by day."""
    cast: tuple[TeamMate, ...] = ()
    """Who stands in those pictures besides the team."""


def place_names(folder: Path = SCENES) -> tuple[str, ...]:
    """The scene files there are, in order."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def read_layout(name: str, folder: Path = SCENES) -> Layout:
    """The layout of a scene by name; raises SceneError where there is none or it is not whole."""
    path = folder / f"{name}.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SceneError(f"没有名为“{name}”的三维场地；现有：{'、'.join(place_names(folder))}") from None
    except tomllib.TOMLDecodeError as error:
        raise SceneError(f"三维场地文件 {path.name} 写法有误：{error}") from error
    try:
        return _layout(name, data)
    except (KeyError, TypeError, ValueError) as error:
        raise SceneError(f"三维场地文件 {path.name} 缺少或写错了一项：{error}") from error


def _layout(name: str, data: dict[str, Any]) -> Layout:
    cones, walk = data.get("cones", {}), data["walk"]
    spots = {spot: _place(pos) for spot, pos in data["spots"].items()}
    return Layout(
        name=name,
        place=data["place"],
        vehicle=data.get("vehicle", ""),
        indoors=_indoors(data["indoors"]) if "indoors" in data else None,
        start=_place(data["start"]["pos"]),
        start_heading=float(data["start"]["heading"]),
        walk=Walk(tuple(walk["bounds"]), walk["eye_m"], walk["walk_m_s"], walk["run_m_s"]),
        spots=spots,
        seats=read_seats(data.get("seats", {}), spots),
        props=tuple(_prop(entry) for entry in data.get("props", ())),
        signs=tuple(Sign(**entry) for entry in data.get("signs", ())),
        approach_cones=tuple(_place(pos) for pos in cones.get("approach", ())),
        other_cones=tuple(_place(pos) for pos in cones.get("other", ())),
        chocks={side: _place(pos) for side, pos in data.get("chocks", {}).items()},
        lamps=tuple(_lamp(entry) for entry in data.get("lamps", ())),
        mast=_mast(data["mast"]) if "mast" in data else None,
        smokes=tuple(SmokeSpot(**entry) for entry in data.get("smokes", ())),
        rest=dict(data.get("rest", {})),
        team=tuple(TeamMate(who, **entry) for who, entry in data.get("team", {}).items()),
        vehicle_heading=_quarter(data.get("vehicle_heading", 0)),
        walls=tuple(_wall(entry) for entry in data.get("walls", ())),
        rises=tuple(_rise(entry) for entry in data.get("rises", ())),
        lanes=tuple(_lane(entry) for entry in data.get("lanes", ())),
        sounds=tuple(read_sound(entry) for entry in data.get("sounds", ())),
        grounds=tuple(read_ground(entry) for entry in data.get("grounds", ())),
        marks=tuple(read_mark(entry) for entry in data.get("marks", ())),
        views=tuple(Camera.model_validate(entry) for entry in data.get("views", ())),
        cast=tuple(TeamMate(who, **entry) for who, entry in data.get("cast", {}).items()),
    )


def _indoors(entry: dict[str, Any]) -> Indoors:
    return Indoors(float(entry["exposure"]), float(entry["sky_share"]), _place(entry["fill"]))


def _quarter(degrees: float) -> float:
    if degrees % 90:
        raise ValueError(f"vehicle_heading 要写 90 的倍数，不是 {degrees}")
    return float(degrees)


def _wall(entry: dict[str, Any]) -> Wall:
    return Wall(_pair(entry["pos"]), _pair(entry["size"]), float(entry["height_m"]), float(entry.get("heading", 0)))


def _rise(entry: dict[str, Any]) -> Rise:
    return Rise(_pair(entry["low"]), _pair(entry["high"]), float(entry["height_m"]), float(entry["slope_m"]))


def _lane(entry: dict[str, Any]) -> Lane:
    points = tuple(_place(point) for point in entry["points"])
    if len(points) < 2 or not entry["meshes"]:
        raise ValueError(f"车道“{entry['id']}”至少要写两个点和一种车")
    if any(a == b for a, b in zip(points, points[1:], strict=False)):
        raise ValueError(f"车道“{entry['id']}”有两个相邻的点写在同一处")
    if not (entry["speed_m_s"] > 0 and entry["gap_s"] > 0):
        raise ValueError(f"车道“{entry['id']}”的 speed_m_s 和 gap_s 要大于 0")
    return Lane(entry["id"], points, float(entry["speed_m_s"]), float(entry["gap_s"]), tuple(entry["meshes"]))


def _pair(values: list[float]) -> tuple[float, float]:
    x, y = values
    return float(x), float(y)


def _prop(entry: dict[str, Any]) -> Prop:
    solid = entry.get("solid")
    return Prop(
        id=entry["id"],
        mesh=entry["mesh"],
        pos=_place(entry["pos"]),
        heading=float(entry.get("heading", 0)),
        solid=(float(solid[0]), float(solid[1])) if solid else None,
    )


def _lamp(entry: dict[str, Any]) -> LampSpot:
    known = {name: value for name, value in entry.items() if name not in ("pos", "aim")}
    for name in ("pos", "aim"):
        if name in entry:
            known[name] = _place(entry[name])
    lamp = LampSpot(**known)
    if (lamp.pos is None) == (not lamp.node):
        raise ValueError(f"灯“{lamp.id}”要写 pos 或 node 其中一个")
    for value, choices in ((lamp.light, LAMP_LIGHTS), (lamp.lit, LIT), (lamp.flicker, FLICKERS)):
        if value not in choices:
            raise ValueError(f"灯“{lamp.id}”的“{value}”不认识，可选：{'、'.join(choices)}")
    return lamp


def _mast(entry: dict[str, Any]) -> Mast:
    mast = Mast(**{**entry, "to": _place(entry["to"])})
    if mast.light not in LAMP_LIGHTS:
        raise ValueError(f"高杆灯的“{mast.light}”不认识，可选：{'、'.join(LAMP_LIGHTS)}")
    return mast


def _place(values: list[float]) -> Place:
    x, y, z = values
    return float(x), float(y), float(z)
