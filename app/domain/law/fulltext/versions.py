"""The versions of a statute that are kept, and the one that was in force on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.law.fulltext.text import HistoryEvent
from app.domain.law.statute import Level


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """An imported version without its articles; `part` names the book of a code that came in several files."""

    id: int
    title: str
    part: str
    level: Level | None
    issuing_body: str
    number: str
    version_date: dt.date
    in_force_from: dt.date
    in_force_stated: bool
    history: tuple[HistoryEvent, ...]
    source: str
    articles: int


@dataclass(frozen=True, slots=True)
class Repeal:
    """A statute that declares another one repealed, and from when."""

    by: str
    since: dt.date


@dataclass(frozen=True, slots=True)
class VersionPeriod:
    """A version with its time in force; `until` is the last day, `replaced_by` names what ended it."""

    version: KeptVersion
    until: dt.date | None
    replaced_by: str

    def covers(self, day: dt.date) -> bool:
        """Tell whether the version was in force on a day."""
        return self.version.in_force_from <= day and (self.until is None or day <= self.until)


def periods(versions: Iterable[KeptVersion], repeals: Sequence[Repeal] = ()) -> tuple[VersionPeriod, ...]:
    """Return the versions in the order of their days, each until the next one or the statute's repeal.

    The parts of one version share its time.
    """
    ordered = sorted(versions, key=lambda version: (version.in_force_from, version.version_date, version.part))
    found = []
    for version in ordered:
        day = version.in_force_from
        later = [each for each in ordered if each.version_date > version.version_date and each.in_force_from >= day]
        ends = [(each.in_force_from, f"{each.title}（{each.version_date}）") for each in later]
        ends += [(each.since, each.by) for each in repeals if each.since > day]
        first = min(ends, default=None)
        until = first[0] - dt.timedelta(days=1) if first else None
        found.append(VersionPeriod(version, until, first[1] if first else ""))
    return tuple(found)


def in_force_on(found: Iterable[VersionPeriod], day: dt.date) -> tuple[VersionPeriod, ...]:
    """Return the version in force on a day, in all its parts; empty before the first and after the last."""
    covering = [period for period in found if period.covers(day)]
    newest = max((period.version.version_date for period in covering), default=None)
    return tuple(period for period in covering if period.version.version_date == newest)
