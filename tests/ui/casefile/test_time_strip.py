"""The time left, louder as it runs out."""

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from app.ui.casefile.time_strip import TimeStrip
from app.ui.pieces.buttons import Button
from tests.ui.finding import found, labels


@pytest.mark.parametrize(
    ("seconds", "words", "look"),
    [(5400, "1:30:00", "sunken"), (601, "10:01", "sunken"), (600, "10:00", "warn"), (59.2, "01:00", "critical")],
)
def test_it_gets_louder(qtbot: QtBot, seconds: float, words: str, look: str) -> None:
    strip = TimeStrip()
    qtbot.addWidget(strip)
    strip.show_time(dt.timedelta(seconds=seconds), "教员布置", may_hand_in=True)
    assert words in labels(strip)
    assert strip.property("card") == look
    with qtbot.waitSignal(strip.hand_in_wanted):
        found(strip, Button).click()


def test_at_the_end_there_is_nothing_to_press(qtbot: QtBot) -> None:
    strip = TimeStrip()
    qtbot.addWidget(strip)
    strip.show_time(dt.timedelta(0), "", may_hand_in=True)
    assert found(strip, Button).isHidden()
    assert any("being handed in" in each for each in labels(strip))
    strip.show_time(dt.timedelta(seconds=61), "", may_hand_in=False)
    assert strip.accessibleName() == "2 minutes left"
