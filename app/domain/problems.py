"""Problems found in authored content, each with the place an editor can jump to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs: an error stops the content from being used, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing wrong at one place of a file; line and column count from 1, path names the value inside the file."""

    file: str
    line: int
    column: int
    path: str
    message: str
    severity: Severity = Severity.ERROR

    def text(self) -> str:
        """Return the problem as `file:line:column path: message`, the form editors and terminals make clickable."""
        place = f"{self.file}:{self.line}:{self.column}"
        marked = self.message if self.severity is Severity.ERROR else f"（提醒）{self.message}"
        return f"{place} {self.path}: {marked}" if self.path else f"{place} {marked}"

    def as_json(self) -> dict[str, str | int]:
        """Return the problem as plain JSON values."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "path": self.path,
            "message": self.message,
            "severity": self.severity.value,
        }


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any of the problems stops the content from being used."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def as_text(problems: Iterable[Problem]) -> str:
    """Return the problems one a line, in the order of their places."""
    return "\n".join(problem.text() for problem in sorted(problems))
