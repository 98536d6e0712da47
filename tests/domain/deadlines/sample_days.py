"""The days off around National Day 2026 as announced, and nothing after that year."""

from __future__ import annotations

import datetime as dt

from app.domain.deadlines.working_days import WorkingDays

DAYS = WorkingDays(
    off=frozenset(dt.date(2026, 10, day) for day in range(1, 8))
    | frozenset(dt.date(2026, 9, day) for day in (25, 26, 27)),
    worked=frozenset({dt.date(2026, 9, 20), dt.date(2026, 10, 10)}),
    known_from=dt.date(2026, 1, 1),
    known_until=dt.date(2026, 12, 31),
)
