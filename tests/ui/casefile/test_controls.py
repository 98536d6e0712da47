"""Controls give back what they show, and keep what they cannot show."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.casefile.controls import (
    ChoiceControl,
    ChoicesControl,
    Control,
    LineControl,
    MomentControl,
    ProseControl,
    YesNoControl,
)

CHOICES = [("a", "甲"), ("b", "乙")]


def kept(qtbot: QtBot, control: Control, value: Any) -> Any:
    qtbot.addWidget(control)
    with qtbot.assertNotEmitted(control.changed):
        control.put(value)
    control.mark("error")
    control.mark("")
    return control.value()


@pytest.mark.parametrize(
    ("control", "value"),
    [
        (lambda: LineControl("n"), "甲"),
        (lambda: LineControl("n", whole=True), 12),
        (lambda: LineControl("n", whole=True), "十二"),
        (lambda: MomentControl("n"), "2026-09-08T10:20"),
        (lambda: MomentControl("n"), "2026-09-08"),
        (lambda: ProseControl("n"), "一\n二"),
        (lambda: ChoiceControl("n", CHOICES), "b"),
        (lambda: ChoiceControl("n", CHOICES), "unknown"),
        (lambda: ChoicesControl("n", CHOICES), ["a", "b"]),
        (lambda: ChoicesControl("n", CHOICES), ["a", "unknown"]),
        (lambda: ChoicesControl("n", [(1, "1 照片")]), [1]),
        (lambda: YesNoControl("n"), True),
        (lambda: YesNoControl("n"), False),
    ],
)
def test_what_is_shown_comes_back(qtbot: QtBot, control: Any, value: Any) -> None:
    made = control()
    assert kept(qtbot, made, value) == value
    made.put(None)
    assert made.value() is None
    made.lock()


def test_typing_tells_and_a_locked_line_can_be_read(qtbot: QtBot) -> None:
    control = LineControl("n", names=("满载山",))
    qtbot.addWidget(control)
    assert control.edit.completer() is not None
    with qtbot.waitSignal(control.changed):
        control.edit.setText("甲")
    control.lock()
    assert control.edit.isReadOnly()


def test_long_text_gets_room(qtbot: QtBot) -> None:
    control = ProseControl("n")
    qtbot.addWidget(control)
    low = control.edit.height()
    with qtbot.waitSignal(control.changed):
        control.edit.setPlainText("一\n" * 8)
    assert control.edit.height() > low
    assert control.edit.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    control.edit.setPlainText("一\n" * 40)
    assert control.edit.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_chip_tells(qtbot: QtBot) -> None:
    control = ChoicesControl("n", CHOICES)
    qtbot.addWidget(control)
    with qtbot.waitSignal(control.changed):
        next(iter(control.chips())).click()
    assert control.value() == ["a"]


def test_the_bare_control_shows_nothing(qtbot: QtBot) -> None:
    control = Control()
    qtbot.addWidget(control)
    with pytest.raises(NotImplementedError):
        control.put(1)
    with pytest.raises(NotImplementedError):
        control.value()
    control.lock()
    assert not control.isEnabled()
