"""A practice from opening to the hand-in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.appraisal.practice_record import AppraisalPractice
from app.domain.appraisal.practising import Mark
from app.services.case_practice import hand_in_practice, practice_of
from app.services.errors import ServiceError
from app.ui.case_practice import keeping
from app.ui.case_practice.contents import Contents
from app.ui.case_practice.marking import MarkPanel
from app.ui.case_practice.outcome import OutcomePanel
from app.ui.case_practice.practice_page import PracticePage
from app.ui.case_practice.reading import Reading
from app.ui.case_practice.rule_picker import RulePicker
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.empty_state import EmptyState

AMOUNT = Mark(document="spot_decision", field="amount", rule="CR-39")


def part(page: PracticePage, kind: type) -> object:
    """The one part of a kind that is in use."""
    return page.findChildren(kind)[-1]


def panel(page: PracticePage) -> MarkPanel:
    """The panel of marks."""
    found = part(page, MarkPanel)
    assert isinstance(found, MarkPanel)
    return found


def reading(page: PracticePage) -> Reading:
    """The middle column."""
    found = part(page, Reading)
    assert isinstance(found, Reading)
    return found


def run(page: PracticePage, command: str) -> None:
    """Run a command of the page."""
    next(each for each in page.commands() if each.id == command).run()


def kept(desk: Desk, practice: AppraisalPractice) -> list[str | None]:
    """The rules of the marks in the base."""
    return [each.rule for each in practice_of(desk.base, desk.who, practice.id).marks]


def test_marks_are_kept_undone_and_found_again(
    qtbot: QtBot, page: PracticePage, practice_desk: Desk, begun: AppraisalPractice
) -> None:
    with qtbot.waitSignal(page.said):
        panel(page).marked.emit(AMOUNT)
    qtbot.waitUntil(lambda: kept(practice_desk, begun) == ["CR-39"], timeout=1000)
    run(page, "practice.undo")
    qtbot.waitUntil(lambda: kept(practice_desk, begun) == [])
    run(page, "practice.redo")
    panel(page).changed.emit(0, AMOUNT.model_copy(update={"rule": "CR-45"}))
    qtbot.waitUntil(lambda: kept(practice_desk, begun) == ["CR-45"])
    assert page.leave()
    page.enter()
    qtbot.waitUntil(lambda: page.drawer() is not None, timeout=60_000)
    with qtbot.waitSignal(page.said):
        panel(page).removed.emit(0)
    qtbot.waitUntil(lambda: kept(practice_desk, begun) == [])
    state = page.record_state()
    assert state is not None
    qtbot.waitUntil(lambda: bool(page.record_state() and page.record_state().well))  # type: ignore[union-attr]


def test_a_place_is_chosen_and_shown(qtbot: QtBot, page: PracticePage) -> None:
    contents = part(page, Contents)
    assert isinstance(contents, Contents)
    contents.chosen.emit("spot_decision")
    assert reading(page).document() == "spot_decision"
    reading(page).place_chosen.emit("spot_decision", "amount")
    picker = part(page, RulePicker)
    assert isinstance(picker, RulePicker)
    with qtbot.waitSignal(panel(page).marked) as marked:
        panel(page).put()
    assert (marked.args[0].document, marked.args[0].field) == ("spot_decision", "amount")
    panel(page).place_wanted.emit("site_record", "place")
    assert reading(page).document() == "site_record"
    run(page, "practice.down")
    assert reading(page).document() == "spot_decision"
    run(page, "practice.up")
    run(page, "practice.up")
    run(page, "practice.up")
    assert reading(page).document() == ""
    run(page, "practice.rule")
    assert picker.search.hasFocus()


def test_the_page_is_set(qtbot: QtBot, page: PracticePage) -> None:
    run(page, "practice.page")
    qtbot.waitUntil(lambda: reading(page).preview.count() > 0, timeout=60_000)
    run(page, "practice.page")
    assert not reading(page).shows_page()


def test_the_hand_in_shows_what_was_in_the_file(
    qtbot: QtBot,
    page: PracticePage,
    practice_desk: Desk,
    begun: AppraisalPractice,
    right_marks: tuple[Mark, ...],
) -> None:
    for mark in right_marks:
        panel(page).marked.emit(mark)
    with qtbot.waitSignal(page.asked) as asked:
        panel(page).hand_in_wanted.emit()
    asked.args[0].act()
    qtbot.waitUntil(lambda: bool(page.findChildren(OutcomePanel)), timeout=60_000)
    done = practice_of(practice_desk.base, practice_desk.who, begun.id)
    assert done.outcome
    assert done.outcome.score == 100
    assert [each.id for each in page.commands()] == ["practice.down", "practice.up", "practice.page"]
    assert isinstance(page.trail()[0], Badge)
    state = page.record_state()
    assert state
    assert state.words.startswith("Handed in")
    outcome = page.findChildren(OutcomePanel)[0]
    with qtbot.waitSignal(page.go) as gone:
        outcome.law_wanted.emit(done.outcome.hits[0].finding.basis[0])
    assert gone.args[0] == "law"
    assert page.leave()


def test_one_that_was_handed_in_elsewhere_is_told(
    qtbot: QtBot, page: PracticePage, practice_desk: Desk, begun: AppraisalPractice
) -> None:
    """A second window had it open too."""
    hand_in_practice(practice_desk.base, practice_desk.who, begun.id, [], 1)
    with qtbot.waitSignal(page.said) as said:
        panel(page).marked.emit(AMOUNT)
        qtbot.waitUntil(lambda: True)
    with qtbot.waitSignal(page.said) as said:
        pass
    assert "已经交卷" in said.args[0].words


def test_leaving_where_nothing_can_be_kept_asks_first(
    qtbot: QtBot, page: PracticePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise ServiceError("数据库正忙")

    monkeypatch.setattr(keeping, "keep_marks", refuse)
    panel(page).marked.emit(AMOUNT)
    with qtbot.waitSignal(page.asked) as asked:
        assert not page.leave()
    with qtbot.waitSignal(page.go) as gone:
        asked.args[0].act()
    assert gone.args[0] == "case_practices"
    assert page.leave()


def test_one_that_is_not_there_is_told(qtbot: QtBot, practice_desk: Desk) -> None:
    page = PracticePage(practice_desk)
    qtbot.addWidget(page)
    assert (page.crumb(), page.trail(), page.commands(), page.record_state()) == ("", [], [], None)
    page.enter("AP-none")
    qtbot.waitUntil(lambda: bool(page.findChildren(EmptyState)), timeout=60_000)
    assert page.leave()


def test_the_page_fits_a_short_window(qtbot: QtBot, page: PracticePage) -> None:
    """Nothing that scrolls by itself makes the page higher than 720 logical pixels leave room for."""
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    layout = page.layout()
    assert layout is not None
    assert max(layout.minimumSize().height(), layout.heightForWidth(1180)) <= 640
