"""Another date for the same case: its days move by working days, deadlines in natural days are counted anew."""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from app.domain.brief.brief import Brief
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.formats import age_on, id_birthday
from app.domain.deadlines.working_days import WorkingDays

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_FULL = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_SHORT = re.compile(r"(?<!\d)(?<!年)(\d{1,2})月(\d{1,2})日(?:至(\d{1,2})日)?")
_KEPT = frozenset({"version", "citation", "officers", "history", "origin", "case_number"})
"""Parts of a case file whose days stay: versions of law, certificates of officers."""
DAYS_BEFORE, DAYS_AFTER = 200, 400
EARLIEST = dt.date(2026, 5, 6)
"""From here on the law of all briefs is in force."""


@dataclass(frozen=True)
class DayShift:
    """Moves days from one act date to another.

    What lies before the act moves by natural days, what comes after it keeps its number of working days from the act.
    """

    old: dt.date
    new: dt.date
    days: WorkingDays

    def day(self, day: dt.date) -> dt.date:
        """Where a day goes; one far from the case stays."""
        if not self.old - dt.timedelta(days=DAYS_BEFORE) <= day <= self.old + dt.timedelta(days=DAYS_AFTER):
            return day
        if day < self.old:
            return day + (self.new - self.old)
        worked, beyond = self._worked_before(day)
        moved = self.new
        for _ in range(worked):
            moved = self.days.next_worked(moved + dt.timedelta(days=1))
        return moved + dt.timedelta(days=beyond)

    def _worked_before(self, day: dt.date) -> tuple[int, int]:
        """Working days from the act to a day, and the days off after the last of them."""
        worked, beyond, here = 0, 0, self.old
        while here < day:
            here += dt.timedelta(days=1)
            if self.days.is_worked(here):
                worked, beyond = worked + 1, 0
            else:
                beyond += 1
        return worked, beyond

    def text(self, text: str) -> str:
        """The same words with their days moved: 2026-09-08, 2026年9月8日, 9月8日, 9月15日至17日."""
        text = _ISO.sub(self._replaced(lambda day: day.isoformat()), text)
        text = _FULL.sub(self._replaced(lambda day: f"{day.year}年{day.month}月{day.day}日"), text)
        return _SHORT.sub(self._short, text)

    def _replaced(self, write: Callable[[dt.date], str]) -> Callable[[re.Match[str]], str]:
        def replace(found: re.Match[str]) -> str:
            day = _valid(int(found[1]), int(found[2]), int(found[3]))
            return write(self.day(day)) if day else found[0]

        return replace

    def _short(self, found: re.Match[str]) -> str:
        first = _valid(self.old.year, int(found[1]), int(found[2]))
        last = _valid(self.old.year, int(found[1]), int(found[3])) if found[3] else first
        if first is None or last is None:
            return found[0]
        start, end = self.day(first), self.day(last)
        written = f"{start.month}月{start.day}日"
        if not found[3]:
            return written
        return f"{written}至{'' if start.month == end.month else f'{end.month}月'}{end.day}日"


def shifted(case: CaseFile, brief: Brief, shift: DayShift) -> CaseFile:
    """The case file on other days; the deadlines that the brief counts are counted from their new start."""
    written = _moved(case.model_dump(mode="json", by_alias=True), shift)
    documents = {document["id"]: document for document in written["documents"]}
    for document in case.documents:
        if document.issued_on:
            _age(documents[document.id]["values"], document.issued_on, shift.day(document.issued_on))
    for counted in brief.counted:
        name, _, path = counted.to.partition(".")
        before = counted.after + dt.timedelta(days=counted.days)
        after = shift.day(counted.after) + dt.timedelta(days=counted.days)
        if name in documents:
            _recount(documents[name]["values"], path.split("."), shift.day(before), after)
    return CaseFile.model_validate(written)


def _age(value: Any, old: dt.date, new: dt.date) -> None:
    """Let people be as old as they are on the new day; an age that was wrong stays so."""
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _age(each, old, new)
    if isinstance(value, dict) and isinstance(value.get("age"), int) and "id_number" in value:
        birthday = id_birthday(str(value["id_number"]))
        if birthday and value["age"] == age_on(birthday, old):
            value["age"] = age_on(birthday, new)


def _recount(values: Any, path: list[str], moved: dt.date, counted: dt.date) -> None:
    """Put the counted day where the moved one stands; a defect that stands there instead is let be."""
    for key in path[:-1]:
        values = values.get(key) if isinstance(values, dict) else None
    if isinstance(values, dict) and values.get(path[-1]) == moved.isoformat():
        values[path[-1]] = counted.isoformat()


def _moved(value: Any, shift: DayShift) -> Any:
    if isinstance(value, str):
        return shift.text(value)
    if isinstance(value, list):
        return [_moved(each, shift) for each in value]
    if isinstance(value, dict):
        return {key: each if key in _KEPT else _moved(each, shift) for key, each in value.items()}
    return value


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def shifts(brief: Brief, days: WorkingDays, seed: int) -> Iterator[DayShift]:
    """The shifts of a seed, one after another in case one does not suit; seed 0 leaves the dates of the draft."""
    if seed == 0:
        yield DayShift(brief.in_force_on, brief.in_force_on, days)
        return
    span = (brief.in_force_on - EARLIEST).days
    possible = [EARLIEST + dt.timedelta(days=number) for number in range(span)]
    possible = [day for day in possible if days.is_worked(day)]
    random.Random(seed).shuffle(possible)
    yield from (DayShift(brief.in_force_on, day, days) for day in possible)
