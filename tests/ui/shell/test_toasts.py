"""Toasts over a widget."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.toast import UNDO_KEY, Message, Toast
from app.ui.shell.toasts import Toasts


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_three_at_most_and_inside_the_host(host: QWidget) -> None:
    toasts = Toasts(host)
    for number in range(5):
        toasts.say(Message(f"message {number}"))
    assert [message.words for message in toasts.shown()] == ["message 2", "message 3", "message 4"]
    for toast in host.findChildren(Toast):
        if toast.isVisible():
            assert host.rect().contains(toast.geometry())


def test_undo_takes_the_newest_that_offers_it(host: QWidget) -> None:
    done: list[str] = []
    toasts = Toasts(host)
    toasts.say(Message("first", action="Undo", key=UNDO_KEY, act=lambda: done.append("first")))
    toasts.say(Message("second", action="Undo", key=UNDO_KEY, act=lambda: done.append("second")))
    toasts.say(Message("saved", action="Open folder", act=lambda: done.append("folder")))
    assert toasts.can_undo()
    assert toasts.undo()
    assert toasts.undo()
    assert not toasts.can_undo()
    assert not toasts.undo()
    assert done == ["second", "first"]


def test_they_stay_at_the_foot(host: QWidget) -> None:
    toasts = Toasts(host)
    toasts.say(Message("here"))
    host.resize(800, 700)
    toast = host.findChild(Toast)
    assert toast is not None
    assert toast.geometry().bottom() > 640
