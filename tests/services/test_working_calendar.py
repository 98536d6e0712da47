"""The announced days off."""

from __future__ import annotations

import datetime as dt

import pytest

from app.services.working_calendar import announced_days


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        ("2026-09-20", True),
        ("2026-09-25", False),
        ("2026-09-28", True),
        ("2026-10-07", False),
        ("2026-10-10", True),
        ("2026-02-14", True),
        ("2026-02-23", False),
        ("2025-05-05", False),
        ("2024-02-18", True),
    ],
)
def test_days_as_announced(day: str, worked: bool) -> None:
    assert announced_days().is_worked(dt.date.fromisoformat(day)) is worked


def test_the_calendar_knows_its_ends() -> None:
    days = announced_days()
    assert days.known_from <= dt.date(2016, 1, 1)
    assert days.known_until >= dt.date(2026, 12, 31)
    assert (days.known_until.month, days.known_until.day) == (12, 31)
    assert str(days.known_until) in days.caveat(days.known_until, days.known_until + dt.timedelta(days=1))
