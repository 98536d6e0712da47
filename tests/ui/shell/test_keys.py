"""Keys to commands."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.commands import Command
from app.ui.pieces.layouts import column
from app.ui.shell.keys import KeyRouter, is_plain, sequence_of

Ran = list[str]


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.field, self.text, self.press = QLineEdit(), QPlainTextEdit(), QPushButton("press")
        self.setLayout(column(self.field, self.text, self.press))
        self.router = KeyRouter(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.router.press(event)


@pytest.fixture
def ran() -> Ran:
    return []


@pytest.fixture
def window(qtbot: QtBot, ran: Ran) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    keys = ("Ctrl K", "F2", "X", "?", "Enter", "Ctrl Z")

    def note(key: str) -> Callable[[], None]:
        return lambda: ran.append(key)

    made.router.bind_page([Command(key, key, note(key), key=key) for key in keys])
    return made


@pytest.mark.parametrize(
    ("key", "plain"), [("X", True), ("?", True), ("Enter", True), ("Shift A", True), ("F2", False), ("Ctrl K", False)]
)
def test_plain_keys_are_those_a_field_would_want(key: str, plain: bool) -> None:
    assert is_plain(sequence_of(key)) == plain


def test_plain_keys_work_when_nobody_types(qtbot: QtBot, window: Window, ran: Ran) -> None:
    window.press.setFocus()
    qtbot.keyClick(window.press, Qt.Key.Key_X)
    qtbot.keyClicks(window.press, "?")
    assert ran == ["X", "?"]


@pytest.mark.parametrize("name", ["field", "text"])
def test_plain_keys_go_into_the_field_that_has_the_keyboard(qtbot: QtBot, window: Window, ran: Ran, name: str) -> None:
    field: QLineEdit | QPlainTextEdit = getattr(window, name)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_X)
    assert ran == []


@pytest.mark.parametrize("name", ["field", "text", "press"])
def test_combinations_work_everywhere(qtbot: QtBot, window: Window, ran: Ran, name: str) -> None:
    widget: QWidget = getattr(window, name)
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget, Qt.Key.Key_F2)
    assert ran == ["Ctrl K", "F2"]


def test_undo_in_a_field_is_the_fields(qtbot: QtBot, window: Window, ran: Ran) -> None:
    window.field.setFocus()
    qtbot.keyClicks(window.field, "abc")
    qtbot.keyClick(window.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (window.field.text(), ran) == ("", [])


def test_a_command_that_cannot_be_done_is_not(qtbot: QtBot, window: Window, ran: Ran) -> None:
    window.router.bind_page([Command("no", "no", lambda: ran.append("no"), key="F2", enabled=lambda: False)])
    qtbot.keyClick(window.press, Qt.Key.Key_F2)
    assert ran == []


def test_the_frame_comes_before_the_page(qtbot: QtBot, window: Window, ran: Ran) -> None:
    window.router.bind_frame([Command("frame", "frame", lambda: ran.append("frame"), key="Ctrl K")])
    qtbot.keyClick(window.press, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert ran == ["frame"]


def test_while_held_the_pages_keys_do_nothing(qtbot: QtBot, ran: Ran) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    router = KeyRouter(window, held=lambda: True)
    router.bind_page([Command("page", "page", lambda: ran.append("page"), key="F2")])
    router.bind_frame([Command("frame", "frame", lambda: ran.append("frame"), key="F3")])
    qtbot.keyClick(window.press, Qt.Key.Key_F2)
    qtbot.keyClick(window.press, Qt.Key.Key_F3)
    assert ran == ["frame"]


def test_a_key_of_both_is_the_frames_while_it_can_and_else_the_pages(qtbot: QtBot, window: Window, ran: Ran) -> None:
    can = [True]
    undo = Command("frame.undo", "Undo", lambda: ran.append("frame"), key="Ctrl Z", enabled=lambda: can[0])
    window.router.bind_frame([undo])
    window.press.setFocus()
    qtbot.keyClick(window.press, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    can[0] = False
    qtbot.keyClick(window.press, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ran == ["frame", "Ctrl Z"]
