"""What stands on the ground of a scene as boxes: it shades the ground, mirrors in wet ground, is dry inside."""

from __future__ import annotations

from collections.abc import Iterable

from panda3d.core import LPoint3f, NodePath

from scenarios.world.frame_light import Standing
from scenarios.world.lamps import Colour
from scenarios.world.looks import Look
from scenarios.world.rain import Box

LEAST_M = 1.2
"""Smaller things shade too little to be told."""
CLOSE_M = 0.15
"""A body lies so far within its box, which mirrors and handles reach out to."""
PLAIN = 0.45
"""Brightness of what has no paint of its own."""


def standing(low: LPoint3f, high: LPoint3f, brightness: float = PLAIN) -> Standing:
    """The box of a thing, from its bounds."""
    return Standing(
        (low[0] + CLOSE_M, low[1] + CLOSE_M, low[2]), (high[0] - CLOSE_M, high[1] - CLOSE_M, high[2]), brightness
    )


def standing_props(props: Iterable[NodePath], root: NodePath) -> list[Standing]:
    """The boxes of props that are large enough, largest first."""
    boxes = [bounds for prop in props if (bounds := prop.get_tight_bounds(root)) is not None]
    large = [(low, high) for low, high in boxes if min(high[0] - low[0], high[1] - low[1]) > LEAST_M]
    large.sort(key=lambda box: (box[0] - box[1]).length(), reverse=True)
    return [standing(low, high) for low, high in large]


def brightness_of(look: Look) -> float:
    """How bright the sides of a painted vehicle are: of its body's coat, else of its cab's."""
    coat: Colour | None = look.coats.get("paint_body") or look.coats.get("paint")
    return PLAIN if coat is None else 0.2126 * coat[0] + 0.7152 * coat[1] + 0.0722 * coat[2]


def dry_inside(thing: Standing) -> Box:
    """The inside of a thing, where no rain falls."""
    return (thing.low[0], thing.low[1], thing.high[0], thing.high[1], thing.high[2] - CLOSE_M)
