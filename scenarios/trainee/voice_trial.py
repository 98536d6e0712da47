"""One line said aloud as a person in the scene says it, so that somebody can hear how that sounds on this computer."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from app.domain.errors import KnownError
from app.domain.scenario.speaking import Manner
from scenarios.link.speaker_line import SpeakerLine
from scenarios.world.sound import Sounds

WORDS = "您好，执法人员，证件都带着，您看。"
WHO = Manner(person="trial")
PATIENCE_S = 25.0
STEP_S = 0.02


def try_voice(
    speaker: SpeakerLine, sounds: Sounds, loudness: float, sleep: Callable[[float], None] = time.sleep
) -> None:
    """Say the line and wait until it is over; raises KnownError, with what to do, where it cannot be heard."""
    if not sounds.works:
        raise KnownError("这台电脑没有可用的声音设备，请检查扬声器或耳机。")
    seconds = sounds.speak(_said(speaker, sleep), None, loudness)
    if seconds <= 0:
        raise KnownError("台词播放不出来，请检查声音设备后再试。")
    left = seconds
    while left > 0:
        sounds.update()
        sleep(STEP_S)
        left -= STEP_S


def _said(speaker: SpeakerLine, sleep: Callable[[float], None]) -> Path:
    speaker.prepare(WORDS, WHO)
    left = PATIENCE_S
    while (file := speaker.said(WORDS, WHO)) is None:
        if speaker.problem:
            raise KnownError(speaker.problem)
        if left <= 0:
            raise KnownError("电脑的语音没有回应，请重启电脑后再试。")
        sleep(STEP_S)
        left -= STEP_S
    return file
