"""Case files, how one begins, and the editor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.permissions import Permission, allowed
from app.ui.casefile.editor_page import EditorPage
from app.ui.casefile.home_page import CasesPage
from app.ui.casefile.new_page import NewCasePage
from app.ui.casefile.output_page import OutputPage
from app.ui.casefile.versions_page import VersionsPage
from app.ui.desk import Desk
from app.ui.shell.place import Place

CASES = "cases"
CASE_NEW = "case_new"
CASE = "case"
CASE_VERSIONS = "case_versions"
"""Both opened with the path of a case file."""
CASE_OUTPUT = "case_output"
"""Opened with an OutputWish."""


def case_places(desk: Desk) -> list[Place]:
    """The case files of those who train."""
    if not allowed(desk.who, Permission.TRAIN):
        return []
    translate = QCoreApplication.translate
    return [
        Place(CASES, "folder-open", translate("Places", "Case files"), lambda: CasesPage(desk)),
        Place(CASE_NEW, "plus", translate("Places", "New case file"), lambda: NewCasePage(desk), False, parent=CASES),
        Place(
            CASE_VERSIONS,
            "clock-counter-clockwise",
            translate("Places", "Versions of the case file"),
            lambda: VersionsPage(desk),
            False,
            parent=CASES,
        ),
        Place(
            CASE_OUTPUT,
            "printer",
            translate("Places", "Papers and printing"),
            lambda: OutputPage(desk),
            False,
            parent=CASES,
        ),
        Place(
            CASE, "file-text", translate("Places", "Case file editor"), lambda: EditorPage(desk), False, parent=CASES
        ),
    ]
