"""The debrief."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.domain.scoring.words import clock
from app.services.base import Base
from app.services.course import course_of
from app.services.grading import GLOBAL_RATING, Mark, graded, mark_all
from app.ui.attempt_moment import AttemptMoment
from app.ui.debrief.page import ATTENTION, ORDER, DebriefPage
from app.ui.desk import Desk
from app.ui.pieces.deduction_row import DeductionRow
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.score_ring import ScoreRing
from app.ui.pieces.timeline import Timeline
from tests.services.conftest import do_whole_attempt

DeskFor = Callable[[Account], Desk]


def shown(qtbot: QtBot, desk: Desk, attempt: str | AttemptMoment) -> DebriefPage:
    page = DebriefPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.enter(attempt)
    qtbot.waitUntil(lambda: page.findChild(ScoreRing) is not None, timeout=10_000)
    return page


def run(page: DebriefPage, name: str) -> None:
    next(each for each in page.commands() if each.id == f"debrief.{name}").run()


def test_a_lost_line_leads_to_its_moment(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee, skip=("VestOn",))
    page = shown(qtbot, desk_for(trainee), record.id)
    titles = [row.accessibleName() for row in page.findChildren(DeductionRow)]
    assert any("穿反光背心" in title for title in titles)
    run(page, "gained")
    run(page, "down")
    run(page, "moment")
    timeline = page.findChild(Timeline)
    assert timeline is not None
    assert timeline.accessibleDescription() == "00:02"
    for view in ("course", "faults", "attention", "charts", "leak", "paper"):
        run(page, view)
        assert not page.grab().isNull()


def test_going_through_the_lines_leaves_the_view_as_it_is(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account
) -> None:
    record = do_whole_attempt(base, trainee)
    page = shown(qtbot, desk_for(trainee), record.id)
    run(page, "attention")
    run(page, "gained")
    for _ in range(6):
        run(page, "down")
    views = [stack for stack in page.findChildren(QStackedWidget) if stack.count() == len(ORDER)]
    assert views[0].currentIndex() == ORDER.index(ATTENTION)


def test_it_opens_at_the_moment_that_was_asked_for(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account
) -> None:
    record = do_whole_attempt(base, trainee)
    moments = course_of(base, trainee, record.id).moments
    wanted = moments[len(moments) // 2]
    page = shown(qtbot, desk_for(trainee), AttemptMoment(record.id, wanted.seq))
    timeline = page.findChild(Timeline)
    assert timeline is not None
    assert timeline.accessibleDescription() == clock(wanted.t_ms)


def test_the_record_is_verified_in_words(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    page = shown(qtbot, desk_for(trainee), record.id)
    state = page.record_state()
    assert state is not None
    assert state.well
    assert "chain whole" in state.words
    assert page.crumb() == "演示停车检查"
    assert len(page.trail()) == 3


def test_a_journal_that_was_altered_is_told(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    journal = base.home.attempt_folder(record.folder) / "journal.jsonl"
    assert journal.is_file()
    journal.write_text(journal.read_text(encoding="utf-8").replace("VestOn", "VestOff"), encoding="utf-8")
    page = shown(qtbot, desk_for(trainee), record.id)
    state = page.record_state()
    assert state is not None
    assert not state.well


def test_marks_that_come_in_are_shown(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account, instructor: Account
) -> None:
    record = do_whole_attempt(base, trainee)
    seen = graded(base, instructor, record.id)
    manual = seen.scenario.rubric.manual
    mark_all(
        base, instructor, record.id, seen.head,
        [*(Mark(each.id, 3, "好") for each in manual), Mark(GLOBAL_RATING, 4)],
    )  # fmt: skip
    page = shown(qtbot, desk_for(trainee), record.id)
    run(page, "remarks")
    assert not page.grab().isNull()


def test_a_run_of_somebody_else_is_refused(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account, instructor: Account
) -> None:
    record = do_whole_attempt(base, instructor)
    page = DebriefPage(desk_for(trainee))
    qtbot.addWidget(page)
    page.enter(record.id)
    qtbot.waitUntil(lambda: page.findChild(EmptyState) is not None)
    assert page.commands() == []
