"""What cites an outdated version, and what rightly cites it for its day."""

from __future__ import annotations

import datetime as dt

from app.domain.law.citation import Citation
from app.domain.law.fulltext.versions import Repeal
from app.domain.law.known_versions import VersionLine, version_line
from app.domain.law.staleness import StaleStatute, stale
from app.domain.law.uses import CitedDay, Use, UseKind
from tests.domain.law.sample_law import NEW, OLD
from tests.domain.law.test_known_versions import text

AUTUMN, LATER = dt.date(2026, 9, 1), dt.date(2029, 1, 1)
AMENDED = text(8, dt.date(2028, 3, 1), dt.date(2028, 7, 1))


def use(name: str, *days: CitedDay, cited: str = "new_law.66") -> Use:
    return Use(UseKind.GUIDE, name, name, f"{name}.yaml:1", Citation.parse(cited), None, days)


def found(*uses: Use, line: VersionLine | None = None) -> tuple[StaleStatute, ...]:
    known = line or version_line(NEW, [AMENDED])
    return stale(uses, {known.key: known})


CURRENT, UNDATED = use("current", CitedDay(AUTUMN, fixed=False)), use("undated")
PAST_ACT, LATE_ACT = use("past", CitedDay(AUTUMN, fixed=True)), use("late", CitedDay(LATER, fixed=True))


def test_nothing_is_stale_while_the_newest_version_is_cited() -> None:
    assert found(CURRENT, UNDATED, PAST_ACT, line=version_line(NEW, [text(1, dt.date(2025, 12, 27))])) == ()


def test_what_follows_the_law_as_it_stands_is_stale_and_past_acts_are_not() -> None:
    (statute,) = found(CURRENT, UNDATED, PAST_ACT, LATE_ACT)
    assert statute.uses == (CURRENT, UNDATED, LATE_ACT)
    assert statute.by_date == (PAST_ACT,)
    assert (statute.cited_version, statute.newer_version) == ("2025-12-27", "2028-03-01")
    assert (statute.statute, statute.in_force_from) == ("new_law", dt.date(2028, 7, 1))


def test_past_acts_alone_are_told_until_the_newer_version_is_built_in() -> None:
    assert [statute.by_date for statute in found(PAST_ACT)] == [(PAST_ACT,)]
    later = NEW.versions[0].model_copy(update={"id": "2028-03-01", "in_force_from": dt.date(2028, 7, 1)})
    built_in = NEW.model_copy(update={"versions": (*NEW.versions, later)})
    assert found(PAST_ACT, line=version_line(built_in, [AMENDED])) == ()
    (statute,) = found(PAST_ACT, CURRENT, line=version_line(built_in, [AMENDED]))
    assert (statute.uses, statute.by_date) == ((CURRENT,), (PAST_ACT,))


def test_a_repealed_statute_is_stale_where_the_law_as_it_stands_is_cited() -> None:
    old = use("old", CitedDay(AUTUMN, fixed=False), cited="old_rules.86")
    at_its_time = use("then", CitedDay(dt.date(2020, 1, 1), fixed=True), cited="old_rules.86")
    (statute,) = found(old, at_its_time, line=version_line(OLD, [], [Repeal("演示法", dt.date(2026, 5, 1))]))
    assert (statute.newer_version, statute.in_force_from, statute.uses) == ("", dt.date(2026, 5, 1), (old,))
    assert statute.by_date == (at_its_time,)
    assert found(at_its_time, line=version_line(OLD, [])) == ()


def test_a_statute_that_is_not_known_is_left_alone() -> None:
    assert found(use("other", cited="other_law.1")) == ()
