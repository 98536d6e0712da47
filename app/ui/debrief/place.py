"""The result of a run and its printed report."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.debrief.page import DebriefPage
from app.ui.debrief.report_page import ReportPage
from app.ui.desk import Desk
from app.ui.shell.place import Place

RESULT = "result"
"""Opened with the id of an attempt, or with an `AttemptMoment`."""
REPORT = "report"
"""Opened with the id of an attempt."""


def result_places(desk: Desk) -> list[Place]:
    """Result and report, reached from lists."""
    translate = QCoreApplication.translate
    parent = "results"
    return [
        Place(RESULT, "video", translate("Places", "Debrief"), lambda: DebriefPage(desk), False, parent=parent),
        Place(REPORT, "printer", translate("Places", "Score report"), lambda: ReportPage(desk), False, parent=parent),
    ]
