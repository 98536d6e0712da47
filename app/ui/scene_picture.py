"""The picture of a scenario that comes by itself: kept ones at once, others when a station process has made them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QThreadPool

from app.services.base import Base
from app.services.scene_pictures import make_scene_picture, scene_picture
from app.ui.background import run_in_background
from app.ui.pieces.picture import Overlay, Picture


@cache
def _painters() -> QThreadPool:
    """One picture at a time, and apart from the work that somebody waits for."""
    pool = QThreadPool(QCoreApplication.instance())
    pool.setMaxThreadCount(1)
    return pool


class ScenePicture(Picture):
    """Shows the scenario's picture as soon as there is one; where none can be made, the stage says so."""

    def __init__(
        self,
        base: Base,
        scenario_id: str,
        *,
        height: float = 0,
        radius: float = 10,
        overlay: Overlay | None = None,
    ) -> None:
        scenario = base.shelf.scenario(scenario_id)
        kept = scene_picture(base, scenario)
        super().__init__(kept, caption=scenario.title, height=height, radius=radius, overlay=overlay)
        if kept is None:
            # A picture that cannot be made is no error of this page: it stays without.
            run_in_background(
                self, lambda _p: make_scene_picture(base, scenario), self.show_source, lambda _e: None, pool=_painters()
            )  # fmt: skip
