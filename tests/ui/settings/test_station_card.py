"""The station's settings."""

import pytest
from PySide6.QtWidgets import QCheckBox, QSlider
from pytestqt.qtbot import QtBot

from app.services.settings import PersonalSettings
from app.ui.pieces.segmented import Segmented
from app.ui.settings.station_card import StationCard


@pytest.fixture
def card(qtbot: QtBot) -> StationCard:
    made = StationCard()
    qtbot.addWidget(made)
    return made


def test_a_change_is_told_once_the_hand_rests(card: StationCard, qtbot: QtBot) -> None:
    mouse, volume = card.findChildren(QSlider)
    if mouse.maximum() == 100:
        mouse, volume = volume, mouse
    with qtbot.waitSignal(card.changed) as changed:
        volume.setValue(30)
        mouse.setValue(150)
        card.findChildren(Segmented)[0].select("large")
    assert changed.args is not None
    station = changed.args[0].station
    assert (station.volume, station.mouse_sensitivity, station.captions) == (0.3, 1.5, "large")


def test_showing_settings_changes_nothing(card: StationCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(card.changed, wait=600):
        card.show_settings(PersonalSettings())
    with qtbot.waitSignal(card.changed):
        card.findChildren(QCheckBox)[0].setChecked(True)
