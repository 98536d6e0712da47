"""Notices in place."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.pieces.notice import Notice


def test_words_and_tone_change(qtbot: QtBot) -> None:
    notice = Notice("Not synced since 14:02", "warn", "Try again")
    qtbot.addWidget(notice)
    assert notice.property("card") == "warn"
    press = notice.findChild(QPushButton)
    assert press is not None
    with qtbot.waitSignal(notice.acted):
        press.click()
    notice.show_words("Synced", "ok")
    assert (notice.property("card"), notice.accessibleName()) == ("ok", "Synced")
