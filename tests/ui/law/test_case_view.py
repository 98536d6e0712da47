"""Cases."""

import datetime as dt

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.services.bureau_law import BureauMark
from app.ui.law.case_view import CaseView
from app.ui.pieces.badge import Badge
from tests.domain.law.sample_law import sample_library
from tests.domain.law.sample_practice import CASE


def test_all_of_a_case_is_there_and_it_says_that_it_is_invented(qtbot: QtBot) -> None:
    view = CaseView(sample_library())
    qtbot.addWidget(view)
    mark = BureauMark(2, 7, "甲", "乙", dt.date(2026, 1, 1), None, shipped_changed=False)
    view.show_case(CASE, mark)
    words = [each.text() for each in view.findChildren(QLabel)]
    assert {CASE.facts, *CASE.evidence, CASE.issue, CASE.handling, CASE.reasoning, *CASE.teaching_points} <= set(words)
    badges = [each.accessibleName() for each in view.findChildren(Badge)]
    assert "Invented for teaching" in badges
    assert mark.words in badges
