"""The one window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.pieces.commands import Command
from app.ui.shell.frame import FrameContent
from app.ui.shell.main_window import MainWindow
from app.ui.shell.page import Page
from app.ui.shell.place import Person, Place


class Stubborn(Page):
    ran = 0
    stays = True

    def title(self) -> str:
        return "Stubborn"

    def leave(self) -> bool:
        return not self.stays

    def commands(self) -> list[Command]:
        return [Command("x", "x", self._run, key="X")]

    def _run(self) -> None:
        self.ran += 1


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat)


def test_geometry_is_kept(qtbot: QtBot, store: QSettings) -> None:
    first = MainWindow(store)
    qtbot.addWidget(first)
    first.show()
    first.resize(960, 640)
    first.close()
    second = MainWindow(store)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (960, 640)


def test_alone_then_in_a_frame(qtbot: QtBot, store: QSettings) -> None:
    window, page = MainWindow(store), Stubborn()
    qtbot.addWidget(window)
    window.show_alone(QLabel("sign in"))
    assert window.frame() is None
    frame = window.show_frame(FrameContent([Place("home", "sun", "Home", lambda: page)], Person("Invented")))
    frame.open("home")
    assert window.frame() is frame
    assert window.windowTitle() == "Stubborn · Zhixing"
    window.show()
    assert not window.close()
    page.stays = False
    assert window.close()


def test_keys_that_reach_the_window_run_commands_once(qtbot: QtBot, store: QSettings) -> None:
    window, page = MainWindow(store), Stubborn()
    qtbot.addWidget(window)
    page.stays = False
    window.show_frame(FrameContent([Place("home", "sun", "Home", lambda: page)], Person("Invented"))).open("home")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(page, Qt.Key.Key_X)
    assert page.ran == 1
    qtbot.keyClick(window, Qt.Key.Key_X)
    assert page.ran == 2
