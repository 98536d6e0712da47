"""Where a case file parts from its run."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.services.scene_and_paper import SceneComparison, compare_with_scene
from app.ui.attempt_moment import AttemptMoment
from app.ui.casefile.scene_differences import SceneDifferences
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.evidence_chip import EvidenceChip
from app.ui.pieces.notice import Notice
from app.ui.pieces.selectable_row import SelectableRow
from tests.domain.scene_paper.played import ATTEMPT, add_words, forms, right_case, scene_of


def compared(*words: str) -> SceneComparison:
    """The right file with some words more, against its run."""
    case = right_case()
    for each in words:
        case = add_words(case, each)
    return compare_with_scene(scene_of(), case, forms())


@pytest.fixture
def shown(qtbot: QtBot) -> SceneDifferences:
    """An empty list."""
    made = SceneDifferences()
    qtbot.addWidget(made)
    made.show()
    return made


def words(shown: SceneDifferences) -> str:
    """All words in sight."""
    QApplication.processEvents()
    return "\n".join(each.text() for each in shown.findChildren(QLabel) if each.isVisible())


def test_a_difference_leads_to_its_moment_and_its_place(qtbot: QtBot, shown: SceneDifferences) -> None:
    found = compared("车货总质量为53.25吨。")
    shown.show_comparison(found, "")
    first = found.differences[0]
    assert all(part in words(shown) for part in (first.finding.why, first.finding.mend, first.finding.rule))
    chips = {each.key or each.accessibleName(): each for each in shown.findChildren(EvidenceChip)}
    with qtbot.waitSignal(shown.moment_wanted) as moment:
        chips[first.clock].click()
    assert moment.args == [AttemptMoment(ATTEMPT, first.seq or 0)]
    with qtbot.waitSignal(shown.place_wanted) as place:
        chips[first.place].click()
    assert place.args == [first.finding.document, first.finding.field]
    with qtbot.waitSignal(shown.place_wanted):
        shown.findChildren(SelectableRow)[0].chosen.emit()


def test_the_same_comparison_is_not_built_again(shown: SceneDifferences) -> None:
    """The editor checks every few moments; what has the keyboard keeps it."""
    found = compared("车货总质量为53.25吨。")
    shown.show_comparison(found, "")
    row = shown.findChildren(SelectableRow)[0]
    shown.show_comparison(compared("车货总质量为53.25吨。"), "")
    assert shown.findChildren(SelectableRow)[0] is row


def test_where_nothing_parts_and_where_nothing_can_be_compared(shown: SceneDifferences) -> None:
    shown.show_comparison(compared(), "")
    assert shown.findChildren(EmptyState)
    shown.show_comparison(None, "请等训练记录传上来再试。")
    assert shown.findChildren(Notice)[-1].accessibleName() == "请等训练记录传上来再试。"
