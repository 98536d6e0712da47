"""Which of the many kept versions of a case file can go: the further back, the fewer are needed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from app.domain.casefile.case_file import Revision

ALL_FOR = dt.timedelta(hours=1)
MINUTES_FOR = dt.timedelta(days=1)
SLOT_MIN = 10
NEWEST = 20
"""So many stay whatever their age: a clock that was set wrong must not take what was written just now."""

Slot = tuple[dt.date, int]


def to_drop(revisions: Iterable[Revision], now: dt.datetime, marked: Collection[int]) -> set[int]:
    """The numbers of the versions that are not needed.

    All of the last hour stay, then the last of every ten minutes for a day, then the last of every day; and always
    the newest, those with a note (begun, restored) and those marked (named, exported, handed in, restored from).
    `now` has no offset, as `saved_at` has none.
    """
    in_order = sorted(revisions, key=lambda each: each.number)
    newest = {each.number for each in in_order[-NEWEST:]}
    last: dict[Slot, int] = {}
    for each in in_order:
        last[_slot(each.saved_at, now)] = each.number
    staying = newest | set(marked) | set(last.values()) | {each.number for each in in_order if each.note}
    young = {each.number for each in in_order if now - each.saved_at <= ALL_FOR}
    return {each.number for each in in_order} - staying - young


def _slot(saved_at: dt.datetime, now: dt.datetime) -> Slot:
    """The ten minutes that a version stands for, or its day once it is older than a day."""
    if now - saved_at > MINUTES_FOR:
        return (saved_at.date(), -1)
    return (saved_at.date(), (saved_at.hour * 60 + saved_at.minute) // SLOT_MIN)
