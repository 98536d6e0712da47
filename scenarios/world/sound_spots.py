"""What a scene's TOML file says of its sounds and of the ground one walks on. Pure: no engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Place = tuple[float, float, float]
WHEN = ("dark", "light", "rain", "dry", "engine")
"""What a sound may depend on: the hour, the weather, the engine of the vehicle that is inspected."""
GROUND_STEPS = {"asphalt": "footstep", "gravel": "footstep_gravel"}
WET_STEP = "footstep_wet"
WET_FILM = 0.5
"""From this film of water on, a step on asphalt splashes; gravel lets the water through."""
EDGE_SHARE = 0.6
"""Up to this share of its range a sound falls with the distance alone; beyond, it also fades to nothing."""


@dataclass(frozen=True)
class SoundSpot:
    """A sound of the place that runs on: what, from where, how far it is heard, and when.

    It comes from `pos` or from the node `prop/node` (then it moves, and is silent, with the node). It is as loud as
    `gain` up to `near_m` and halves with each doubling of the distance; nothing is heard beyond `range_m`. All of
    `when` (see WHEN) must hold. `value` names a value of the scenario, a number: heard while it is above `above`;
    a scenario without that value leaves the sound out.
    """

    id: str
    clip: str
    range_m: float
    pos: Place | None = None
    node: str = ""
    near_m: float = 2.0
    gain: float = 1.0
    when: tuple[str, ...] = ()
    value: str = ""
    above: float = 0.0


@dataclass(frozen=True)
class Ground:
    """A rectangle of ground of another kind: `low` and `high` are (x, y) in metres."""

    kind: str
    low: tuple[float, float]
    high: tuple[float, float]

    def holds(self, x: float, y: float) -> bool:
        """Whether a place lies on it."""
        return self.low[0] <= x <= self.high[0] and self.low[1] <= y <= self.high[1]


def loudness(spot: SoundSpot, distance_m: float) -> float:
    """How loud a sound is at a distance: its gain, by the inverse of the distance, to nothing at its range.

    Sound pressure of a point source in the free field falls with 1/r (ISO 9613-2:1996, 7.1).
    """
    if distance_m >= spot.range_m:
        return 0.0
    edge_m = spot.range_m * EDGE_SHARE
    left = min((spot.range_m - distance_m) / (spot.range_m - edge_m), 1.0)
    return spot.gain * spot.near_m / max(distance_m, spot.near_m) * left


def step_sound(grounds: tuple[Ground, ...], x: float, y: float, film: float) -> str:
    """The sound of a step at a place under a film of water of 0 to 1; asphalt where no other ground is told."""
    kind = next((ground.kind for ground in grounds if ground.holds(x, y)), "asphalt")
    return WET_STEP if kind == "asphalt" and film >= WET_FILM else GROUND_STEPS[kind]


def read_sound(entry: dict[str, Any]) -> SoundSpot:
    """A `[[sounds]]` entry; raises ValueError, TypeError or KeyError for one that makes no sense."""
    known = {**entry, "when": tuple(entry.get("when", ()))}
    if "pos" in known:
        x, y, z = known["pos"]
        known["pos"] = (float(x), float(y), float(z))
    spot = SoundSpot(**known)
    if (spot.pos is None) == (not spot.node):
        raise ValueError(f"声音“{spot.id}”要写 pos 或 node 其中一个")
    unknown = [word for word in spot.when if word not in WHEN]
    if unknown:
        raise ValueError(f"声音“{spot.id}”的 when 写了“{unknown[0]}”，可选：{'、'.join(WHEN)}")
    if not 0 < spot.near_m < spot.range_m or not 0 < spot.gain <= 1:
        raise ValueError(f"声音“{spot.id}”的 near_m 要小于 range_m，gain 在 0 到 1 之间")
    return spot


def read_ground(entry: dict[str, Any]) -> Ground:
    """A `[[grounds]]` entry; raises ValueError, TypeError or KeyError for one that makes no sense."""
    if entry["kind"] not in GROUND_STEPS:
        raise ValueError(f"地面“{entry['kind']}”不认识，可选：{'、'.join(GROUND_STEPS)}")
    (west, south), (east, north) = entry["low"], entry["high"]
    return Ground(entry["kind"], (float(west), float(south)), (float(east), float(north)))
