"""The overload calculator in the right column."""

import datetime as dt

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.services.base import Base
from app.ui.law.overload_card import OverloadCard
from app.ui.law.words import THIN_SPACE


def test_the_sum_appears_with_its_steps(qtbot: QtBot, unread: Base) -> None:
    card = OverloadCard(unread, unread.shelf.law(), dt.date(2026, 11, 8))
    qtbot.addWidget(card)
    card.show()
    card.form.put(6, "78.4")
    qtbot.waitUntil(lambda: f"6{THIN_SPACE}860" in [each.text() for each in card.findChildren(QLabel)])
    with qtbot.waitSignal(card.more_wanted):
        next(each for each in card.findChildren(QPushButton) if each.text() == "All fields").click()
