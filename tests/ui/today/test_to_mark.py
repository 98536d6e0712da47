"""The runs that wait for marks."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.day import day_of
from app.services.grading import awaiting_marks
from app.ui.desk import Desk
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.today.to_mark import ToMark
from tests.services.conftest import do_whole_attempt
from tests.ui.finding import found


def test_a_run_that_waits_opens_for_marking(
    qtbot: QtBot, base: Base, desk_for: Callable[[Account], Desk], trainee: Account, instructor: Account
) -> None:
    record = do_whole_attempt(base, trainee)
    card = ToMark(desk_for(instructor), day_of(base, instructor), awaiting_marks(base, instructor))
    qtbot.addWidget(card)
    line = found(card, SelectableRow)
    assert trainee.display_name in line.accessibleName()
    with qtbot.waitSignal(card.opened) as told:
        line.chosen.emit()
    assert told.args == [record.id]
    with qtbot.waitSignal(card.all_wanted):
        card.findChildren(QAbstractButton)[-1].click()


def test_nothing_waits(qtbot: QtBot, base: Base, desk_for: Callable[[Account], Desk], instructor: Account) -> None:
    card = ToMark(desk_for(instructor), day_of(base, instructor), [])
    qtbot.addWidget(card)
    assert found(card, EmptyState).accessibleName().startswith("Nothing waits")
