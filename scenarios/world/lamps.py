"""Lamps as values: the light they give, when they burn, how they flicker, and which of many a picture can afford."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

Colour = tuple[float, float, float]
Vector = tuple[float, float, float]

MOST_LAMPS = 8
"""Lamps that light a picture at once; the shader's arrays are this long."""
KEEP_SHARE = 0.8
"""A lamp among the last that find room dims, so that its place is taken over without a jump."""

LAMP_LIGHTS: dict[str, Colour] = {
    "mast": (1.16, 1.08, 0.92),
    "moon": (0.10, 0.12, 0.17),
    "sodium": (9.0, 5.0, 1.7),
    "warm": (9.0, 7.0, 4.4),
    "led": (7.2, 8.0, 8.6),
    "tungsten": (8.0, 4.9, 2.1),
    "fire": (8.0, 3.0, 0.7),
    "headlamp": (17.0, 16.4, 14.7),
    "tail": (3.0, 0.10, 0.05),
    "torch": (5.6, 5.35, 4.85),
    "red": (7.0, 0.3, 0.2),
    "blue": (0.25, 0.8, 9.0),
    "green": (0.4, 6.0, 1.6),
    "amber": (9.0, 4.2, 0.3),
}
"""Linear light of a lamp at gain 1, a metre away; exposures are those of `lighting.LIGHTS`."""

LIT = ("dark", "gloom", "always", "never")
"""When a lamp burns: at dusk and night; in rain and fog by day as well; always; only when somebody switches it on."""

FLICKERS = ("steady", "fire", "failing", "string")


@dataclass(frozen=True)
class Lamp:
    """A burning lamp in world axes: linear light, reach in metres, cosine of the beam's half angle (-1: all round)."""

    place: Vector
    light: Colour
    range_m: float
    axis: Vector = (0.0, 0.0, -1.0)
    cone_cos: float = -1.0
    first: bool = False
    """Never left out, as the torch in one's own hand."""


def is_lit(when: str, dark: bool, gloom: bool) -> bool:
    """Whether a lamp burns at this hour and weather."""
    return when == "always" or (when == "dark" and dark) or (when == "gloom" and (dark or gloom))


def flicker(kind: str, time_s: float, phase: float) -> float:
    """Factor 0 to 1.1 on a lamp's light at a time; `phase` 0 to 1 sets lamps of a kind apart."""
    t = time_s + phase * 37.0
    if kind == "fire":
        wave = math.sin(t * 7.3) * 0.5 + math.sin(t * 13.1 + 1.7) * 0.3 + math.sin(t * 2.9 + phase) * 0.4
        return 0.86 + 0.14 * wave
    if kind == "failing":
        beat = math.sin(t * 1.7) + math.sin(t * 4.3 + 2.0)
        return 1.0 if beat > -0.9 else (0.15 if math.sin(t * 61.0) > 0 else 0.7)
    if kind == "string":
        return 0.97 + 0.03 * math.sin(t * 1.1)
    return 1.0


def dimmed(lamp: Lamp, share: float) -> Lamp:
    """The lamp with its light multiplied."""
    red, green, blue = lamp.light
    return replace(lamp, light=(red * share, green * share, blue * share))


def chosen(lamps: Iterable[Lamp], eye: Vector, ahead: Vector, most: int = MOST_LAMPS) -> list[Lamp]:
    """The lamps that matter most to a picture taken from `eye` looking along `ahead`, brightest first.

    The last ones are dimmed towards the strength of the first that found no room, so that none appears with a jump.
    """
    ranked = sorted(((_weight(lamp, eye, ahead), lamp) for lamp in lamps), key=lambda pair: -pair[0])
    kept = [pair for pair in ranked[:most] if pair[0] > 0]
    left = ranked[most][0] if len(ranked) > most else 0.0
    return [dimmed(lamp, _room(weight, left)) for weight, lamp in kept]


def _room(weight: float, left: float) -> float:
    """1 well above the strength of what was left out, falling to 0 where they are equal."""
    if left <= 0 or math.isinf(weight):
        return 1.0
    return min(1.0, max(0.0, (weight / left - 1.0) / (1.0 / KEEP_SHARE - 1.0)))


def _weight(lamp: Lamp, eye: Vector, ahead: Vector) -> float:
    if lamp.first:
        return math.inf
    way = [lamp.place[k] - eye[k] for k in range(3)]
    far = math.sqrt(sum(part * part for part in way))
    along = sum(way[k] * ahead[k] for k in range(3))
    behind = max(0.0, -along - lamp.range_m)
    if behind > 0:
        return 0.0
    seen = max(far - lamp.range_m, 0.0)
    return sum(lamp.light) * lamp.range_m / (4.0 + seen + 0.25 * far)
