"""The versions of a statute that are known, built in or imported, on one line of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.law.fulltext.versions import KeptVersion, Repeal
from app.domain.law.statute import Statute, StatuteVersion


@dataclass(frozen=True, slots=True)
class KnownVersion:
    """A version with its last day, None while it stays in force.

    `built_in` tells whether our library has gists of it; `parts` are the imported texts, several for a code in books.
    """

    id: str
    in_force_from: dt.date
    until: dt.date | None
    built_in: bool
    parts: tuple[int, ...]

    def covers(self, day: dt.date) -> bool:
        """Tell whether the version was in force on a day."""
        return self.in_force_from <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class VersionLine:
    """All known versions of one statute, oldest first."""

    key: str
    title: str
    versions: tuple[KnownVersion, ...]

    @property
    def newest(self) -> KnownVersion:
        """The last version."""
        return self.versions[-1]

    def on(self, day: dt.date) -> KnownVersion | None:
        """The version in force on a day; of two at once the later one."""
        return next((version for version in reversed(self.versions) if version.covers(day)), None)

    def built_in_on(self, day: dt.date | None) -> KnownVersion | None:
        """The built-in version that content for a day was written from; without a day the last one."""
        own = [version for version in self.versions if version.built_in]
        known = (version for version in reversed(own) if day is None or version.in_force_from <= day)
        return next(known, own[0] if own else None)


def version_line(statute: Statute, imported: Iterable[KeptVersion], repeals: Iterable[Repeal] = ()) -> VersionLine:
    """Lay the built-in and the imported versions of a statute along time; texts of a built-in version join it."""
    kept = list(imported)
    found = []
    for version in statute.versions:
        same = [each for each in kept if _is_same(version, each)]
        kept = [each for each in kept if each not in same]
        parts = tuple(each.id for each in same)
        found.append(KnownVersion(version.id, version.in_force_from, version.in_force_until, True, parts))
    for day in sorted({each.version_date for each in kept}):
        texts = [each for each in kept if each.version_date == day]
        start = min(each.in_force_from for each in texts)
        found.append(KnownVersion(day.isoformat(), start, None, False, tuple(each.id for each in texts)))
    found.sort(key=lambda version: version.in_force_from)
    starts = [*(version.in_force_from for version in found), *(repeal.since for repeal in repeals)]
    return VersionLine(statute.key, statute.title, tuple(_ended(version, starts) for version in found))


def _ended(version: KnownVersion, starts: Iterable[dt.date]) -> KnownVersion:
    """The version until whatever comes first after it: its own last day, the next version or the statute's repeal."""
    ends = [day - dt.timedelta(days=1) for day in starts if day > version.in_force_from]
    return replace(version, until=min([*ends, *([version.until] if version.until else [])], default=None))


def _is_same(version: StatuteVersion, imported: KeptVersion) -> bool:
    dates = {version.adopted.isoformat() if version.adopted else "", version.id[:10]}
    return imported.version_date.isoformat() in dates
