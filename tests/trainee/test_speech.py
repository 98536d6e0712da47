"""Voices and mouths with the captions, through the mixer's null driver."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from panda3d.core import LPoint3f

from assets.paths import SOUNDS
from scenarios.director.commands import Say
from scenarios.trainee.speech import Speech
from scenarios.world.voices import open_voices
from tests.flat.conftest import AtWork
from tests.trainee.noted_sounds import NotedSounds, NotedSpeaker

WORDS, OTHERS = "证都带着，您看。", "证没带。"


@pytest.fixture
def speaker() -> NotedSpeaker:
    return NotedSpeaker()


@pytest.fixture
def speech(at_work: AtWork, sounds: NotedSounds, speaker: NotedSpeaker, tmp_path: Path) -> Iterator[Speech]:
    (tmp_path / "lines.toml").write_text(
        f'[[lines]]\nline = "D05"\nwords = "{WORDS}"\nfile = "D05.wav"\n', encoding="utf-8"
    )
    copy(SOUNDS / "traffic.wav", tmp_path / "D05.wav")
    copy(SOUNDS / "beep.wav", tmp_path / "spoken.wav")
    station = at_work.station
    station.dashboard.be_silent()
    yield Speech(sounds, open_voices(tmp_path, speaker), station.work, station.dashboard)
    sounds.close()
    station.dashboard.be_silent()


def test_a_recorded_line_is_spoken_with_its_caption(speech: Speech, sounds: NotedSounds, at_work: AtWork) -> None:
    board = at_work.station.dashboard
    board.hear(Say("driver", "D05", WORDS, "talk", 10))
    board.hear(Say("driver", "D05", OTHERS, "talk", 60))
    speech.advance(True)
    speech.advance(True)
    assert [(name, placed) for name, placed, _ in sounds.spoken] == [("D05.wav", True)]
    assert 0 < sounds.spoken[0][2] <= 0.9
    at_work.now[0] += 11.0
    caption = board.caption()
    assert caption is not None
    assert caption.words == WORDS, "the caption stays as long as the voice takes"
    at_work.now[0] += 1.5
    before = sounds.hushed
    speech.advance(True)
    caption = board.caption()
    assert caption is not None
    assert caption.words == OTHERS
    assert len(sounds.spoken) == 1, "nobody says these words: the caption tells them alone"
    assert sounds.hushed > before


def test_what_nobody_recorded_is_spoken_as_soon_as_it_is_there(
    speech: Speech, sounds: NotedSounds, speaker: NotedSpeaker, at_work: AtWork, tmp_path: Path
) -> None:
    said, recorded = Say("driver", "D05", OTHERS, "talk", 10), Say("driver", "D05", WORDS, "talk", 10)
    speech.expect(recorded)
    assert speaker.wished == [], "a recording wins"
    speech.expect(said)
    manner = speaker.wished[0][1]
    assert (manner.person, manner.sex) == ("driver", "man")
    assert manner.years == int(at_work.station.work.values["driver_age"])
    at_work.station.dashboard.hear(said)
    speech.advance(True)
    assert sounds.spoken == []
    speaker.files[OTHERS] = tmp_path / "spoken.wav"
    speech.advance(True)
    speech.advance(True)
    assert [name for name, _, _ in sounds.spoken] == ["spoken.wav"]


def test_a_pause_cuts_the_voice_off_and_then_the_line_begins_anew(
    speech: Speech, sounds: NotedSounds, at_work: AtWork
) -> None:
    at_work.station.dashboard.hear(Say("driver", "D05", WORDS, "talk", 10))
    speech.advance(True)
    before = sounds.hushed
    speech.advance(False)
    speech.advance(False)
    assert sounds.hushed == before + 1
    speech.advance(True)
    assert len(sounds.spoken) == 2


def test_the_mouth_moves_as_long_as_the_voice(speech: Speech, at_work: AtWork) -> None:
    scene = at_work.station.work.scene
    driver = scene.people["driver"]
    driver.play("idle")
    near = driver.root.get_pos() + LPoint3f(0, -2, 0)
    jaw = driver.root.find("**/jaw driver")

    def lowest(seconds: float) -> float:
        found = 0.0
        for _ in range(round(seconds / 0.05)):
            driver.advance(0.05, near)
            found = min(found, jaw.get_p())
        return float(found)

    at_work.station.dashboard.hear(Say("driver", "D05", WORDS, "talk", 10))
    speech.advance(True)
    assert lowest(3.0) < -3
    assert lowest(6.0) < -3, "the recording takes some eleven seconds, the caption alone would take two"


def test_voices_can_be_switched_off(speech: Speech, sounds: NotedSounds, at_work: AtWork) -> None:
    work, board = at_work.station.work, at_work.station.dashboard
    settings, work.settings = work.settings, work.settings.model_copy(update={"voices": False})
    board.hear(Say("driver", "D05", WORDS, "talk", 10))
    speech.advance(True)
    assert sounds.spoken == []
    assert board.caption() is not None
    work.settings = settings


def test_somebody_on_the_radio_is_heard_without_a_place(speech: Speech, sounds: NotedSounds, at_work: AtWork) -> None:
    at_work.station.dashboard.hear(Say("dispatch", "D05", WORDS, "talk", 0))
    speech.advance(True)
    assert "radio_click" in sounds.played
    assert [placed for _, placed, _ in sounds.spoken] == [False]


def test_a_voice_that_cannot_be_played_leaves_the_caption(
    speech: Speech, speaker: NotedSpeaker, at_work: AtWork, tmp_path: Path, expected_log: object
) -> None:
    expected_log("cannot play the recorded line")  # type: ignore[operator]
    said = Say("driver", "D05", OTHERS, "talk", 10)
    speech.expect(said)
    speaker.files[OTHERS] = tmp_path / "gone.wav"
    at_work.station.dashboard.hear(said)
    speech.advance(True)
    assert at_work.station.dashboard.caption() is not None
