"""The trial of a voice, through the mixer's null driver and a speaker by hand."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.domain.errors import KnownError
from assets.paths import SOUNDS
from scenarios.link.speaker_line import SpeakerLine
from scenarios.trainee.voice_trial import PATIENCE_S, WHO, WORDS, try_voice
from scenarios.world.sound import Sounds
from tests.link.conftest import until
from tests.trainee.noted_sounds import NotedSounds

SPEAKER = """
import json, sys
print(json.dumps({"voices": ["Fake"]}), flush=True)
for line in sys.stdin:
    print(json.dumps({"id": json.loads(line)["id"], "file": sys.argv[1], "seconds": 1.0}), flush=True)
"""
Open = Callable[..., SpeakerLine]


@pytest.fixture
def opened() -> Iterator[Open]:
    lines: list[SpeakerLine] = []

    def make(script: str, file: Path | None = None) -> SpeakerLine:
        lines.append(SpeakerLine((sys.executable, "-c", script, str(file)), Path.cwd()))
        return lines[-1]

    yield make
    for line in lines:
        line.close()


def test_the_line_is_said_to_its_end(opened: Open, sounds: NotedSounds) -> None:
    line = opened(SPEAKER, SOUNDS / "beep.wav")
    slept: list[float] = []
    line.prepare(WORDS, WHO)
    until(lambda: line.said(WORDS, WHO) is not None)
    try_voice(line, sounds, 0.7, slept.append)
    assert sounds.spoken == [("beep.wav", False, 0.7)]
    assert sum(slept) > 0.05
    sounds.close()


def test_no_voice_no_answer_and_no_device_are_told(
    opened: Open, sounds: NotedSounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = opened('print(\'{"problem": "没有中文语音"}\')')
    without.prepare(WORDS, WHO)
    until(lambda: bool(without.problem))
    with pytest.raises(KnownError, match="没有中文语音"):
        try_voice(without, sounds, 0.7)
    slept: list[float] = []
    with pytest.raises(KnownError, match="没有回应"):
        try_voice(opened("import sys; sys.stdin.read()"), sounds, 0.7, slept.append)
    assert sum(slept) == pytest.approx(PATIENCE_S, rel=0.01)
    sounds.close()
    monkeypatch.setattr(Sounds, "works", False)
    with pytest.raises(KnownError, match="声音设备"):
        try_voice(without, sounds, 0.7)


def test_what_cannot_be_played_is_told(
    opened: Open, sounds: NotedSounds, tmp_path: Path, expected_log: Callable[[str], None]
) -> None:
    expected_log("cannot play the recorded line")
    line = opened(SPEAKER, tmp_path / "gone.wav")
    line.prepare(WORDS, WHO)
    until(lambda: line.said(WORDS, WHO) is not None)
    with pytest.raises(KnownError, match="播放不出来"):
        try_voice(line, sounds, 0.7)
    sounds.close()
