"""The picture of a scenario that comes by itself: kept ones at once, others when a station process has made them."""

from __future__ import annotations

import logging
from functools import cache

from PySide6.QtCore import QCoreApplication, QThreadPool

from app.services.base import Base
from app.services.scene_pictures import make_scene_picture, scene_picture
from app.ui.background import run_in_background
from app.ui.pieces.picture import Overlay, Picture

_LOG = logging.getLogger(__name__)


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
            self.show_nothing(self.tr("The picture is being drawn"))
            run_in_background(
                self, lambda _p: make_scene_picture(base, scenario), self.show_source, self._give_up, pool=_painters()
            )

    def _give_up(self, error: Exception) -> None:
        """A picture that cannot be made is no error of the page it stands on."""
        _LOG.info("the scenario's picture was not made: %s", error)
        self.show_nothing(self.tr("The picture could not be drawn"))
