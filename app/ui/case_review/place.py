"""What was handed in: for those who review or decide, and for the trainee whose it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.permissions import Permission, allowed
from app.ui.case_review.compare_page import ComparePage
from app.ui.case_review.list_page import HandInsPage
from app.ui.case_review.review_page import ReviewPage
from app.ui.case_review.sheet_page import SheetPage
from app.ui.case_review.tasks_page import CaseTasksPage
from app.ui.casefile.place import CASES
from app.ui.desk import Desk
from app.ui.shell.place import Place

HAND_INS, CASE_TASKS = "hand_ins", "case_tasks"
CASE_REVIEW, CASE_COMPARE, CASE_SHEET = "case_review", "case_compare", "case_sheet"
"""All three opened with the id of a hand-in."""


def review_places(desk: Desk) -> list[Place]:
    """List, tasks, review and comparison for those who may decide; the sheet also for those who train."""
    translate = QCoreApplication.translate
    reviews = allowed(desk.who, Permission.DECIDE_REVIEWS)
    parent = HAND_INS if reviews else CASES
    places = []
    if reviews:
        places = [
            Place(HAND_INS, "seal-check", translate("Places", "Case file review"), lambda: HandInsPage(desk)),
            Place(CASE_TASKS, "clipboard-text", translate("Places", "Case file tasks"), lambda: CaseTasksPage(desk),
                  False, parent=HAND_INS),
            Place(CASE_REVIEW, "seal-check", translate("Places", "Review of a case file"), lambda: ReviewPage(desk),
                  False, parent=HAND_INS),
            Place(CASE_COMPARE, "git-diff", translate("Places", "Two appraisers"), lambda: ComparePage(desk), False,
                  parent=HAND_INS),
        ]  # fmt: skip
    if reviews or allowed(desk.who, Permission.TRAIN):
        places.append(
            Place(CASE_SHEET, "file-text", translate("Places", "Case file handed in"), lambda: SheetPage(desk), False,
                  parent=parent)
        )  # fmt: skip
    return places
