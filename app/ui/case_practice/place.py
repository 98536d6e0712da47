"""Practising appraisal: the list with its beginning, and a practice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.permissions import Permission, allowed
from app.ui.case_practice.home_page import PracticesPage
from app.ui.case_practice.practice_page import PracticePage
from app.ui.desk import Desk
from app.ui.shell.place import Place

CASE_PRACTICES = "case_practices"
CASE_PRACTICE = "case_practice"
"""Opened with the id of a practice."""


def practice_places(desk: Desk) -> list[Place]:
    """The practices of those who train, reached from the case files, which stay lit on the rail."""
    if not allowed(desk.who, Permission.TRAIN):
        return []
    translate = QCoreApplication.translate
    return [
        Place(
            CASE_PRACTICES,
            "exam",
            translate("Places", "Appraisal practice"),
            lambda: PracticesPage(desk),
            False,
            parent="cases",
        ),
        Place(
            CASE_PRACTICE,
            "exam",
            translate("Places", "Practice of a file"),
            lambda: PracticePage(desk),
            False,
            parent="cases",
        ),
    ]
