"""Backups and the check."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.open_base import backups
from app.services.settings import load_machine_settings
from app.ui.desk import Desk
from app.ui.pieces.buttons import Button
from app.ui.pieces.notice import Notice
from app.ui.settings.data_card import DataCard
from scenarios.director.journal import JOURNAL_NAME
from tests.services.conftest import do_whole_attempt
from tests.ui.finding import found

MakeDesk = Callable[[Account], Desk]


@pytest.fixture
def card(qtbot: QtBot, desk_for: MakeDesk, administrator: Account) -> DataCard:
    made = DataCard(desk_for(administrator))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_backup_is_made(card: DataCard, qtbot: QtBot, base: Base) -> None:
    with qtbot.waitSignal(card.said) as said:
        card.back_up()
    assert said.args is not None
    assert said.args[1]
    assert len(backups(base)) == 1
    with qtbot.waitSignal(card.said) as again:
        card.back_up()
    assert again.args is not None
    assert not again.args[1]


def test_a_whole_base_and_a_changed_file(card: DataCard, qtbot: QtBot, base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    card.check()
    card.check()
    notice = found(card, Notice)
    qtbot.waitUntil(lambda: "1 runs" in notice.accessibleName())
    journal = base.home.attempt_folder(record.folder) / JOURNAL_NAME
    journal.write_text("broken\n", encoding="utf-8")
    qtbot.waitUntil(lambda: next(each for each in card.findChildren(Button) if "Check" in each.text()).isEnabled())
    card.check()
    qtbot.waitUntil(lambda: notice.accessibleName().startswith("1 problems"))


def test_the_number_of_backups_is_kept(card: DataCard, qtbot: QtBot, base: Base) -> None:
    spin = found(card, QSpinBox)
    spin.setValue(30)
    with qtbot.waitSignal(card.said):
        spin.editingFinished.emit()
    assert load_machine_settings(base.home.settings).settings.keep_backups == 30
    with qtbot.assertNotEmitted(card.said):
        spin.editingFinished.emit()


def test_others_only_see_where_it_lies(qtbot: QtBot, desk_for: MakeDesk, trainee: Account) -> None:
    card = DataCard(desk_for(trainee))
    qtbot.addWidget(card)
    card.show_backups()
    assert len(card.findChildren(Button)) == 1
