"""The queue and the marking page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.permissions import Permission, allowed
from app.ui.desk import Desk
from app.ui.marking.page import MarkingPage
from app.ui.marking.queue_page import QueuePage
from app.ui.shell.place import Place

MARKING = "marking"
MARK = "mark"
"""Opened with the id of an attempt."""


def marking_places(desk: Desk) -> list[Place]:
    """Queue and page, for those who mark."""
    if not allowed(desk.who, Permission.MARK):
        return []
    translate = QCoreApplication.translate
    return [
        Place(MARKING, "exam", translate("Places", "Marking"), lambda: QueuePage(desk)),
        Place(
            MARK, "exam", translate("Places", "Mark a run"), lambda: MarkingPage(desk), on_rail=False, parent=MARKING
        ),
    ]
