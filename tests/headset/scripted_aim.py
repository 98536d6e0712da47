"""Where a scripted hand has to aim: the row of a list, the handle of a part, how steeply to reach a place by a jump."""

from __future__ import annotations

import math
from functools import lru_cache

from panda3d.core import LPoint3f, NodePath

from scenarios.headset.moving import GRAVITY_M_S2, THROW_M_S
from scenarios.headset.panel_wall import SCREEN
from scenarios.trainee.sheets import ListSheet

WITHIN_X, LOWEST_Y = 100.0, 900
SHORTEST_ROW, FINE = 30, 3


@lru_cache(maxsize=512)
def middle_of_row(panel: ListSheet, row: int, scale: float) -> tuple[float, float]:
    """The design place in the middle of a row, found by asking the panel which row lies where."""

    def is_there(y: int) -> bool:
        return panel.row_at(WITHIN_X, y, scale, SCREEN) == row

    found = next((y for y in range(0, LOWEST_Y, SHORTEST_ROW) if is_there(y)), None)
    assert found is not None, f"row {row} is not there"
    top = bottom = found
    while is_there(top - FINE):
        top -= FINE
    while is_there(bottom + FINE):
        bottom += FINE
    return WITHIN_X, (top + bottom) / 2


def handle_of(node: NodePath) -> LPoint3f:
    """The corner of a part that is furthest from its hinge, drawn in a little, in the part's own axes."""
    low, high = node.get_tight_bounds(node)
    corners = [LPoint3f(x, y, z) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])]
    return max(corners, key=lambda corner: corner.length()) * 0.9


def pitch_to_reach(far_m: float, drop_m: float) -> float:
    """Degrees upward to throw so that the arc comes down so far away, on ground so much lower."""
    low, high = -85.0, 35.0
    for _ in range(24):
        middle = (low + high) / 2
        along, up = (THROW_M_S * part(math.radians(middle)) for part in (math.cos, math.sin))
        lasts_s = (up + math.sqrt(max(up * up + 2 * GRAVITY_M_S2 * drop_m, 0.0))) / GRAVITY_M_S2
        low, high = (middle, high) if along * lasts_s < far_m else (low, middle)
    return (low + high) / 2
