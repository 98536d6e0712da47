"""A statute in one version as the search lists it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.law.statute import Level


@dataclass(frozen=True, slots=True)
class Volume:
    """One version and its time in force; `until` is the last day, and `version_id` 0 where only gists are kept.

    `outdated_from` is the day of a later version that is known but whose text was not imported.
    """

    version_id: int
    key: str
    title: str
    names: tuple[str, ...]
    level: Level | None
    version_date: dt.date | None
    in_force_from: dt.date
    until: dt.date | None
    outdated_from: dt.date | None = None

    def covers(self, day: dt.date) -> bool:
        """Tell whether the version was in force on a day."""
        return self.in_force_from <= day and (self.until is None or day <= self.until)

    def is_outdated(self, day: dt.date) -> bool:
        """Tell whether a later version, without a text here, was in force on a day."""
        return self.outdated_from is not None and self.outdated_from <= day

    def as_row(self) -> list[Any]:
        """The volume as JSON keeps it."""
        days = [each.isoformat() if each else None for each in self._days()]
        return [self.version_id, self.key, self.title, list(self.names), self.level and self.level.value, *days]

    @classmethod
    def from_row(cls, row: Sequence[Any]) -> Volume:
        """Read what `as_row` wrote."""
        version_id, key, title, names, level, *days = row
        date, since, until, outdated = (dt.date.fromisoformat(day) if day else None for day in days)
        assert since is not None, "every volume has a first day"
        return cls(version_id, key, title, tuple(names), Level(level) if level else None, date, since, until, outdated)

    def _days(self) -> tuple[dt.date | None, ...]:
        return self.version_date, self.in_force_from, self.until, self.outdated_from
