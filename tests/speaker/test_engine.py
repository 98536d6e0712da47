"""The wrapper round pyttsx3, on a fake of its engine; real speech is tried where eSpeak NG is there."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from app.domain.errors import KnownError
from scenarios.speaker.choice import Voice, mandarin
from scenarios.speaker.engine import ESPEAK_VARIANTS, ComputerVoices, how_to_get_a_voice, open_voices
from scenarios.speaker.waves import finish_wave


class FakeEngine:
    """pyttsx3's engine as far as it is used."""

    def __init__(self, driver: str, *voices: SimpleNamespace, fails: str = "") -> None:
        self.driver_name, self._voices, self._fails = driver, list(voices), fails
        self.done: list[tuple[object, ...]] = []

    def getProperty(self, name: str) -> list[SimpleNamespace]:
        if self._fails == name:
            raise ValueError("409;9")
        return self._voices

    def setProperty(self, name: str, value: object) -> None:
        self.done.append((name, value))

    def save_to_file(self, words: str, file: str) -> None:
        self.done.append((words, file))

    def runAndWait(self) -> None:
        if self._fails == "run":
            raise RuntimeError("run loop already started")
        self.done.append(("run",))


def _voice(id: str, languages: list[str] | None, gender: str | None) -> SimpleNamespace:
    return SimpleNamespace(id=id, name=id.upper(), languages=languages, gender=gender)


def test_voices_come_with_language_and_sex() -> None:
    fake = FakeEngine("sapi5", _voice("huihui", ["zh-CN"], "Female"), _voice("x", None, None))
    nsss = FakeEngine("nsss", _voice("t", ["zh_CN"], "VoiceGenderFemale"), _voice("k", ["zh_CN"], "VoiceGenderMale"))
    assert ComputerVoices(fake).voices() == [Voice("huihui", "HUIHUI", ("zh-CN",), "woman"), Voice("x", "X", ())]
    assert [voice.sex for voice in ComputerVoices(nsss).voices()] == ["woman", "man"]


def test_espeak_has_ways_of_speaking_for_both_sexes() -> None:
    voices = ComputerVoices(FakeEngine("espeak", _voice("sit/cmn", ["cmn"], "Male"))).voices()
    assert len(voices) == len(ESPEAK_VARIANTS)
    assert {voice.sex for voice in voices} == {"man", "woman"}
    assert {voice.name for voice in voices} == {"eSpeak NG 普通话"}


def test_a_line_is_said_by_the_drivers_own_pace() -> None:
    fake = FakeEngine("sapi5")
    ComputerVoices(fake).say_into(Path("out.wav"), "好", "huihui", 1.1)
    assert fake.done == [("voice", "huihui"), ("rate", 220), ("好", "out.wav"), ("run",)]


def test_a_mac_says_lines_in_its_own_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], check: bool) -> None:
        assert check
        ran.append(command)

    monkeypatch.setattr(subprocess, "run", run)
    (tmp_path / "1.aiff").touch()
    fake = FakeEngine("nsss")
    ComputerVoices(fake).say_into(tmp_path / "1.wav", "好", "tingting", 1.0)
    assert fake.done[2] == ("好", str(tmp_path / "1.aiff"))
    assert ran[0][-2:] == [str(tmp_path / "1.aiff"), str(tmp_path / "1.wav")]
    assert not (tmp_path / "1.aiff").exists()


def test_what_a_driver_stumbles_over_is_told(expected_log: Callable[[str], None]) -> None:
    expected_log("cannot be listed")
    assert ComputerVoices(FakeEngine("sapi5", fails="voices")).voices() == []
    with pytest.raises(KnownError, match="没有念出来"):
        ComputerVoices(FakeEngine("nsss", fails="run")).say_into(Path("out.wav"), "好", "x", 1.0)


def test_no_speech_at_all_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError("no library")

    broken = ModuleType("pyttsx3")
    broken.init = fail  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pyttsx3", broken)
    with pytest.raises(KnownError, match="没有中文语音"):
        open_voices()
    for platform, word in (("win32", "Windows"), ("darwin", "系统设置"), ("linux", "espeak-ng")):
        assert word in how_to_get_a_voice(platform)


def test_the_computer_really_speaks(tmp_path: Path) -> None:
    try:
        engine = open_voices()
    except KnownError:
        pytest.skip("no speech here: apt-get install espeak-ng")
    voices = mandarin(engine.voices())
    if not voices:
        pytest.skip("no Chinese voice here: apt-get install espeak-ng")
    lengths = []
    for number, words in enumerate(("证都带着，您看。", "好。")):
        file = tmp_path / f"{number}.wav"
        engine.say_into(file, words, voices[0].id, 1.0)
        lengths.append(finish_wave(file))
    assert lengths[0] > lengths[1] > 0.1
