"""The days off and worked weekends as the State Council announced them, from the kept library `chinesecalendar`."""

from __future__ import annotations

import datetime as dt
from functools import cache

from app.domain.deadlines.working_days import WorkingDays


@cache
def announced_days() -> WorkingDays:
    """All days announced up to the last year that the installed library knows."""
    # Only deadlines want it.
    from chinese_calendar.constants import holidays, workdays

    known = [*holidays, *workdays]
    return WorkingDays(
        off=frozenset(holidays),
        worked=frozenset(workdays),
        known_from=dt.date(min(known).year, 1, 1),
        known_until=dt.date(max(known).year, 12, 31),
    )
