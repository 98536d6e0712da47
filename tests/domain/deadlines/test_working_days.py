"""Which days are worked."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.domain.deadlines.sample_days import DAYS


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        ("2026-09-20", True),
        ("2026-09-21", True),
        ("2026-09-25", False),
        ("2026-10-01", False),
        ("2026-10-07", False),
        ("2026-10-08", True),
        ("2026-10-10", True),
        ("2026-10-11", False),
        ("2027-01-01", False),
        ("2027-01-02", False),
        ("2027-01-04", True),
        ("2027-10-04", True),
    ],
)
def test_worked_days(day: str, worked: bool) -> None:
    assert DAYS.is_worked(dt.date.fromisoformat(day)) is worked


def test_the_next_worked_day() -> None:
    assert DAYS.next_worked(dt.date(2026, 10, 1)) == dt.date(2026, 10, 8)
    assert DAYS.next_worked(dt.date(2026, 10, 8)) == dt.date(2026, 10, 8)


def test_the_end_of_what_was_announced_is_said() -> None:
    assert DAYS.caveat(dt.date(2026, 9, 1), dt.date(2026, 12, 31)) == ""
    assert "只到 2026-12-31" in DAYS.caveat(dt.date(2026, 9, 1), dt.date(2027, 1, 1))
    assert "从 2026-01-01" in DAYS.caveat(dt.date(2025, 12, 31), dt.date(2026, 1, 9))
