"""What cites a version of a statute that is no longer the newest known."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.law.known_versions import KnownVersion, VersionLine
from app.domain.law.uses import Use


@dataclass(frozen=True, slots=True)
class StaleStatute:
    """A statute with a newer version than the one cited; `newer_version` is empty where it was repealed altogether.

    `uses` must be looked through; `by_date` cite the older version rightly, as the day of their act lies before the
    newer one, which is in force from `in_force_from`.
    """

    statute: str
    title: str
    cited_version: str
    newer_version: str
    in_force_from: dt.date
    uses: tuple[Use, ...]
    by_date: tuple[Use, ...]


def stale(uses: Iterable[Use], lines: Mapping[str, VersionLine]) -> tuple[StaleStatute, ...]:
    """Return the statutes of which an older version is cited, by key and version.

    Content that follows the law as it stands is stale as soon as a newer version or a repeal is known, even before that
    is in force. Content about an act of a past day is stale only where another version governed that day. A statute
    cited by date alone is told only while its newer version is not built in, as until then nobody has looked.
    """
    found: dict[tuple[str, str], tuple[list[Use], list[Use]]] = defaultdict(lambda: ([], []))
    for use in uses:
        line = lines.get(use.citation.key) if use.citation else None
        cited = _cited(use, line) if line else None
        if line and cited and _change(line, cited):
            found[line.key, cited.id][0 if _is_stale(use, line, cited) else 1].append(use)
    told = []
    for (key, cited_id), (old, by_date) in sorted(found.items()):
        line = lines[key]
        cited = next(version for version in line.versions if version.id == cited_id)
        newer, since = _change(line, cited) or ("", cited.in_force_from)
        if old or (newer and not line.newest.built_in):
            told.append(StaleStatute(key, line.title, cited_id, newer, since, tuple(old), tuple(by_date)))
    return tuple(told)


def _change(line: VersionLine, cited: KnownVersion) -> tuple[str, dt.date] | None:
    """What came after the version and from when: the newest one, or nothing where the statute was repealed."""
    if line.newest.in_force_from > cited.in_force_from:
        return line.newest.id, line.newest.in_force_from
    return ("", cited.until + dt.timedelta(days=1)) if cited.until else None


def _cited(use: Use, line: VersionLine) -> KnownVersion | None:
    day = use.day(lambda on: line.on(on) is not None)
    return line.built_in_on(day.on if day else None)


def _is_stale(use: Use, line: VersionLine, cited: KnownVersion) -> bool:
    day = use.day(lambda on: line.on(on) is not None)
    return day is None or not day.fixed or line.on(day.on) != cited
