"""The station's settings."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from app.domain.scenario.speaking import VoicesHere
from app.services.settings import PersonalSettings
from app.ui.pieces.segmented import Segmented
from app.ui.settings.station_card import StationCard


@pytest.fixture
def card(qtbot: QtBot) -> StationCard:
    made = StationCard()
    qtbot.addWidget(made)
    return made


def test_a_change_is_told_once_the_hand_rests(card: StationCard, qtbot: QtBot) -> None:
    volume, voice, mouse = card.findChildren(QSlider)
    with qtbot.waitSignal(card.changed) as changed:
        volume.setValue(30)
        voice.setValue(55)
        mouse.setValue(150)
        card.findChildren(Segmented)[0].select("large")
    assert changed.args is not None
    station = changed.args[0].station
    assert (station.volume, station.mouse_sensitivity, station.captions) == (0.3, 1.5, "large")
    assert (station.voices, station.voice_volume) == (True, 0.55)


def test_showing_settings_changes_nothing(card: StationCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(card.changed, wait=600):
        card.show_settings(PersonalSettings())
    with qtbot.waitSignal(card.changed) as changed:
        card.findChildren(QCheckBox)[0].setChecked(False)
    assert changed.args is not None
    assert not changed.args[0].station.voices
    assert not card.findChildren(QSlider)[1].isEnabled(), "there is nothing to make louder"


def test_what_voices_there_are_is_told(card: StationCard) -> None:
    def words() -> str:
        return " ".join(label.text() for label in card.findChildren(QLabel))

    card.show_voices(VoicesHere(problem="no Chinese voice: add one"), 0)
    assert "add one" in words()
    card.show_voices(VoicesHere(voices=("Huihui",)), 12)
    assert "add one" not in words()
    assert "12" in words()
    assert "Huihui" in words()


def test_a_voice_is_tried_as_loud_as_in_the_scene(card: StationCard, qtbot: QtBot) -> None:
    listen = next(b for b in card.findChildren(QPushButton) if "Listen" in b.text())
    assert not listen.isEnabled(), "it is not known yet whether there is a voice"
    card.show_voices(VoicesHere(voices=("Huihui",)), 0)
    volume, voice, _ = card.findChildren(QSlider)
    volume.setValue(50)
    voice.setValue(80)
    with qtbot.waitSignal(card.voice_wanted) as wanted:
        listen.click()
    assert wanted.args == [0.4]
    assert not listen.isEnabled(), "one at a time"
    card.show_trial(False)
    assert listen.isEnabled()
    card.findChildren(QCheckBox)[0].setChecked(False)
    assert not listen.isEnabled()
