"""The layout of a scene, read from its TOML file: meshes, spots, props, where one can walk."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.errors import KnownError

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
class Layout:
    """A scene before its meshes are loaded."""

    name: str
    place: str
    vehicle: str
    start: Place
    start_heading: float
    walk: Walk
    spots: dict[str, Place]
    props: tuple[Prop, ...]
    signs: tuple[Sign, ...]
    approach_cones: tuple[Place, ...]
    other_cones: tuple[Place, ...]
    chocks: dict[str, Place] = field(default_factory=dict)
    lamp: tuple[Place, float] | None = None
    team: tuple[TeamMate, ...] = ()
    rest: dict[str, str] = field(default_factory=dict)


def read_layout(name: str, folder: Path = SCENES) -> Layout:
    """The layout of a scene by name; raises SceneError where there is none or it is not whole."""
    path = folder / f"{name}.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        known = "、".join(sorted(p.stem for p in folder.glob("*.toml")))
        raise SceneError(f"没有名为“{name}”的三维场地；现有：{known}") from None
    except tomllib.TOMLDecodeError as error:
        raise SceneError(f"三维场地文件 {path.name} 写法有误：{error}") from error
    try:
        return _layout(name, data)
    except (KeyError, TypeError, ValueError) as error:
        raise SceneError(f"三维场地文件 {path.name} 缺少或写错了一项：{error}") from error


def _layout(name: str, data: dict[str, Any]) -> Layout:
    cones, walk, lamp = data.get("cones", {}), data["walk"], data.get("lamps")
    return Layout(
        name=name,
        place=data["place"],
        vehicle=data["vehicle"],
        start=_place(data["start"]["pos"]),
        start_heading=float(data["start"]["heading"]),
        walk=Walk(tuple(walk["bounds"]), walk["eye_m"], walk["walk_m_s"], walk["run_m_s"]),
        spots={spot: _place(pos) for spot, pos in data["spots"].items()},
        props=tuple(_prop(entry) for entry in data.get("props", ())),
        signs=tuple(Sign(**entry) for entry in data.get("signs", ())),
        approach_cones=tuple(_place(pos) for pos in cones.get("approach", ())),
        other_cones=tuple(_place(pos) for pos in cones.get("other", ())),
        chocks={side: _place(pos) for side, pos in data.get("chocks", {}).items()},
        lamp=(_place(lamp["pos"]), float(lamp["range_m"])) if lamp else None,
        rest=dict(data.get("rest", {})),
        team=tuple(TeamMate(who, **entry) for who, entry in data.get("team", {}).items()),
    )


def _prop(entry: dict[str, Any]) -> Prop:
    solid = entry.get("solid")
    return Prop(
        id=entry["id"],
        mesh=entry["mesh"],
        pos=_place(entry["pos"]),
        heading=float(entry.get("heading", 0)),
        solid=(float(solid[0]), float(solid[1])) if solid else None,
    )


def _place(values: list[float]) -> Place:
    x, y, z = values
    return float(x), float(y), float(z)
