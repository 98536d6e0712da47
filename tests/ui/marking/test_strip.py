"""The sheet in short."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.grading import graded
from app.ui.marking.strip import SheetStrip
from app.ui.pieces.badge import Badge
from tests.services.conftest import do_whole_attempt


def test_it_says_what_is_not_saved(qtbot: QtBot, base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    strip = SheetStrip()
    qtbot.addWidget(strip)
    strip.show_sheet(graded(base, trainee, record.id).sheet, "about", 2)
    assert any(badge.accessibleName() == "2 marks not saved" for badge in strip.findChildren(Badge))
    assert any("No critical fail" in each.text() for each in strip.findChildren(QLabel))
