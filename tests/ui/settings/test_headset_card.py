"""How a headset is worn, as the card shows and tells it."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from app.domain.attempt.assignment import StationSettings
from app.services.headset_check import HeadsetCheck
from app.services.settings import PersonalSettings
from app.ui.pieces.segmented import Segmented
from app.ui.settings.headset_card import HeadsetCard
from tests.ui.finding import found

WORN = StationSettings(
    handedness="left", posture="seated", height_offset_m=-0.12, headset_movement="smooth",
    snap_turn_deg=0, vignette=False, panel_distance_m=1.3, captions="large",
)  # fmt: skip


@pytest.fixture
def card(qtbot: QtBot) -> HeadsetCard:
    made = HeadsetCard()
    qtbot.addWidget(made)
    return made


def _choose(card: HeadsetCard, id_: str) -> None:
    """Click the choice of that id."""
    next(each for each in card.findChildren(Segmented) if id_ in each.ids()).choose(id_)


def test_what_is_set_is_shown_and_telling_it_changes_nothing(card: HeadsetCard, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(card.changed, wait=600):
        card.show_settings(PersonalSettings(station=WORN))
    assert [each.selected() for each in card.findChildren(Segmented)] == ["left", "seated", "smooth", "0", "1.3"]
    assert found(card, QSlider).value() == -12
    assert not found(card, QCheckBox).isChecked()
    assert any("-12 cm" in label.text() for label in card.findChildren(QLabel))
    card._tell()
    assert card._personal.station == WORN


def test_every_choice_is_told_once_the_hand_rests(card: HeadsetCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.changed) as changed:
        for id_ in ("left", "seated", "smooth", "45", "1.6"):
            _choose(card, id_)
        found(card, QSlider).setValue(8)
        found(card, QCheckBox).setChecked(False)
        qtbot.wait(450)
    assert changed.args is not None
    told = card._personal.station
    assert (told.handedness, told.posture, told.headset_movement) == ("left", "seated", "smooth")
    assert (told.snap_turn_deg, told.vignette, told.panel_distance_m) == (45, False, 1.6)
    assert told.height_offset_m == pytest.approx(0.08)
    assert told.captions == "medium", "what other cards set stays"


def test_who_only_jumps_and_turns_in_steps_needs_no_narrower_view(card: HeadsetCard) -> None:
    box = found(card, QCheckBox)
    assert not box.isEnabled()
    _choose(card, "0")
    assert box.isEnabled()
    assert any("dizzy" in label.text() for label in card.findChildren(QLabel))
    _choose(card, "30")
    assert not box.isEnabled()
    assert not any("dizzy" in label.text() for label in card.findChildren(QLabel))


def test_what_was_set_elsewhere_is_not_lost(card: HeadsetCard, qtbot: QtBot) -> None:
    card.take(PersonalSettings(station=StationSettings(captions="large", volume=0.3)))
    with qtbot.waitSignal(card.changed) as changed:
        _choose(card, "left")
    assert changed.args is not None
    station = changed.args[0].station
    assert (station.handedness, station.captions, station.volume) == ("left", "large", 0.3)


def test_a_headset_is_looked_for_once_at_a_time_and_what_is_missing_comes_first(
    card: HeadsetCard, qtbot: QtBot
) -> None:
    look = found(card, QPushButton)
    card.show()
    with qtbot.waitSignal(card.check_wanted):
        look.click()
    assert not look.isEnabled()
    card.show_check(HeadsetCheck(("Headset: Monado",), ("Worn: not yet",)))
    assert look.isEnabled()
    shown = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert shown.index("Worn: not yet") < shown.index("Headset: Monado")
    look.click()
    shown = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert "Worn: not yet" not in shown, "what was found before is no longer told"
