"""Handing in by hand, and by the clock: with warnings, whatever becomes of the clock, and nothing lost."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.domain.hand_in.hand_in import HandIn, How
from app.domain.roster.account import Account
from app.services.case_files import open_case, save_case
from app.services.case_hand_in import hand_in_of, handed_in_case
from app.services.case_tasks import CaseTaskWish, assign_cases, begin_case_task, task_of
from app.services.case_writing import CaseWriting
from app.ui.casefile.editor_page import EditorPage
from app.ui.casefile.handing_in import HandingIn
from app.ui.casefile.saving import Saving
from app.ui.casefile.time_strip import TimeStrip
from app.ui.casefile.workbench import Workbench
from app.ui.desk import Desk
from tests.services.conftest import Clock
from tests.ui.finding import found


@pytest.fixture
def timed(case_desk: Desk, instructor: Account) -> Path:
    """A file of a task of forty minutes, begun now."""
    wish = CaseTaskWish((case_desk.who.id,), "simple_driver", minutes=40)
    (task,) = assign_cases(case_desk.base, instructor, wish)
    return begin_case_task(case_desk.base, case_desk.who, task.id)


@pytest.fixture
def handing(qtbot: QtBot, case_desk: Desk, timed: Path) -> HandingIn:
    """It, looked after; the writing is its saving's."""
    owner = QObject()
    saving = Saving(owner)
    saving.begin(CaseWriting(case_desk.base, case_desk.who, timed))
    made = HandingIn(owner, saving)
    made.owner, made.saving = owner, saving  # type: ignore[attr-defined]  # kept alive
    with qtbot.waitSignal(made.told, timeout=20_000):
        made.begin(case_desk.base, case_desk.who, timed, writes=True)
    return made


def test_it_warns_once_at_each_moment(qtbot: QtBot, handing: HandingIn, clock: Clock) -> None:
    warned: list[int] = []
    handing.warned.connect(warned.append)
    for minutes in (25.0, 5.01, 0.5, 6.5, 2.1, 0.2):
        clock.pass_time(minutes=minutes)
        handing.tick()
        handing.tick()
    assert warned == [10, 3, 1]
    left = handing.left()
    assert left is not None
    assert dt.timedelta(0) < left < dt.timedelta(minutes=1)


def test_a_clock_set_back_gives_no_time(qtbot: QtBot, handing: HandingIn, clock: Clock) -> None:
    clock.pass_time(minutes=35)
    handing.tick()
    clock.pass_time(hours=-3)
    handing.tick()
    left = handing.left()
    assert left is not None
    assert left <= dt.timedelta(minutes=5)


def test_what_is_written_is_saved_and_handed_in_when_time_is_up(
    qtbot: QtBot, handing: HandingIn, case_desk: Desk, timed: Path, clock: Clock
) -> None:
    saving: Saving = handing.saving  # type: ignore[attr-defined]
    writing = saving._writing
    assert writing is not None
    form = case_desk.base.shelf.case_forms().forms().of_code("4")
    assert form is not None
    writing.set_value(writing.add(form), "place", "最后一刻写的")
    clock.pass_time(minutes=40)
    with qtbot.waitSignals([handing.closing, handing.done], timeout=60_000):
        handing.tick()
    record = hand_in_of(case_desk.base, timed)
    assert record is not None
    assert (record.how, record.handed_in_at) == (How.TIME_UP, record.ends_at)
    case = handed_in_case(case_desk.base, case_desk.who, record.id)
    assert case.documents[-1].values["place"] == "最后一刻写的"
    assert not handing.may_hand_in()
    assert handing.is_up()


def test_how_late_it_is_outlives_the_editor(
    qtbot: QtBot, handing: HandingIn, case_desk: Desk, timed: Path, clock: Clock
) -> None:
    clock.pass_time(minutes=20)
    handing.tick()
    handing.end()
    seen = clock.now
    qtbot.waitUntil(lambda: task_of(case_desk.base, timed).seen_at >= seen, timeout=20_000)  # type: ignore[union-attr,operator]
    assert handing.left() is not None


def test_a_file_without_a_task_has_no_time_but_can_be_handed_in(
    qtbot: QtBot, case_desk: Desk, case_path: Path, editor: EditorPage
) -> None:
    qtbot.waitUntil(lambda: "Hand in" in [each.accessibleName() for each in editor.trail()], timeout=20_000)
    assert found(editor, TimeStrip).isHidden()
    with qtbot.waitSignal(editor.asked) as asked:
        next(each for each in editor.commands() if each.id == "case.hand_in").run()
    with qtbot.waitSignal(editor.go, timeout=60_000) as went:
        asked.args[0].act()
    record = hand_in_of(case_desk.base, case_path)
    assert isinstance(record, HandIn)
    assert went.args == ["case_sheet", record.id]
    assert editor.leave()
    assert (record.how, record.task) == (How.BY_HAND, None)
    assert open_case(case_path).revision == record.revision


def test_the_editor_shows_the_time_and_goes_to_the_sheet_when_it_is_up(
    qtbot: QtBot, case_desk: Desk, timed: Path, clock: Clock
) -> None:
    page = EditorPage(case_desk)
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.show()
    page.enter(timed)
    qtbot.waitUntil(lambda: page.findChild(Workbench) is not None, timeout=60_000)
    qtbot.waitUntil(lambda: not found(page, TimeStrip).isHidden(), timeout=20_000)
    assert "Hand in" not in [each.accessibleName() for each in page.trail()]
    clock.pass_time(minutes=40)
    with qtbot.waitSignal(page.go, timeout=60_000) as went:
        pass
    assert went.args is not None
    assert went.args[0] == "case_sheet"
    assert not found(page, Workbench).isEnabled()


def test_handed_in_it_is_read_only_and_leads_to_the_sheet(
    qtbot: QtBot, case_desk: Desk, timed: Path, handing: HandingIn
) -> None:
    with qtbot.waitSignal(handing.done, timeout=60_000) as done:
        handing.hand_in()
    page = EditorPage(case_desk)
    qtbot.addWidget(page)
    page.enter(timed)
    qtbot.waitUntil(lambda: any("look" in each.accessibleName() for each in page.trail()), timeout=60_000)
    press = next(each for each in page.trail() if "look" in each.accessibleName())
    with qtbot.waitSignal(page.go) as went:
        press.click()  # type: ignore[attr-defined]
    assert done.args is not None
    assert went.args == ["case_sheet", done.args[0].id]


def test_what_cannot_be_saved_is_not_handed_in_by_hand(
    qtbot: QtBot, handing: HandingIn, case_desk: Desk, timed: Path
) -> None:
    saving: Saving = handing.saving  # type: ignore[attr-defined]
    writing = saving._writing
    assert writing is not None
    other = open_case(timed)
    form = case_desk.base.shelf.case_forms().forms().of_code("4")
    assert form is not None
    writing.add(form)
    save_case(timed, other, case_desk.base.clock())
    with qtbot.waitSignal(handing.failed):
        handing.hand_in()
    assert hand_in_of(case_desk.base, timed) is None


def test_who_only_reads_leaves_it_to_who_writes_for_a_while(
    qtbot: QtBot, case_desk: Desk, timed: Path, clock: Clock
) -> None:
    owner = QObject()
    reader = HandingIn(owner, Saving(owner))
    with qtbot.waitSignal(reader.told, timeout=20_000):
        reader.begin(case_desk.base, case_desk.who, timed, writes=False)
    assert not reader.may_hand_in()
    clock.pass_time(minutes=40, seconds=1)
    reader.tick()
    assert not reader.is_up()
    clock.pass_time(seconds=5)
    with qtbot.waitSignal(reader.done, timeout=60_000):
        reader.tick()
