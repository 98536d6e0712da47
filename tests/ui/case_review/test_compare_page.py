"""Two appraisers side by side in the window, and the third who decides."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.hand_in.hand_in import HandIn
from app.domain.hand_in.outcome import Stage
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_comparing import comparison
from app.services.case_review import take_seat
from app.services.case_sayings import Overrule
from app.ui.case_review.compare_page import ComparePage
from app.ui.case_review.difference_row import DifferenceRow
from app.ui.case_review.paper import ReviewPaper
from app.ui.case_review.saying_forms import DecideForm
from app.ui.desk import Desk
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme
from tests.services.sample_hand_ins import confirm_rest, speak
from tests.ui.finding import found

DeskFor = Callable[[Account], Desk]


@pytest.fixture
def differing(court: Base, instructor: Account, second: Account, record: HandIn) -> HandIn:
    """Two finished reviews with one difference."""
    take_seat(court, instructor, record.id)
    speak(court, second, record, Overrule(record.appraisal.to_judge()[0], "附页上写了"))
    confirm_rest(court, instructor, record)
    confirm_rest(court, second, record)
    return record


def opened(qtbot: QtBot, desk: Desk, record: HandIn) -> ComparePage:
    page = ComparePage(desk)
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    page.enter(record.id)
    qtbot.waitUntil(lambda: page.findChild(DifferenceRow) is not None, timeout=60_000)
    return page


def run(page: ComparePage, command: str) -> None:
    next(each for each in page.commands() if each.id == command).run()


def test_a_third_decides_from_the_keyboard_and_takes_it_back(
    qtbot: QtBot, court_desk: DeskFor, court: Base, manager: Account, differing: HandIn
) -> None:
    page = opened(qtbot, court_desk(manager), differing)
    run(page, "compare.second")
    form = found(page, DecideForm)
    form.reason.put("对")
    form.tell()
    qtbot.waitUntil(lambda: bool(form.fields["reason"].problem()), timeout=20_000)
    with qtbot.waitSignal(page.said):
        assert not page.leave()
    # Another press does not write over what is being written.
    with qtbot.waitSignal(page.said):
        found(page, DifferenceRow).side_wanted.emit(found(page, DifferenceRow).compared.key, "first")
    assert found(page, DecideForm) is form
    form.reason.put("附页上确实写了")
    with qtbot.waitSignal(page.changed, timeout=20_000):
        form.tell()
    assert comparison(court, manager, differing.id).stage is Stage.DONE
    assert page.leave()
    for command, stage in (("compare.undo", Stage.TO_DECIDE), ("compare.redo", Stage.DONE)):
        with qtbot.waitSignal(page.changed, timeout=20_000):
            run(page, command)
        assert comparison(court, manager, differing.id).stage is stage
    with qtbot.waitSignal(page.go) as went:
        run(page, "compare.sheet")
    assert went.args == ["case_sheet", differing.id]


def test_in_a_narrow_window_the_decision_comes_into_sight(
    qtbot: QtBot, court_desk: DeskFor, manager: Account, differing: HandIn
) -> None:
    page = opened(qtbot, court_desk(manager), differing)
    apply_theme(Theme(scale=1.5, reduced_motion=True))
    page.resize(1600, 900)
    paper = found(page, ReviewPaper)
    assert not paper.isVisible()
    run(page, "compare.first")
    form = found(page, DecideForm)
    qtbot.waitUntil(form.isVisible)
    assert paper.isVisible(), "who decides sees the document"
    form.cancelled.emit()
    assert not paper.isVisible()


def test_an_appraiser_only_looks(qtbot: QtBot, court_desk: DeskFor, instructor: Account, differing: HandIn) -> None:
    page = opened(qtbot, court_desk(instructor), differing)
    assert not next(each for each in page.commands() if each.id == "compare.first").enabled()
    run(page, "compare.next")
    rows = page.findChildren(DifferenceRow)
    assert len(rows) == len(differing.appraisal.to_judge())


def test_before_both_are_done_it_says_so(
    qtbot: QtBot, court_desk: DeskFor, instructor: Account, record: HandIn
) -> None:
    page = ComparePage(court_desk(instructor))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.changed, timeout=20_000):
        page.enter(record.id)
    assert page.commands() == []
