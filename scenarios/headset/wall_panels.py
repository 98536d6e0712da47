"""Which panels hang around the trainee at a moment."""

from __future__ import annotations

import math

from scenarios.headset.button_bar import ButtonBar, buttons_for
from scenarios.headset.clicking import Clicks
from scenarios.headset.panel_wall import PanelWall
from scenarios.headset.panel_words import for_headset
from scenarios.trainee.on_site import OnSite
from scenarios.trainee.reach import Looked

LABEL_ABOVE_DEG = 8.0
OVER_HEAD_M, NEAREST_M = 0.46, 0.8
"""A person's name hangs so far above the breast, over hat and helmet, so that one sees the face."""


def show_panels(site: OnSite, wall: PanelWall, clicks: Clicks, looked: Looked | None, in_hand: bool) -> None:
    """Show what the moment needs; `looked` is what a hand or the eyes point at.

    What is `in_hand` is read there, and leaves the wall to everything else.
    """
    site.refresh_lists()
    board, work = site.dashboard, site.work
    top = work.top
    for slot in ("sheet", "side"):
        wall.show(slot, for_headset(top.panel()) if top is not None and top.slot == slot and not in_hand else None)
    covered = top is not None and top.slot == "sheet" and not in_hand
    buttons = buttons_for(top, bool(work.session.ended), in_hand) if top is not None else ()
    wall.show("bar", ButtonBar(buttons, clicks.lit_button) if buttons else None)
    wall.show("keypad", clicks.keypad())
    wall.show("task", None if covered else board.task())
    wall.show("chips", None if covered else for_headset(board.chips()))
    wall.show("evidence", None if covered else board.evidence())
    wall.show("meter", None if covered else board.meter())
    wall.show("caption", board.caption())
    wall.show("busy", board.busy())
    wall.show("prompt", site.prompt())
    label = board.target(looked) if top is None and work.busy is None else None
    if label is not None and looked is not None:
        wall.aim("label", looked.target.sight or looked.target.place, _above_deg(looked))
    wall.show("label", for_headset(label) if label is not None else None)


def _above_deg(looked: Looked) -> float:
    """How far above what one looks at its label hangs."""
    if looked.target.kind != "person":
        return LABEL_ABOVE_DEG
    return max(LABEL_ABOVE_DEG, math.degrees(math.atan2(OVER_HEAD_M, max(looked.distance_m, NEAREST_M))))
