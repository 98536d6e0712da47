"""The list of case files."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.case_hand_in import hand_in, own_hand_ins
from app.services.case_review import say, take_seat
from app.services.case_sayings import Confirm, Finish
from app.services.case_tasks import CaseTaskWish, assign_cases, begin_case_task
from app.ui.casefile.home_page import CasesPage
from app.ui.casefile.task_card import TaskCard
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.selectable_row import SelectableRow
from tests.services.conftest import Clock
from tests.ui.finding import found


def test_an_empty_list_leads_to_a_new_file(qtbot: QtBot, case_desk: Desk) -> None:
    page = CasesPage(case_desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: page.findChild(EmptyState) is not None)
    with qtbot.waitSignal(page.go) as gone:
        found(page, EmptyState).acted.emit()
    assert gone.args[0] == "case_new"


def test_a_row_opens_the_editor_and_a_torn_file_says_so(qtbot: QtBot, case_desk: Desk, case_path: Path) -> None:
    case_path.with_name("torn.zxcase.json").write_text("{", encoding="utf-8")
    page = CasesPage(case_desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: len(page.findChildren(SelectableRow)) == 2)
    sound, torn = page.findChildren(SelectableRow)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(sound, Qt.Key.Key_Return)
    assert gone.args == ["case", case_path]
    assert "写坏了" in torn.accessibleName()
    with qtbot.assertNotEmitted(page.go):
        qtbot.keyClick(torn, Qt.Key.Key_Return)


def test_a_task_is_begun_after_a_word_on_its_time(
    qtbot: QtBot, case_desk: Desk, instructor: Account, case_path: Path
) -> None:
    for minutes in (40, None):
        assign_cases(case_desk.base, instructor, CaseTaskWish((case_desk.who.id,), "simple_driver", minutes))
    page = CasesPage(case_desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: page.findChild(TaskCard) is not None, timeout=20_000)
    begin = {each.limit.minutes: each for each in found(page, TaskCard).tasks}
    with qtbot.waitSignal(page.asked) as asked:
        found(page, TaskCard).wanted.emit(begin[40])
    assert "40 minutes" in asked.args[0].consequence
    with qtbot.waitSignal(page.go, timeout=20_000) as gone:
        asked.args[0].act()
    assert gone.args[0] == "case"
    # Without a limit there is nothing to ask.
    with qtbot.waitSignal(page.go, timeout=20_000):
        found(page, TaskCard).wanted.emit(begin[None])


def test_what_was_handed_in_opens_its_sheet_and_what_is_overdue_is_handed_in_first(
    qtbot: QtBot, case_desk: Desk, case_path: Path, instructor: Account, clock: Clock
) -> None:
    record = hand_in(case_desk.base, case_desk.who, case_path)
    (task,) = assign_cases(case_desk.base, instructor, CaseTaskWish((case_desk.who.id,), "simple_driver", 40))
    begin_case_task(case_desk.base, case_desk.who, task.id)
    clock.pass_time(hours=1)
    page = CasesPage(case_desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: len(page.findChildren(SelectableRow)) == 2, timeout=20_000)
    assert page.findChild(TaskCard) is None
    assert len(own_hand_ins(case_desk.base, case_desk.who)) == 2
    opened = set()
    for each in page.findChildren(SelectableRow):
        with qtbot.waitSignal(page.go) as gone:
            qtbot.keyClick(each, Qt.Key.Key_Return)
        assert gone.args[0] == "case_sheet"
        opened.add(gone.args[1])
    assert record.id in opened


def test_a_reviewed_file_tells_its_points(qtbot: QtBot, case_desk: Desk, instructor: Account, case_path: Path) -> None:
    record = hand_in(case_desk.base, case_desk.who, case_path)
    page = CasesPage(case_desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: "handed in" in badges(page), timeout=20_000)
    take_seat(case_desk.base, instructor, record.id)
    left = record.appraisal.to_judge()
    say(case_desk.base, instructor, record.id, 0, [*([Confirm(left)] if left else []), Finish()])
    page.enter()
    words = f"{record.total.normalize():f} points"
    qtbot.waitUntil(lambda: words in badges(page), timeout=20_000)


def badges(page: CasesPage) -> list[str]:
    return [each.accessibleName() for each in page.findChildren(Badge)]
