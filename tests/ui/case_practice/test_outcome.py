"""What came of a practice."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain.appraisal.practice_record import AppraisalPractice
from app.domain.appraisal.practising import Mark
from app.services.case_practice import hand_in_practice
from app.ui.case_practice.outcome import ALARMS, HITS, OutcomePanel, score_face
from app.ui.case_practice.titles import Titles
from app.ui.desk import Desk
from app.ui.pieces.citation import Citation
from app.ui.pieces.deduction_row import DeductionRow
from app.ui.pieces.empty_state import EmptyState


@pytest.fixture
def done(practice_desk: Desk, begun: AppraisalPractice, right_marks: tuple[Mark, ...]) -> AppraisalPractice:
    """A hit whose rule and points differ, two misses, a false alarm."""
    other = right_marks[0].model_copy(update={"rule": "CR-01", "deduction": Decimal(9)})
    alarm = Mark(document="closing", rule="CR-01", words="没有的事")
    return hand_in_practice(practice_desk.base, practice_desk.who, begun.id, [other, alarm], 90)


def shown(panel: OutcomePanel) -> list[DeductionRow]:
    """The lines in sight."""
    return [each for each in panel.findChildren(DeductionRow) if not each.isHidden()]


def words(panel: OutcomePanel) -> str:
    """All words in sight."""
    QApplication.processEvents()
    return "\n".join(each.text() for each in panel.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def panel(qtbot: QtBot, practice_desk: Desk, done: AppraisalPractice, titles: Titles) -> OutcomePanel:
    """The panel of that practice."""
    made = OutcomePanel(done, titles, practice_desk.base.shelf.law().label)
    qtbot.addWidget(made)
    made.resize(380, 900)
    made.show()
    return made


def test_misses_come_first_with_place_rule_and_mending(
    qtbot: QtBot, panel: OutcomePanel, done: AppraisalPractice
) -> None:
    assert done.outcome
    assert len(shown(panel)) == 2
    missed = done.outcome.misses[0]
    text = words(panel)
    assert all(part in text for part in (missed.rule, missed.why, missed.mend, "Found 1 of 3", "Time 1:30 · seed 3"))
    with qtbot.waitSignal(panel.place_wanted) as place:
        panel.step(1)
    assert place.args == [missed.document, missed.field]
    with qtbot.waitSignal(panel.place_wanted) as place:
        panel.step(1)
    assert place.args == [done.outcome.misses[1].document, done.outcome.misses[1].field]
    with qtbot.waitSignal(panel.law_wanted) as law:
        panel.findChildren(Citation)[0].clicked.emit()
    assert law.args[0] in missed.basis


def test_a_hit_tells_what_differs(panel: OutcomePanel) -> None:
    panel.show_tab(HITS)
    text = words(panel)
    assert "you named CR-01" in text
    assert "You would take off 9 points" in text


def test_a_false_alarm_tells_what_was_marked(panel: OutcomePanel) -> None:
    panel.show_tab(ALARMS)
    assert "You named CR-01; it finds nothing here." in words(panel)
    assert "没有的事" in words(panel)


def test_nothing_missed_nothing_found_no_alarm(
    qtbot: QtBot, practice_desk: Desk, begun: AppraisalPractice, right_marks: tuple[Mark, ...], titles: Titles
) -> None:
    done = hand_in_practice(practice_desk.base, practice_desk.who, begun.id, right_marks, 1)
    assert done.outcome
    assert score_face(done.outcome).tone == "ok"
    panel = OutcomePanel(done, titles, practice_desk.base.shelf.law().label)
    qtbot.addWidget(panel)
    assert len(shown(panel)) == 3
    panel.show_tab("misses")
    assert panel.findChildren(EmptyState)
    panel.show_tab(ALARMS)
    panel.step(1)
    empty = done.model_copy(update={"outcome": done.outcome.model_copy(update={"hits": (), "score": 0})})
    none = OutcomePanel(empty, titles, practice_desk.base.shelf.law().label)
    qtbot.addWidget(none)
    assert none.findChildren(EmptyState)
    assert empty.outcome
    assert score_face(empty.outcome).tone == "major"
