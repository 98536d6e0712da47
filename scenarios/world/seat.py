"""Where somebody sits and how limbs lie there: angles of legs and back from a seat's measures. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Place = tuple[float, float, float]
Turn = tuple[float, float, float]
"""Heading, pitch and roll of a joint against its parent, degrees."""
ANKLE_M = 0.085
"""Height of the ankle over the ground, shoe included."""
_LOW_M = 0.46
"""Below this height of the hips over the floor one sits as in a car: leaning back, knees drawn up."""
_TRUNK_DEG = {"low": (24.0, -5.0, -4.0), "high": (14.0, -6.0, -5.0)}
"""How hips, spine and chest lean back, each against the one below."""


@dataclass(frozen=True)
class Wheel:
    """A steering wheel: middle in scene axes, radius in metres, `tilt_deg` of its face from upright.

    `grip_deg` tells how far below a quarter past nine the hands hold it: a truck's is held low.
    """

    pos: Place
    radius_m: float = 0.18
    tilt_deg: float = 29.0
    grip_deg: float = 0.0


@dataclass(frozen=True)
class Seat:
    """A seat: the hips' place and heading in scene axes, the hips' height over the floor, the spot one gets out to."""

    pos: Place
    heading: float
    floor_m: float
    out: Place
    wheel: Wheel | None = None

    @property
    def hands(self) -> Literal["wheel", "lap"]:
        """Where the hands lie."""
        return "lap" if self.wheel is None else "wheel"

    @property
    def lean_deg(self) -> float:
        """How far back the shoulders lean, which the neck makes up for."""
        return sum(_trunk(self.floor_m))


def read_seats(entries: dict[str, Any], spots: Mapping[str, Place]) -> dict[str, Seat]:
    """The seats of a scene file, by the spot beside which each is: who belongs there sits.

    Raises KeyError, TypeError or ValueError where one is not whole or its spot is unknown.
    """
    return {spot: _seat(entry, spots[spot]) for spot, entry in entries.items()}


def _seat(entry: dict[str, Any], out: Place) -> Seat:
    wheel = entry.get("wheel")
    return Seat(
        pos=_place(entry["pos"]),
        heading=float(entry.get("heading", 0)),
        floor_m=float(entry["floor_m"]),
        out=out,
        wheel=None if wheel is None else Wheel(**{**wheel, "pos": _place(wheel["pos"])}),
    )


def lower_body(floor_m: float, thigh_m: float, shin_m: float) -> dict[str, Turn]:
    """Turns of back and legs for hips that are `floor_m` over the floor, feet on it as far as they reach."""
    low = floor_m < _LOW_M
    lift = 9.0 if low else 1.0
    height = (floor_m - ANKLE_M + thigh_m * math.sin(math.radians(lift))) / shin_m
    ahead = math.degrees(math.acos(max(0.35, min(1.0, height))))
    trunk = _trunk(floor_m)
    out: dict[str, Turn] = {j: (0, lean, 0) for j, lean in zip(("pelvis", "spine", "chest"), trunk, strict=True)}
    sole = 18.0 if low else 0.0
    for side, sign in (("left", 1.0), ("right", -1.0)):
        out[f"thigh_{side}"] = (sign * (9.0 if low else 6.0), 90.0 + lift - trunk[0], 0)
        out[f"shin_{side}"] = (0, ahead - 90.0 - lift, 0)
        out[f"foot_{side}"] = (0, sole - ahead, 0)
    return out


def _trunk(floor_m: float) -> tuple[float, float, float]:
    return _TRUNK_DEG["low" if floor_m < _LOW_M else "high"]


def _place(values: list[float]) -> Place:
    x, y, z = values
    return float(x), float(y), float(z)
