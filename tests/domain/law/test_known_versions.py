"""Built-in and imported versions of a statute on one line of time."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.law.fulltext.versions import KeptVersion, Repeal
from app.domain.law.known_versions import version_line
from tests.domain.law.sample_law import NEW, OLD

MAY, DECEMBER = dt.date(2026, 5, 1), dt.date(2025, 12, 27)


def text(number: int, version_date: dt.date, in_force_from: dt.date | None = None) -> KeptVersion:
    start = in_force_from or version_date
    return KeptVersion(number, "演示法", "", None, "", "", version_date, start, True, (), "演示.md", 2)


def test_a_text_of_a_built_in_version_joins_it_with_our_days() -> None:
    line = version_line(NEW, [text(7, DECEMBER, dt.date(2026, 1, 1))])
    assert [(each.id, each.in_force_from, each.parts) for each in line.versions] == [("2025-12-27", MAY, (7,))]
    assert (line.newest.built_in, line.newest.until) == (True, None)


def test_a_newer_text_ends_the_older_version() -> None:
    line = version_line(NEW, [text(8, dt.date(2028, 3, 1), dt.date(2028, 7, 1)), text(9, dt.date(2028, 3, 1))])
    assert [each.id for each in line.versions] == ["2025-12-27", "2028-03-01"]
    assert (line.versions[0].until, line.newest.parts) == (dt.date(2028, 2, 29), (8, 9))
    assert line.on(dt.date(2028, 3, 1)) == line.newest
    assert line.on(dt.date(2028, 2, 29)) == line.versions[0]
    assert line.on(dt.date(2026, 4, 30)) is None


def test_content_was_written_from_a_built_in_version() -> None:
    line = version_line(NEW, [text(8, dt.date(2028, 3, 1)), text(6, dt.date(2020, 1, 1))])
    assert line.built_in_on(dt.date(2030, 1, 1)) == line.versions[1]
    assert line.built_in_on(None) == line.versions[1]
    assert line.built_in_on(dt.date(2021, 1, 1)) == line.versions[1]


@pytest.mark.parametrize(
    ("repeals", "until"), [((), dt.date(2026, 4, 30)), ((dt.date(2020, 1, 1),), dt.date(2019, 12, 31))]
)
def test_the_first_end_counts(repeals: tuple[dt.date, ...], until: dt.date) -> None:
    line = version_line(OLD, [], [Repeal("演示法", since) for since in repeals])
    assert line.newest.until == until
