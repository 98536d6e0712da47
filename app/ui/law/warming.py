"""The index of the law search is brought up to date before somebody asks."""

from __future__ import annotations

from app.ui.background import run_in_background
from app.ui.desk import Desk


def warm(desk: Desk) -> None:
    """Begin, once for a desk; building the index takes seconds after the library has changed."""
    warmth = desk.law_warmth
    if warmth.begun:
        return
    warmth.begun = True

    def done(_nothing: None) -> None:
        warmth.ready = True

    def failed(error: Exception) -> None:
        # Whoever searches is told what is wrong, and tries again.
        warmth.begun = False

    run_in_background(desk.stations, desk.law_search.refresh, done, failed)
