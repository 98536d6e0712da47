"""The queue."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.ui.desk import Desk
from app.ui.marking.queue_page import MARKED, QueuePage
from app.ui.pieces.data_table import DataTable
from app.ui.pieces.segmented import Segmented
from tests.services.conftest import do_whole_attempt
from tests.ui.finding import found

MakeDesk = Callable[[Account], Desk]


def opened(qtbot: QtBot, desk: Desk) -> QueuePage:
    made = QueuePage(desk)
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitSignal(made.changed):
        made.enter()
    return made


def test_enter_opens_the_run(
    qtbot: QtBot, desk_for: MakeDesk, base: Base, trainee: Account, instructor: Account
) -> None:
    record = do_whole_attempt(base, trainee)
    page = opened(qtbot, desk_for(instructor))
    with qtbot.waitSignal(page.go) as went:
        qtbot.keyClick(found(page, DataTable), Qt.Key.Key_Return)
    assert went.args == ["mark", record.id]
    with qtbot.waitSignal(page.go):
        page.commands()[0].run()


def test_marked_runs_are_apart(
    qtbot: QtBot, desk_for: MakeDesk, base: Base, trainee: Account, instructor: Account
) -> None:
    do_whole_attempt(base, trainee)
    page = opened(qtbot, desk_for(instructor))
    segments = found(page, Segmented)
    segments.select(MARKED)
    with qtbot.waitSignal(page.changed):
        segments.chosen.emit(MARKED)
    assert found(page, DataTable).rows.rowCount() == 0
    assert not page.commands()[0].enabled()
