"""What the trainee hears at work, through the mixer's null driver."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from panda3d.core import LPoint3f

from app.domain.attempt.events import HandbrakeConfirmed, MeterAlarmed, Withdrew
from assets.paths import SOUNDS
from scenarios.director.commands import MoveObject, PlaySound, Say
from scenarios.trainee.hearing import Hearing
from scenarios.world.sound import Sounds
from scenarios.world.voices import Voices, open_voices
from tests.flat.conftest import AtWork

WORDS = "证都带着，您看。"


class NotedSounds(Sounds):
    """The station's sounds, which note what is played."""

    def __init__(self) -> None:
        super().__init__(SOUNDS, 0.8)
        self.played: list[str] = []
        self.spoken: list[tuple[str, bool, float]] = []
        self.hushed = 0

    def play(self, name: str, at: LPoint3f | None = None, loudness: float = 1.0, rate: float = 1.0) -> bool:
        assert super().play(name, at, loudness, rate)
        self.played.append(name)
        return True

    def speak(self, recording: Path, at: LPoint3f | None, loudness: float) -> float:
        self.spoken.append((recording.name, at is not None, loudness))
        return super().speak(recording, at, loudness)

    def hush(self) -> None:
        self.hushed += 1
        super().hush()


@pytest.fixture
def sounds(monkeypatch: pytest.MonkeyPatch) -> NotedSounds:
    monkeypatch.setenv("ALSOFT_DRIVERS", "null")
    return NotedSounds()


@pytest.fixture
def voices(tmp_path: Path) -> Voices:
    (tmp_path / "lines.toml").write_text(
        f'[[lines]]\nline = "D05"\nwords = "{WORDS}"\nfile = "D05.wav"\n', encoding="utf-8"
    )
    copy(SOUNDS / "traffic.wav", tmp_path / "D05.wav")
    return open_voices(tmp_path)


@pytest.fixture
def hearing(at_work: AtWork, sounds: NotedSounds, voices: Voices) -> Iterator[Hearing]:
    station = at_work.station
    station.dashboard.be_silent()
    made = Hearing(sounds, voices, station.work, station.dashboard)
    yield made
    made.close()
    station.dashboard.be_silent()


def test_steps_follow_the_feet_and_the_ground(hearing: Hearing, sounds: NotedSounds, at_work: AtWork) -> None:
    work = at_work.station.work
    hearing.advance()
    sounds.played.clear()
    hearing.advance()
    assert sounds.played == [], "who stands is not heard"
    work.walker.walked_m += 0.8
    hearing.advance()
    assert sounds.played == ["footstep"]
    work.scene.set_hour("day", "中雨")
    work.walker.walked_m += 0.8
    hearing.advance()
    assert sounds.played == ["footstep", "footstep_wet"]
    work.scene.set_hour("day", "晴")


def test_doors_and_valves_sound_as_they_move(hearing: Hearing, sounds: NotedSounds) -> None:
    for part in ("valve_box_door", "cab_door_left", "unload_valve_1", "seep_stain", "no_such_part"):
        hearing.take_in(MoveObject(part, "open"))
    assert sounds.played == ["metal_door", "door", "valve"]
    hearing.take_in(HandbrakeConfirmed(t_ms=0))
    hearing.take_in(PlaySound("camera_on"))
    hearing.take_in(PlaySound("meter_alarm_low"))
    hearing.play("shutter")
    assert sounds.played[3:] == ["air_brake", "beep", "shutter"]


def test_the_alarm_goes_on_until_one_has_withdrawn(hearing: Hearing, sounds: NotedSounds) -> None:
    hearing.take_in(MeterAlarmed(t_ms=0, point="valve_box_rim", level="low", value=21))
    hearing.advance()
    assert "alarm" in sounds.running
    hearing.take_in(Withdrew(t_ms=0, upwind=True, distance_m=16))
    hearing.advance()
    assert "alarm" not in sounds.running


def test_a_recorded_line_is_spoken_with_its_caption(hearing: Hearing, sounds: NotedSounds, at_work: AtWork) -> None:
    board = at_work.station.dashboard
    board.hear(Say("driver", "D05", WORDS, "talk", 10))
    board.hear(Say("driver", "D05", "证没带。", "talk", 60))
    hearing.advance()
    hearing.advance()
    assert [(name, placed) for name, placed, _ in sounds.spoken] == [("D05.wav", True)]
    assert 0 < sounds.spoken[0][2] <= 0.9
    at_work.now[0] += 11.0
    caption = board.caption()
    assert caption is not None
    assert caption.words == WORDS, "the caption stays as long as the voice takes"
    at_work.now[0] += 1.5
    before = sounds.hushed
    hearing.advance()
    caption = board.caption()
    assert caption is not None
    assert caption.words == "证没带。"
    assert len(sounds.spoken) == 1, "nobody recorded these words: the caption tells them alone"
    assert sounds.hushed > before


def test_voices_can_be_switched_off(hearing: Hearing, sounds: NotedSounds, at_work: AtWork) -> None:
    work, board = at_work.station.work, at_work.station.dashboard
    settings = work.settings
    work.settings = settings.model_copy(update={"voices": False})
    hearing.apply_settings()
    board.hear(Say("driver", "D05", WORDS, "talk", 10))
    hearing.advance()
    assert sounds.spoken == []
    assert board.caption() is not None
    work.settings = settings


def test_somebody_on_the_radio_is_heard_without_a_place(hearing: Hearing, sounds: NotedSounds, at_work: AtWork) -> None:
    at_work.station.dashboard.hear(Say("dispatch", "D05", WORDS, "talk", 0))
    hearing.advance()
    assert "radio_click" in sounds.played
    assert [placed for _, placed, _ in sounds.spoken] == [False]


def test_a_broken_list_is_told_and_silence_is_no_error(at_work: AtWork) -> None:
    station = at_work.station
    silent = Hearing(None, Voices(Path(), problem="台词录音表写法有误"), station.work, station.dashboard)
    assert station.work.notice is not None
    assert "录音表" in station.work.notice.prompt.words
    silent.take_in(PlaySound("camera_on"))
    silent.advance()
    silent.play("shutter")
    silent.apply_settings()
    silent.close()
