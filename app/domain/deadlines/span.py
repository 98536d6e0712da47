"""Lengths of time as provisions write them, and the day that months and years later answers to a day."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from app.domain.figures import FigureError


class SpanUnit(StrEnum):
    """In what a span is counted; WORKING_DAY leaves out days off, DAY doesn't."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    MONTH = "month"
    YEAR = "year"


_MOST = {
    SpanUnit.HOUR: 24 * 366,
    SpanUnit.DAY: 3660,
    SpanUnit.WORKING_DAY: 1000,
    SpanUnit.MONTH: 240,
    SpanUnit.YEAR: 50,
}
_NAMES = {
    SpanUnit.HOUR: "小时",
    SpanUnit.DAY: "日",
    SpanUnit.WORKING_DAY: "个工作日",
    SpanUnit.MONTH: "个月",
    SpanUnit.YEAR: "年",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time; raises FigureError where it is none or longer than any provision's."""

    number: int
    unit: SpanUnit

    def __post_init__(self) -> None:
        most = _MOST[self.unit]
        if not 1 <= self.number <= most:
            name = _NAMES[self.unit]
            raise FigureError("number", f"期限应在 1 到 {most} {name}之间，{self.number} {name}不成立，请核对。")

    def __str__(self) -> str:
        """The span in words: 7 个工作日."""
        name = _NAMES[self.unit]
        return f"{self.number} {name}"


def months_after(day: dt.date, months: int) -> dt.date:
    """The day of the same number in the month so many months later (before, where negative), or that month's last.

    Raises FigureError outside the years 1 to 9999.
    """
    month_index = day.year * 12 + day.month - 1 + months
    year, month = divmod(month_index, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise FigureError("from", f"从 {day} 推算的日期超出日历范围，请核对。")
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def years_before(day: dt.date, years: int) -> dt.date:
    """The same day so many years earlier; 28 February answers to 29 February."""
    return months_after(day, -12 * years)
