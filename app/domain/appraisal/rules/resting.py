"""Papers that rest on one another: the number that one names is that of the other, and it isn't older than it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from app.domain.appraisal.finding import Hit
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.casefile_procedure.case_reader import CaseReader, Sheet
from app.domain.casefile_procedure.deliveries import same_number

_NAMED: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("A3", "for_decision", ("15", "14")),
    ("A4", "decision", ("14",)),
    ("E7", "notice_no", ("11",)),
    ("9", "orig_no", ("8",)),
    ("10", "orig_no", ("8",)),
)
"""Where a paper names another by its number: form, field, and the forms of which one must bear it."""

_ORDER: tuple[tuple[str, str, str, str], ...] = (
    ("E6c", "@", "A10", "received_on"),
    ("E6d", "@", "E6d", "reply_on"),
    ("13", "time", "E6e", "@"),
    ("8", "executed_at", "10", "released_at"),
    ("8", "executed_at", "9", "@"),
    ("4", "start_at", "5", "time"),
)
"""What comes first and what follows it: form and field of both; `@` is the day of issue."""


@rule("PG-R01")
def numbers_lead_to_their_papers(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A number that names another paper of the file is the number of one."""
    for code, key, targets in _NAMED:
        borne = [sheet.document_number for sheet in case.of(*targets) if sheet.document_number]
        for sheet in case.of(code):
            written = sheet.text(key).strip() if sheet.has_field(key) else ""
            if written and borne and not any(same_number(each, written) for each in borne):
                yield Hit(sheet.at(key), f"写的是“{written}”，卷内文书是“{'、'.join(borne)}”")


@rule("PG-R02")
def nothing_comes_before_what_it_rests_on(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """An answer follows its question, a report its hearing, a release its seizure, a sample its inspection."""
    for first_code, first_key, code, key in _ORDER:
        begun = [(each, at) for each in case.of(first_code) if (at := _when(each, first_key))]
        if not begun:
            continue
        first, at = min(begun, key=lambda each: each[1])
        for sheet in case.of(code):
            then = _when(sheet, key)
            if then and _before(then, at):
                field = "" if key == "@" else key
                words = f"{sheet.form.short_name} {_words(then)} 早于{first.form.short_name} {_words(at)}"
                yield Hit(sheet.at(field), words)


def _when(sheet: Sheet, key: str) -> dt.datetime | None:
    """The moment in a field, or the beginning of its day."""
    if key == "@":
        day: dt.date | None = sheet.issued_on
    else:
        span = sheet.moments(key)
        at = (span.start if span else None) or sheet.moment(key)
        if at:
            return at
        day = sheet.day(key)
    return dt.datetime.combine(day, dt.time()) if day else None


def _before(then: dt.datetime, first: dt.datetime) -> bool:
    """Whether one lies before the other; where only its day is known, by days."""
    if dt.time() in (then.time(), first.time()):
        return then.date() < first.date()
    return then < first


def _words(at: dt.datetime) -> str:
    return f"{at:%m-%d %H:%M}" if at.time() != dt.time() else f"{at:%m-%d}"
