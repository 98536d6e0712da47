"""What the trainee hears at work, through the mixer's null driver."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.attempt.events import HandbrakeConfirmed, MeterAlarmed, Withdrew
from scenarios.director.commands import MoveObject, PlaySound, Say
from scenarios.trainee.hearing import Hearing
from scenarios.world.voices import Voices
from tests.flat.conftest import AtWork
from tests.trainee.noted_sounds import NotedSounds, NotedSpeaker


@pytest.fixture
def speaker() -> NotedSpeaker:
    return NotedSpeaker()


@pytest.fixture
def hearing(at_work: AtWork, sounds: NotedSounds, speaker: NotedSpeaker) -> Iterator[Hearing]:
    station = at_work.station
    station.dashboard.be_silent()
    made = Hearing(sounds, Voices(Path(), speaker=speaker), station.work, station.dashboard)
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


def test_what_will_be_said_is_prepared(hearing: Hearing, speaker: NotedSpeaker, at_work: AtWork) -> None:
    hearing.take_in(Say("driver", "D05", "证都带着，您看。", "talk", 10))
    assert [words for words, _ in speaker.wished] == ["证都带着，您看。"]
    assert speaker.wished[0][1].person == "driver"
    work = at_work.station.work
    settings, work.settings = work.settings, work.settings.model_copy(update={"voices": False})
    hearing.apply_settings()
    hearing.take_in(Say("driver", "D06", "没有。", "talk", 10))
    assert len(speaker.wished) == 1, "who wants no voices keeps nobody busy"
    work.settings = settings
