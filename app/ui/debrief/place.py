"""The result of a run."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.debrief.page import DebriefPage
from app.ui.desk import Desk
from app.ui.shell.place import Place

RESULT = "result"
"""Opened with the id of an attempt."""


def result_places(desk: Desk) -> list[Place]:
    """The result page, reached from lists."""
    title = QCoreApplication.translate("Places", "Debrief")
    return [Place(RESULT, "video", title, lambda: DebriefPage(desk), on_rail=False, parent="training")]
