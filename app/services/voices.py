"""What voices this machine has: recorded lines; a speech synthesiser is not part of the program."""

from __future__ import annotations

from pathlib import Path

from app.domain.errors import KnownError
from app.domain.scenario.recorded_lines import LIST_NAME, read_recorded_lines
from assets.paths import VOICES


def recorded_line_count(folder: Path = VOICES) -> int:
    """How many recorded lines there are for all scenarios, whose file is there; a broken list counts for nothing."""
    count = 0
    for path in sorted(folder.glob(f"*/{LIST_NAME}")):
        try:
            lines = read_recorded_lines(path.read_text(encoding="utf-8")).lines
        except (OSError, UnicodeDecodeError, KnownError):
            continue  # the station tells of it at its place
        count += sum((path.parent / entry.file).is_file() for entry in lines)
    return count
