"""Toasts."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.pieces.toast import Message, Toast


def test_a_toast_leaves_by_itself(qtbot: QtBot) -> None:
    toast = Toast(Message("saved"), life_ms=1)
    qtbot.addWidget(toast)
    with qtbot.waitSignal(toast.gone, timeout=2000):
        pass


def test_a_critical_toast_stays_until_it_is_closed(qtbot: QtBot) -> None:
    toast = Toast(Message("8 s are missing", "critical"), life_ms=1)
    qtbot.addWidget(toast)
    with qtbot.assertNotEmitted(toast.gone, wait=40):
        pass
    close = toast.findChild(QPushButton)
    assert close is not None
    with qtbot.waitSignal(toast.gone):
        close.click()


def test_its_action_is_done_once(qtbot: QtBot) -> None:
    done: list[int] = []
    toast = Toast(Message("deleted", action="Undo", key="Ctrl Z", act=lambda: done.append(1)))
    qtbot.addWidget(toast)
    with qtbot.waitSignal(toast.gone):
        toast.act()
    assert done == [1]
    assert not toast.grab().isNull()
