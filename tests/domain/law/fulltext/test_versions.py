"""Versions by date: each until the next one or the repeal."""

from __future__ import annotations

import datetime as dt

from app.domain.law.fulltext.versions import KeptVersion, Repeal, in_force_on, periods


def version(number: int, version_date: str, in_force_from: str, part: str = "") -> KeptVersion:
    day, start = dt.date.fromisoformat(version_date), dt.date.fromisoformat(in_force_from)
    return KeptVersion(number, "演示法", part, None, "", "", day, start, True, (), "a.md", 3)


OLD = version(1, "2010-03-01", "2010-05-01")
NEW = version(2, "2020-03-01", "2020-07-01")


def chosen(day: str, *versions: KeptVersion, repeals: tuple[Repeal, ...] = ()) -> list[int]:
    return [each.version.id for each in in_force_on(periods(versions, repeals), dt.date.fromisoformat(day))]


def test_the_version_is_chosen_by_the_day_in_force_not_of_adoption() -> None:
    assert chosen("2020-06-30", NEW, OLD) == [1]
    assert chosen("2020-07-01", NEW, OLD) == [2]
    assert chosen("2010-04-30", NEW, OLD) == []
    first = periods([NEW, OLD])[0]
    assert (first.until, first.replaced_by) == (dt.date(2020, 6, 30), "演示法（2020-03-01）")


def test_a_repeal_ends_the_last_version() -> None:
    repeal = (Repeal("新演示法", dt.date(2022, 1, 1)),)
    assert chosen("2021-12-31", OLD, NEW, repeals=repeal) == [2]
    assert chosen("2022-01-01", OLD, NEW, repeals=repeal) == []


def test_the_parts_of_a_code_are_in_force_together() -> None:
    parts = [version(3, "2020-05-28", "2021-01-01", "总则编"), version(4, "2020-05-28", "2021-01-01", "物权编")]
    assert chosen("2021-06-01", *parts) == [3, 4]


def test_of_two_texts_from_one_day_the_newer_is_taken() -> None:
    assert chosen("2020-08-01", version(5, "2019-03-01", "2020-07-01"), NEW) == [2]
