"""The station's sounds, which note what is played, and a speaker that says lines when the test lets it."""

from pathlib import Path

from panda3d.core import LPoint3f

from app.domain.scenario.speaking import Manner
from assets.paths import SOUNDS
from scenarios.world.sound import Sounds


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


class NotedSpeaker:
    """Notes what it is to say; a line is there as soon as the test puts a file into `files` under its words."""

    def __init__(self) -> None:
        self.wished: list[tuple[str, Manner]] = []
        self.files: dict[str, Path] = {}

    def prepare(self, words: str, manner: Manner) -> None:
        self.wished.append((words, manner))

    def said(self, words: str, manner: Manner) -> Path | None:
        return self.files.get(words) if (words, manner) in self.wished else None
