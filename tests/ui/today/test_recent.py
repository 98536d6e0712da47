"""Latest results, and what is not done."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.day import day_of
from app.services.training import TaskWish, assign
from app.ui.desk import Desk
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.today.recent import Recent, Waiting
from tests.services.conftest import do_whole_attempt
from tests.ui.finding import found

DeskFor = Callable[[Account], Desk]


def test_a_result_opens(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    made = Recent(desk_for(trainee), day_of(base, trainee).recent, 1)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.opened) as told:
        found(made, SelectableRow).chosen.emit()
    assert told.args == [record.id]


def test_a_task_that_waits_can_only_be_started(qtbot: QtBot, base: Base, desk_for: DeskFor, trainee: Account) -> None:
    task = assign(base, trainee, trainee.id, TaskWish("sample_stop", seed=7))
    made = Waiting(desk_for(trainee), day_of(base, trainee), [task])
    qtbot.addWidget(made)
    (start,) = made.findChildren(QAbstractButton)
    with qtbot.waitSignal(made.resumed) as told:
        start.click()
    assert told.args == [task.id]
