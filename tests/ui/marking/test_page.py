"""Marking by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.attempt.record import AttemptRecord, AttemptState
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.grading import graded, mark_history
from app.ui.attempt_moment import AttemptMoment
from app.ui.desk import Desk
from app.ui.marking.evidence import EvidencePanel
from app.ui.marking.item import JudgedItem
from app.ui.marking.page import MarkingPage
from app.ui.marking.strip import SheetStrip
from app.ui.pieces.badge import Badge
from app.ui.pieces.evidence_chip import EvidenceChip
from app.ui.pieces.toast import Message
from tests.services.conftest import do_whole_attempt
from tests.ui.finding import found

MakeDesk = Callable[[Account], Desk]


@pytest.fixture
def record(base: Base, trainee: Account) -> AttemptRecord:
    return do_whole_attempt(base, trainee)


@pytest.fixture
def page(qtbot: QtBot, desk_for: MakeDesk, instructor: Account, record: AttemptRecord) -> MarkingPage:
    return opened(qtbot, desk_for(instructor), record.id)


def opened(qtbot: QtBot, desk: Desk, attempt_id: str) -> MarkingPage:
    made = MarkingPage(desk)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.enter(attempt_id)
    qtbot.waitUntil(lambda: bool(made.findChildren(JudgedItem)))
    return made


def save(page: MarkingPage, qtbot: QtBot) -> Message:
    with qtbot.waitSignal(page.said) as said:
        run(page, "mark.save")
    assert said.args is not None
    message = said.args[0]
    assert isinstance(message, Message)
    return message


def run(page: MarkingPage, name: str) -> None:
    next(command for command in page.commands() if command.id == name).run()


def words(page: MarkingPage) -> str:
    return " ".join(each.text() for each in found(page, SheetStrip).findChildren(QLabel))


def test_digits_give_levels_and_the_sheet_follows_before_anything_is_kept(
    page: MarkingPage, qtbot: QtBot, base: Base, instructor: Account, record: AttemptRecord
) -> None:
    before = graded(base, instructor, record.id)
    qtbot.keyClick(page, Qt.Key.Key_4)
    wanted = f"{before.sheet.total + 6:g} of {before.sheet.max + 6:g}"
    qtbot.waitUntil(lambda: wanted in words(page))
    assert graded(base, instructor, record.id) == before
    state = page.record_state()
    assert state is not None
    assert not state.well


def test_a_chip_of_the_evidence_leads_to_its_moment(
    page: MarkingPage, qtbot: QtBot, base: Base, instructor: Account, record: AttemptRecord
) -> None:
    run(page, "mark.view")
    chip = found(found(page, EvidencePanel), EvidenceChip)
    with qtbot.waitSignal(page.go) as went:
        chip.click()
    assert went.args is not None
    place, argument = went.args
    assert place == "result"
    assert isinstance(argument, AttemptMoment)
    assert argument.attempt_id == record.id
    assert argument.seq in {
        event.seq for score in graded(base, instructor, record.id).sheet.criteria for event in score.events
    }


def test_saved_marks_are_in_the_chain_and_the_run_is_marked(
    page: MarkingPage, qtbot: QtBot, base: Base, instructor: Account, record: AttemptRecord
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_3)
    qtbot.keyClick(page, Qt.Key.Key_Return)
    qtbot.keyClick(page, Qt.Key.Key_5)
    assert not page.leave()
    assert save(page, qtbot).tone == "ok"
    result = graded(base, instructor, record.id)
    assert result.record.state is AttemptState.MARKED
    assert result.sheet.global_rating == 5
    qtbot.waitUntil(page.leave)


def test_a_changed_mark_keeps_its_history_and_can_be_undone(
    page: MarkingPage, qtbot: QtBot, base: Base, instructor: Account, record: AttemptRecord
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_3)
    assert save(page, qtbot).act is None
    qtbot.waitUntil(page.leave)
    qtbot.waitUntil(lambda: "counts" in texts(page))
    qtbot.keyClick(page, Qt.Key.Key_1)
    undo = save(page, qtbot).act
    assert undo is not None
    qtbot.waitUntil(lambda: len(mark_history(base, instructor, record.id)) == 2)
    qtbot.waitUntil(page.leave)
    with qtbot.waitSignal(page.said):
        undo()
    assert [line.level for line in mark_history(base, instructor, record.id)] == [3, 1, 3]


def texts(page: MarkingPage) -> list[str]:
    return [badge.accessibleName() for badge in page.findChildren(Badge)]


def test_undo_and_drop_before_saving(page: MarkingPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_2)
    qtbot.keyClick(page, Qt.Key.Key_4)
    run(page, "mark.undo")
    assert page.findChildren(JudgedItem)[0].comment.text() == ""
    assert not page.leave()
    run(page, "mark.drop")
    assert page.leave()


def test_a_comment_goes_with_its_mark(
    page: MarkingPage, qtbot: QtBot, base: Base, instructor: Account, record: AttemptRecord
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_4)
    run(page, "mark.comment")
    item = page.findChildren(JudgedItem)[0]
    qtbot.keyClicks(item.comment, "clear words 0")
    qtbot.keyClick(item.comment, Qt.Key.Key_Return)
    save(page, qtbot)
    line = mark_history(base, instructor, record.id)[-1]
    assert (line.level, line.comment) == (4, "clear words 0")


def test_ones_own_run_cannot_be_marked(qtbot: QtBot, desk_for: MakeDesk, base: Base, instructor: Account) -> None:
    own = do_whole_attempt(base, instructor)
    page = opened(qtbot, desk_for(instructor), own.id)
    qtbot.keyClick(page, Qt.Key.Key_4)
    assert page.leave()


def test_the_debrief_is_one_key_away(page: MarkingPage, qtbot: QtBot, record: AttemptRecord) -> None:
    with qtbot.waitSignal(page.go) as went:
        run(page, "mark.debrief")
    assert went.args == ["result", record.id]
    for _ in range(3):
        run(page, "mark.view")
        page.grab()


def test_when_no_other_run_waits_it_says_so(page: MarkingPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.said):
        run(page, "mark.next")


def test_without_a_run_it_leads_to_the_queue(qtbot: QtBot, desk_for: MakeDesk, instructor: Account) -> None:
    page = MarkingPage(desk_for(instructor))
    qtbot.addWidget(page)
    page.enter()
    assert page.record_state() is None
    assert page.trail() == ()


def test_in_a_narrow_window_the_other_evidence_comes_into_sight(page: MarkingPage) -> None:
    page.resize(900, 700)
    evidence = found(page, EvidencePanel)
    assert not evidence.isVisible()
    run(page, "mark.view")
    assert evidence.isVisible()
