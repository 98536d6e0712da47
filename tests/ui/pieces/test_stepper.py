"""Procedures with clocks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.ui.pieces.stepper import Step, Stepper


@pytest.fixture
def stepper(qtbot: QtBot) -> Stepper:
    steps = [Step("Opening", "done"), Step("Notice", "now", "being filled", "3 days left", 0.4, "warn")]
    made = Stepper([*steps, Step("Hearing", "blocked", clock="late", used=2, tone="critical"), Step("End", "todo")])
    qtbot.addWidget(made)
    made.resize(260, made.height())
    made.show()
    return made


def test_a_step_with_a_clock_is_higher(stepper: Stepper) -> None:
    assert stepper.height() == 4 * 58 + 2 * 20


def test_arrow_keys_begin_at_the_present_step(qtbot: QtBot, stepper: Stepper) -> None:
    qtbot.keyClick(stepper, Qt.Key.Key_Down)
    with qtbot.waitSignal(stepper.chosen) as told:
        qtbot.keyClick(stepper, Qt.Key.Key_Return)
    assert told.args == [2]


def test_a_click_chooses_the_step_under_it(qtbot: QtBot, stepper: Stepper) -> None:
    with qtbot.waitSignal(stepper.chosen) as told:
        qtbot.mouseClick(stepper, Qt.MouseButton.LeftButton, pos=QPoint(50, 70))
    assert told.args == [1]


def test_everything_is_read_and_painted(stepper: Stepper) -> None:
    assert "3 days left" in stepper.accessibleDescription()
    stepper.setFocus()
    assert not stepper.grab().isNull()
    stepper.show_steps([])
    assert not stepper.grab().isNull()
