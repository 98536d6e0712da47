"""Which days are worked: weekends, statutory holidays and the weekends worked in their stead."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

_SATURDAY = 5
_FIXED_HOLIDAYS = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})
"""Holidays of a fixed date (全国年节及纪念日放假办法, as in force since 2025; from memory)."""


@dataclass(frozen=True)
class WorkingDays:
    """The announced days off and worked weekends from `known_from` to `known_until`, both included.

    Outside these days weekends and the holidays of a fixed date are off, which `is_known` tells.
    """

    off: frozenset[dt.date]
    worked: frozenset[dt.date]
    known_from: dt.date
    known_until: dt.date

    def is_known(self, day: dt.date) -> bool:
        """Whether the arrangement for that day was announced."""
        return self.known_from <= day <= self.known_until

    def is_worked(self, day: dt.date) -> bool:
        """Whether that day is a working day."""
        if day in self.worked:
            return True
        if day in self.off or day.weekday() >= _SATURDAY:
            return False
        return self.is_known(day) or (day.month, day.day) not in _FIXED_HOLIDAYS

    def next_worked(self, day: dt.date) -> dt.date:
        """The day itself where it is worked, else the first worked one after it."""
        while not self.is_worked(day):
            day += dt.timedelta(days=1)
        return day

    def caveat(self, first: dt.date, last: dt.date) -> str:
        """What to tell the user about days that were not announced; empty where all of them were."""
        if last > self.known_until:
            return f"节假日安排只到 {self.known_until}，之后按周末和固定日期的法定节假日推算，调休没有计入，请核对。"
        if first < self.known_from:
            return f"节假日安排从 {self.known_from} 起才有，之前按周末推算，请核对。"
        return ""
