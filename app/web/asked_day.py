"""The day whose law is asked for, from what stands in an address."""

from __future__ import annotations

import datetime as dt

from app.domain.errors import KnownError

EARLIEST, LATEST = dt.date(1949, 10, 1), dt.date(2099, 12, 31)
WRONG = "“{}”不是日期，已按今天的法查。日期写成 2026-05-01。"
TOO_FAR = "日期应在 1949-10-01 到 2099-12-31 之间，已按今天的法查。"


def asked_day(text: str, today: dt.date) -> tuple[dt.date, str]:
    """The day, and what was wrong with it; today where none is given or it is none."""
    if not text.strip():
        return today, ""
    try:
        day = dt.date.fromisoformat(text.strip())
    except ValueError:
        return today, WRONG.format(text[:20])
    return (day, "") if EARLIEST <= day <= LATEST else (today, TOO_FAR)


def required_day(text: str, label: str) -> dt.date:
    """A day that a calculation needs; raises KnownError with the label of the field."""
    day, wrong = asked_day(text, EARLIEST)
    if wrong or not text.strip():
        raise KnownError(f"“{label}”要写成 2026-05-01 这样的日期。")
    return day
