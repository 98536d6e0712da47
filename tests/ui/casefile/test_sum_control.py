"""Capitals follow the figures until somebody writes others."""

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from app.ui.casefile.controls import LineControl
from app.ui.casefile.groups import Part
from app.ui.casefile.sum_control import CAPITALS, FIGURES, SumControl, capitals_of


@pytest.fixture
def control(qtbot: QtBot) -> SumControl:
    made = SumControl([Part(key, key, partial(LineControl, key)) for key in (FIGURES, CAPITALS)])
    qtbot.addWidget(made)
    return made


def write(control: SumControl, key: str, words: str) -> None:
    line = control.part(key)
    assert isinstance(line, LineControl)
    line.edit.setText(words)


def test_capitals_are_written_for_the_figures(qtbot: QtBot, control: SumControl) -> None:
    with qtbot.waitSignals([control.changed, control.changed]):
        write(control, FIGURES, "50000")
    assert control.value() == {"figures": "50000", "capitals": "伍万元整"}
    write(control, FIGURES, "9386.20")
    assert control.value() == {"figures": "9386.20", "capitals": "玖仟叁佰捌拾陆元贰角"}
    write(control, FIGURES, "")
    assert control.value() is None


def test_capitals_of_a_file_follow_as_well(control: SumControl) -> None:
    control.put({"figures": "500", "capitals": "伍佰元整"})
    write(control, FIGURES, "600")
    assert control.value() == {"figures": "600", "capitals": "陆佰元整"}


def test_capitals_that_somebody_wrote_stay(control: SumControl) -> None:
    control.put({"figures": "500", "capitals": "五百元"})
    write(control, FIGURES, "600")
    assert control.value() == {"figures": "600", "capitals": "五百元"}


@pytest.mark.parametrize("typed", ["很多", "-5", "1.234", "", None])
def test_what_is_no_sum_has_no_capitals(typed: object) -> None:
    assert capitals_of(typed) is None
