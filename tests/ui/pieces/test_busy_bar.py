"""Progress in place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.layouts import column


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(column(BusyBar()))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def bar(window: QWidget) -> BusyBar:
    found = window.findChild(BusyBar)
    assert found is not None
    return found


def test_it_shows_itself_only_when_it_takes_long(qtbot: QtBot, bar: BusyBar) -> None:
    bar.start("Loading")
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible, timeout=2000)
    bar.finish()
    assert not bar.isVisible()


def test_a_quick_job_never_shows_it(qtbot: QtBot, bar: BusyBar) -> None:
    bar.start("Loading")
    bar.finish()
    qtbot.wait(260)
    assert not bar.isVisible()


def test_share_and_words(bar: BusyBar) -> None:
    bar.report(0.62, "Drawing faults")
    inner = bar.findChild(QProgressBar)
    assert inner is not None
    assert (inner.value(), inner.maximum()) == (620, 1000)
    assert {"Drawing faults", "62%"} <= {each.text() for each in bar.findChildren(QLabel)}
    bar.report(None)
    assert inner.maximum() == 0
    bar.stopping()


def test_escape_cancels(qtbot: QtBot, bar: BusyBar) -> None:
    bar.start("Loading")
    bar.show()
    bar.window().activateWindow()
    qtbot.waitUntil(bar.window().isActiveWindow)
    with qtbot.waitSignal(bar.cancelled):
        qtbot.keyClick(bar.window(), Qt.Key.Key_Escape)
