"""One version in the list."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import Revision
from app.services.case_marks import VersionMark, Why
from app.services.case_versions import KeptVersion
from app.ui.casefile.version_row import VersionRow
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import Button

VERSION = KeptVersion(
    Revision(number=7, saved_at=dt.datetime(2026, 9, 8, 10, 0), by="学员甲"),
    VersionMark(name="初稿", why=(Why.EXPORTED, Why.HANDED_IN, Why.RESTORED)),
)


def made(qtbot: QtBot, *, newest: bool = False) -> VersionRow:
    """The row of that version."""
    row = VersionRow(VERSION, newest=newest)
    qtbot.addWidget(row)
    row.show()
    return row


def press(row: VersionRow, name: str) -> None:
    """Press a button by its name."""
    next(each for each in row.findChildren(Button) if each.accessibleName() == name).click()


def test_why_it_stays_is_told_and_it_can_be_restored(qtbot: QtBot) -> None:
    row = made(qtbot)
    assert len(row.findChildren(Badge)) == 4
    with qtbot.waitSignal(row.restored):
        press(row, "Restore version 7")
    newest = made(qtbot, newest=True)
    assert not [each for each in newest.findChildren(Button) if "Restore" in each.accessibleName()]


def test_a_name_is_given_or_left(qtbot: QtBot) -> None:
    row = made(qtbot)
    press(row, "Name version 7")
    edit = row.findChildren(QLineEdit)[0]
    assert edit.isVisible()
    qtbot.keyClick(row, Qt.Key.Key_Escape)
    assert not edit.isVisible()
    press(row, "Name version 7")
    edit.setText(" 定稿 ")
    with qtbot.waitSignal(row.named) as named:
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert named.args == ["定稿"]
