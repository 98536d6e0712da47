"""The voice port: the recording of a line that somebody says, where there is one; captions tell the rest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import KnownError
from app.domain.scenario.recorded_lines import LIST_NAME, RecordedLines, read_recorded_lines


@dataclass(frozen=True)
class Voices:
    """The recorded lines of a scenario. `problem` tells the trainee why there are none, where a list is broken."""

    folder: Path
    lines: RecordedLines = RecordedLines()
    problem: str = ""

    def recording_of(self, line: str, words: str) -> Path | None:
        """The recording of these words of a line; None where nobody recorded them or the file is missing."""
        name = self.lines.recording_of(line, words)
        path = self.folder / name if name is not None else None
        return path if path is not None and path.is_file() else None


def open_voices(folder: Path) -> Voices:
    """The recorded lines in a scenario's folder. No folder is no error; of a broken list `problem` tells."""
    try:
        text = (folder / LIST_NAME).read_text(encoding="utf-8")
    except FileNotFoundError:
        return Voices(folder)
    except (OSError, UnicodeDecodeError):
        return Voices(folder, problem=f"台词录音表 {LIST_NAME} 读不出来，这次没有人声，字幕照常。")
    try:
        return Voices(folder, read_recorded_lines(text))
    except KnownError as error:
        return Voices(folder, problem=f"{error}。这次没有人声，字幕照常。")
