"""A voice engine by hand: says any words as a tone, as long as there are letters."""

import wave
from pathlib import Path

import numpy as np

from app.domain.errors import KnownError
from scenarios.speaker.choice import Voice

MANDARIN = Voice("cmn", "Mandarin", ("zh-CN",), "man")
ENGLISH = Voice("en", "English", ("en-GB",), "woman")


class ToneEngine:
    """Notes what it was asked to say; `mute` words fail."""

    def __init__(self, *voices: Voice, mute: str = "") -> None:
        self._voices, self._mute = list(voices), mute
        self.said: list[tuple[str, str, float]] = []

    def voices(self) -> list[Voice]:
        return self._voices

    def say_into(self, file: Path, words: str, voice: str, pace: float) -> None:
        if words == self._mute:
            raise KnownError("没有念出来")
        self.said.append((words, voice, pace))
        samples = np.sin(np.arange(int(16_000 * 0.2 * len(words))) * 0.08) * 12_000
        with file.open("wb") as raw, wave.open(raw, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(16_000)
            out.writeframes(samples.astype("<i2").tobytes())
