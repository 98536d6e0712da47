"""The computer's own voices through pyttsx3: SAPI 5 on Windows, NSSpeech on macOS, eSpeak NG on Linux."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from app.domain.errors import KnownError
from app.domain.scenario.speaking import Sex
from scenarios.speaker.choice import Voice

PACES = {"espeak": 265}
USUAL_PACE = 200
"""Words a minute that come out as some five syllables a second, by the driver."""
ESPEAK_VARIANTS: tuple[tuple[str, Sex], ...] = (
    ("", "man"), ("+m1", "man"), ("+m3", "man"), ("+m7", "man"), ("+f2", "woman"), ("+f3", "woman"), ("+f4", "woman"),
)  # fmt: skip
"""eSpeak NG has one voice for Mandarin and ways of speaking it."""
log = logging.getLogger(__name__)


class VoiceEngine(Protocol):
    """What speaks: `voices` lists all there are, `say_into` blocks until a file holds the words."""

    def voices(self) -> list[Voice]:
        """Every voice, whatever its language."""

    def say_into(self, file: Path, words: str, voice: str, pace: float) -> None:
        """Say words into a WAV file; `pace` 1 is usual. Raises KnownError where the voice does not speak."""


class ComputerVoices:
    """The voices of pyttsx3's driver for this computer."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self._driver = str(engine.driver_name)

    def voices(self) -> list[Voice]:
        """Every voice, whatever its language; none where the driver fails to list them."""
        try:
            listed = self._engine.getProperty("voices") or []
        except Exception as error:
            # WORKAROUND https://github.com/nateshmbhat/pyttsx3 (sapi5): a token with two languages ends its listing.
            log.error("the voices cannot be listed: %r", error)
            return []
        return [voice for each in listed for voice in self._variants(each)]

    def say_into(self, file: Path, words: str, voice: str, pace: float) -> None:
        """Say words into a WAV file."""
        try:
            self._engine.setProperty("voice", voice)
            self._engine.setProperty("rate", round(PACES.get(self._driver, USUAL_PACE) * pace))
            said = file.with_suffix(".aiff") if self._driver == "nsss" else file
            self._engine.save_to_file(words, str(said))
            self._engine.runAndWait()
            if said != file:
                # NSSpeech writes AIFF, whatever the name; the tool comes with macOS.
                subprocess.run(["afconvert", "-f", "WAVE", "-d", "LEI16", str(said), str(file)], check=True)
                said.unlink()
        except Exception as error:
            raise KnownError(f"电脑的语音没有念出来：{error}") from error

    def _variants(self, listed: Any) -> Iterator[Voice]:
        languages = tuple(str(each) for each in listed.languages or () if each)
        if self._driver != "espeak":
            yield Voice(str(listed.id), str(listed.name), languages, _sex(listed.gender))
            return
        # It calls its Mandarin by what it does with Latin letters.
        name = "eSpeak NG 普通话" if "cmn" in languages else str(listed.name)
        for suffix, sex in ESPEAK_VARIANTS:
            yield Voice(f"{listed.id}{suffix}", name, languages, sex)


def open_voices() -> ComputerVoices:
    """The voices of this computer; raises KnownError, with what to do, where it has no speech at all."""
    try:
        import pyttsx3

        return ComputerVoices(pyttsx3.init())
    except Exception as error:
        # Whatever a driver stumbles over, the computer has no speech for us.
        log.info("no speech: %r", error)
        raise KnownError(how_to_get_a_voice()) from error


def how_to_get_a_voice(platform: str = sys.platform) -> str:
    """What to tell somebody whose computer has no Chinese voice."""
    if platform == "win32":
        how = "在 Windows“设置→时间和语言→语音”里添加“中文（简体，中国）”语音包"
    elif platform == "darwin":
        how = "在“系统设置→辅助功能→朗读内容→系统嗓音”里下载中文嗓音"
    else:
        how = "请管理员安装 espeak-ng（apt install espeak-ng）"
    return f"这台电脑没有中文语音，现场人物只出字幕。要听到人声：{how}，再重新打开。"


def _sex(gender: str | None) -> Sex | None:
    plain = (gender or "").lower()
    if "female" in plain:
        return "woman"
    return "man" if "male" in plain else None
