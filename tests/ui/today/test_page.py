"""The first page of the day."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.training import TaskWish, assign, note_station_gone, open_tasks
from app.ui.desk import Desk
from app.ui.pieces.notice import Notice
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.today.hero import Hero
from app.ui.today.page import TodayPage
from app.ui.today.recent import Recent, Waiting
from app.ui.today.to_mark import ToMark
from tests.domain.hand_in.samples import CONTENT, hand_in, task
from tests.services.conftest import GOOD_RUN, do_whole_attempt, play_on_station

DeskFor = Callable[[Account], Desk]


def shown(qtbot: QtBot, desk: Desk) -> TodayPage:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: page.findChild(Recent) is not None, timeout=10_000)
    return page


def test_a_new_trainee_is_led_to_the_task_sheet(qtbot: QtBot, desk_for: DeskFor, trainee: Account) -> None:
    page = shown(qtbot, desk_for(trainee))
    hero = page.findChild(Hero)
    assert hero is not None
    assert "not done this one yet" in hero.accessibleName()
    with qtbot.waitSignal(page.go) as gone:
        hero.begin.emit()
    assert gone.args == ["task", "sample_stop"]


def test_who_has_done_it_before_begins_at_once(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    do_whole_attempt(base, trainee)
    page = shown(qtbot, desk_for(trainee))
    hero = page.findChild(Hero)
    assert hero is not None
    with qtbot.waitSignal(page.go, timeout=10_000) as gone:
        hero.begin.emit()
    (task,) = open_tasks(base, trainee)
    assert gone.args == ["run", task.id]


def test_a_task_starts_at_once(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    task = assign(base, trainee, trainee.id, TaskWish("sample_stop"))
    page = shown(qtbot, desk_for(trainee))
    with qtbot.waitSignal(page.go) as gone:
        next(each for each in page.commands() if each.id == "today.start").run()
    assert gone.args == ["run", task.id]


def test_what_was_missed_is_said_and_the_last_run_opens(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account
) -> None:
    record = do_whole_attempt(base, trainee, skip=("VestOn",))
    page = shown(qtbot, desk_for(trainee))
    hero = page.findChild(Hero)
    assert hero is not None
    assert "穿反光背心" in hero.accessibleName()
    with qtbot.waitSignal(page.go) as gone:
        next(each for each in page.commands() if each.id == "today.last").run()
    assert gone.args == ["result", record.id]
    assert not page.grab().isNull()


def test_an_interrupted_run_is_closed_after_a_question(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account
) -> None:
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=7))
    play_on_station(base, record, GOOD_RUN[:2])
    assert note_station_gone(base, record.id).state is AttemptState.INTERRUPTED
    page = shown(qtbot, desk_for(trainee))
    waiting = page.findChild(Waiting)
    assert waiting is not None
    with qtbot.waitSignal(page.asked) as asked:
        waiting.closed.emit(record.id)
    assert asked.args is not None
    with qtbot.waitSignal(page.go, timeout=10_000) as gone:
        asked.args[0].act()
    assert gone.args == ["result", record.id]


def test_who_leads_sees_what_waits_for_marks_and_the_runs_of_all(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account, instructor: Account
) -> None:
    record = do_whole_attempt(base, trainee)
    page = shown(qtbot, desk_for(instructor))
    waiting = page.findChild(ToMark)
    assert waiting is not None
    with qtbot.waitSignal(page.go) as gone:
        waiting.opened.emit(record.id)
    assert gone.args == ["mark", record.id]
    recent = page.findChild(Recent)
    assert recent is not None
    (line,) = recent.findChildren(SelectableRow)
    assert trainee.display_name in line.accessibleName()


def test_case_files_that_wait_are_told_with_the_way_there(
    qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account, instructor: Account
) -> None:
    with base.records.writing() as unit:
        unit.case_tasks.add(task(trainee="trainee", assigned_by="instructor"))
        unit.hand_ins.add(hand_in(trainee="trainee"), CONTENT)
    for who, place in ((trainee, "cases"), (instructor, "hand_ins")):
        page = shown(qtbot, desk_for(who))
        (notice,) = page.findChildren(Notice)
        with qtbot.waitSignal(page.go) as gone:
            notice.acted.emit()
        assert gone.args[0] == place
