"""What a station says is put into words, and silence comes before everything else."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.station.messages import LiveStation
from app.ui.stations.words import device_words, face_of, frame_words, is_silent, record_words, time_of
from tests.services.test_live_stations import state


def live(silent_s: float = 0.5, **changed: Any) -> LiveStation:
    """A station as the console lists it."""
    return LiveStation(station="S-00000001", name="一号站", state=state(**changed), silent_s=silent_s)


@pytest.mark.parametrize(
    ("phase", "words", "tone"),
    [
        ("loading", "Loading", "neutral"),
        ("running", "Under way", "ok"),
        ("paused", "Paused", "warn"),
        ("ended", "Done", "accent"),
        ("left", "Closed", "neutral"),
    ],
)
def test_every_phase_has_a_word_and_a_tone(phase: str, words: str, tone: str) -> None:
    face = face_of(live(phase=phase))
    assert (face.value, face.tone) == (words, tone)
    assert face.icon


def test_a_station_that_is_not_heard_is_told_so_unless_it_left() -> None:
    assert is_silent(live(silent_s=25.4))
    assert face_of(live(silent_s=25.4)).value == "Not heard for 25 s"
    assert not is_silent(live(silent_s=25.4, phase="left"))


def test_figures() -> None:
    assert time_of(live(t_ms=372_400)) == "06:12"
    assert frame_words(live(frame_ms=11.1, worst_ms=13.9)) == "90 pictures a second, longest 14 ms"
    assert frame_words(live()) == "–"
    assert record_words(live(kept=9, pushed=9)) == "All 9 events are here"
    assert record_words(live(kept=9, pushed=4)) == "4 of 9 events are here"
    assert {device_words("flat"), device_words("headset"), device_words("doorstep")} == {
        "Mouse and keyboard", "Headset", "Headset, not put on",
    }  # fmt: skip
