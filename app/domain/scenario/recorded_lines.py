"""The list of a scenario's recorded lines: which file says which words of which line."""

from __future__ import annotations

import tomllib

from pydantic import Field, ValidationError

from app.domain.errors import KnownError
from app.domain.frozen import Frozen, Id, Text

LIST_NAME = "lines.toml"


class RecordedLine(Frozen):
    """A recording of a line. `words` are what is said in it: a line says other words by variant and mood."""

    line: Id
    words: Text
    file: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_\-]{0,79}\.(ogg|wav)$")


class RecordedLines(Frozen):
    """The recordings of a scenario, in the order of the list."""

    lines: tuple[RecordedLine, ...] = ()

    def recording_of(self, line: str, words: str) -> str | None:
        """The file in which these words of a line are said; None where nobody recorded them."""
        said = "".join(words.split())
        return next((r.file for r in self.lines if r.line == line and "".join(r.words.split()) == said), None)


def read_recorded_lines(text: str, name: str = LIST_NAME) -> RecordedLines:
    """Read a list of recorded lines; raises KnownError that names the place for one that makes no sense."""
    try:
        return RecordedLines.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise KnownError(f"台词录音表 {name} 写法有误：{error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise KnownError(f"台词录音表 {name} 的“{place}”一项缺少或写错了") from error
