"""The voice port: a recording of a line where there is one, else the computer's own speech; captions tell the rest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.errors import KnownError
from app.domain.scenario.recorded_lines import LIST_NAME, RecordedLines, read_recorded_lines
from app.domain.scenario.speaking import Manner


class Speaker(Protocol):
    """Somebody who says lines into files: neither call ever waits."""

    def prepare(self, words: str, manner: Manner) -> None:
        """Have a line said, so that it is there when its turn comes."""

    def said(self, words: str, manner: Manner) -> Path | None:
        """The file of a line that was prepared; None where it is not said yet, or never will be."""


@dataclass(frozen=True)
class Voices:
    """The recorded lines of a scenario and who speaks the others.

    `problem` tells the trainee why there are no recordings, where their list is broken.
    """

    folder: Path
    lines: RecordedLines = RecordedLines()
    problem: str = ""
    speaker: Speaker | None = None

    def recording_of(self, line: str, words: str) -> Path | None:
        """The recording of these words of a line; None where nobody recorded them or the file is missing."""
        name = self.lines.recording_of(line, words)
        path = self.folder / name if name is not None else None
        return path if path is not None and path.is_file() else None

    def prepare(self, line: str, words: str, manner: Manner) -> None:
        """Have a line said that nobody recorded."""
        if self.speaker is not None and self.recording_of(line, words) is None:
            self.speaker.prepare(words, manner)

    def voice_of(self, line: str, words: str, manner: Manner) -> Path | None:
        """What is to be played as a line: its recording, or what the speaker said by now; None for silence so far."""
        recording = self.recording_of(line, words)
        if recording is not None or self.speaker is None:
            return recording
        return self.speaker.said(words, manner)


def open_voices(folder: Path, speaker: Speaker | None = None) -> Voices:
    """The recorded lines in a scenario's folder. No folder is no error; of a broken list `problem` tells."""
    try:
        text = (folder / LIST_NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        return Voices(folder, speaker=speaker)
    except (OSError, UnicodeDecodeError):
        return Voices(folder, problem=_broken(f"台词录音表 {LIST_NAME} 读不出来", speaker), speaker=speaker)
    try:
        return Voices(folder, read_recorded_lines(text), speaker=speaker)
    except KnownError as error:
        return Voices(folder, problem=_broken(str(error), speaker), speaker=speaker)


def _broken(what: str, speaker: Speaker | None) -> str:
    instead = "没有人声" if speaker is None else "用电脑语音代替录音"
    return f"{what}。这次{instead}，字幕照常。"
