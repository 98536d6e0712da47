"""Milestones of a case, read from the dates and signatures of its documents: the events that its procedure runs on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.casefile_procedure.case_reader import CaseReader, Place, Sheet
from app.domain.casefile_procedure.deliveries import delivered_on
from app.domain.deadlines.deadline import FIRST_YEAR, LAST_YEAR, LastDayOff, deadline
from app.domain.deadlines.span import Span, SpanUnit, months_after
from app.domain.deadlines.working_days import WorkingDays

CASE_OF = {"decided": "concluded", "not_penalised": "concluded", "withdrawn": "concluded"}
"""Milestones that are one way to reach another."""
WAIT = Span(5, SpanUnit.WORKING_DAY)
MEASURE = Span(30, SpanUnit.DAY)


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something that has happened: on which day, at which moment where it is written, and where the file says so."""

    id: str
    day: dt.date
    place: Place
    at: dt.datetime | None = None

    @property
    def moment(self) -> dt.datetime:
        """The moment, or midnight of the day where only that is known."""
        return self.at or dt.datetime.combine(self.day, dt.time())


Finder = Callable[[CaseReader, WorkingDays], Milestone | None]


class Milestones:
    """The milestones of a case by id; each is looked up once."""

    def __init__(self, case: CaseReader, days: WorkingDays) -> None:
        self._case = case
        self._days = days
        self._found: dict[str, Milestone | None] = {}

    def get(self, milestone_id: str) -> Milestone | None:
        """The milestone, or None where it hasn't been reached; raises KeyError for an unknown id."""
        if milestone_id not in self._found:
            self._found[milestone_id] = FINDERS[milestone_id](self._case, self._days)
        return self._found[milestone_id]

    def day(self, milestone_id: str) -> dt.date | None:
        """The day of the milestone, or None."""
        found = self.get(milestone_id)
        return found.day if found else None

    def all(self) -> Iterator[Milestone]:
        """Every milestone that has been reached."""
        for milestone_id in FINDERS:
            found = self.get(milestone_id)
            if found:
                yield found


def last_day(span: Span, event: dt.date, days: WorkingDays, *, moves: bool = False) -> dt.date:
    """The last day of a span; `moves` lets a last day off move on, as it does where that helps the party.

    A day of no possible year is a slip of the pen, from which nothing is counted: it comes back as it is.
    """
    if not FIRST_YEAR <= event.year <= LAST_YEAR:
        return min(event, dt.date(LAST_YEAR, 12, 31))
    rule = LastDayOff.MOVES if moves else LastDayOff.STAYS
    return deadline(span, event, days, last_day_off=rule).last_day


def months_later(day: dt.date, months: int) -> dt.date:
    """The day so many months later; one of no possible year comes back as it is."""
    return months_after(day, months) if FIRST_YEAR <= day.year <= LAST_YEAR else day


def _reached(name: str, sheet: Sheet, field: str, when: dt.date | dt.datetime | None) -> Milestone | None:
    if when is None:
        return None
    at = when if isinstance(when, dt.datetime) else None
    return Milestone(name, when.date() if isinstance(when, dt.datetime) else when, sheet.at(field), at)


def _issued(sheet: Sheet) -> dt.date | None:
    """The day a document was issued on."""
    return sheet.issued_on


def _signed_day(sheet: Sheet, key: str) -> dt.date | None:
    days = [each.day for each in sheet.signatures(key) if each.day]
    return max(days, default=None)


def _by(name: str, code: str, key: str) -> Finder:
    """A milestone that a date, moment or signature in one form says."""

    def find(case: CaseReader, _days: WorkingDays) -> Milestone | None:
        for sheet in case.of(code):
            when = sheet.moment(key) or sheet.day(key) or _signed_day(sheet, key)
            if when:
                return _reached(name, sheet, key, when)
        return None

    return find


def _by_issue(name: str, code: str) -> Finder:
    def find(case: CaseReader, _days: WorkingDays) -> Milestone | None:
        sheet = case.first(code)
        return _reached(name, sheet, "", sheet.issued_on) if sheet else None

    return find


def _by_delivery(name: str, code: str) -> Finder:
    """A milestone that a delivery makes; without a proof the day of issue stands for it."""

    def find(case: CaseReader, _days: WorkingDays) -> Milestone | None:
        sheet = case.first(code)
        return _reached(name, sheet, "", delivered_on(case, sheet) or sheet.issued_on) if sheet else None

    return find


def _by_choice(name: str, code: str, field: str, value: str, key: str) -> Finder:
    """A milestone of the first document of a form in which something was chosen."""

    def find(case: CaseReader, _days: WorkingDays) -> Milestone | None:
        for sheet in case.of(code):
            if value in sheet.choices(field):
                when = sheet.moment(key) or sheet.day(key) or _signed_day(sheet, key) or sheet.issued_on
                return _reached(name, sheet, key, when)
        return None

    return find


def _opened(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    sheet = case.first("1")
    if sheet is None or "not_open" in sheet.choices("outcome"):
        return None
    return _reached("opened", sheet, "leader_opinion", _signed_day(sheet, "leader_opinion"))


def _not_opened(case: CaseReader, days: WorkingDays) -> Milestone | None:
    refused = _by_choice("not_opened", "1", "outcome", "not_open", "leader_opinion")(case, days)
    return refused or _by_choice("not_opened", "A1", "subject", "not_opened", "approved_at")(case, days)


def _transferred(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    """A case handed over whole: where the other authority answered that it takes none, the case stays."""
    for sheet in case.of("E6d"):
        if not sheet.has("kept") and not sheet.has("reply"):
            return _reached("transferred", sheet, "receipt", sheet.issued_on)
    return None


def _investigating(case: CaseReader, days: WorkingDays) -> Milestone | None:
    """The first record that was taken, which may lie before the opening but counts only with it."""
    if _opened(case, days) is None:
        return None
    started = [(sheet, sheet.moment("start_at")) for sheet in case.of("2", "3", "4")]
    started += [(sheet, sheet.moment("audited_at")) for sheet in case.of("A6")]
    known = [(at, sheet) for sheet, at in started if at]
    if not known:
        return None
    at, sheet = min(known, key=lambda each: each[0])
    return _reached("investigating", sheet, "start_at", at)


def _investigation_closed(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    sheet = case.first("E1")
    when = (_signed_day(sheet, "handler_signs") or sheet.issued_on) if sheet else None
    return _reached("investigation_closed", sheet, "handler_signs", when) if sheet else None


def _opinion_approved(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    for sheet in case.of("E1", "E6b"):
        found = _reached("opinion_approved", sheet, "leader", _signed_day(sheet, "leader"))
        if found:
            return found
    return None


def _defence_settled(case: CaseReader, days: WorkingDays) -> Milestone | None:
    """Heard and reviewed, waived, or the wait has run out before the decision."""
    for sheet in case.of("E2"):
        when = _signed_day(sheet, "review_sign") or sheet.moment("time")
        if when and sheet.has("review"):
            return _reached("defence_settled", sheet, "review", when)
    waived = _by("defence_settled", "E7", "sign")(case, days)
    return waived or _wait_ran_out(case, days)


def _wait_ran_out(case: CaseReader, days: WorkingDays) -> Milestone | None:
    notified = _by_delivery("notified", "11")(case, days)
    later = [_signed_day(sheet, "auditor_sign") for sheet in case.of("E6a")]
    later += [sheet.issued_on for sheet in case.of("15")]
    if notified is None or not any(later):
        return None
    end = last_day(WAIT, notified.day, days)
    after = [day for day in later if day and day > end]
    return Milestone("defence_settled", end, notified.place) if after else None


def _legally_reviewed(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    for sheet in case.of("E6a"):
        if "passed" in sheet.choices("opinion"):
            when = _signed_day(sheet, "auditor_sign") or sheet.issued_on
            return _reached("legally_reviewed", sheet, "auditor_sign", when)
    return None


def _heard(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    for sheet in case.of("13"):
        span = sheet.moments("time")
        if span and (span.end or span.start):
            return _reached("heard", sheet, "time", span.end or span.start)
    return None


def _paid(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    """The day of the last payment."""
    paid = [(sheet.day("paid_on"), sheet) for sheet in case.of("A3")]
    known = [(day, sheet) for day, sheet in paid if day]
    if not known:
        return None
    day, sheet = max(known, key=lambda each: each[0])
    return _reached("paid", sheet, "paid_on", day)


def _responded(case: CaseReader, days: WorkingDays) -> Milestone | None:
    """The owner came, or the time to come ran out before the investigation was closed."""
    informed = _by("informed", "A7", "informed_on")(case, days)
    if informed is None:
        return None
    came = [(sheet.moment("start_at"), sheet) for sheet in case.of("2")]
    known = [(at, sheet) for at, sheet in came if at and at.date() >= informed.day]
    if known:
        at, sheet = min(known, key=lambda each: each[0])
        return _reached("responded", sheet, "start_at", at)
    closed = _investigation_closed(case, days)
    end = last_day(Span(15, SpanUnit.DAY), informed.day, days)
    return Milestone("responded", end, informed.place) if closed and closed.day > end else None


def _measure_taken(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    for sheet in case.of("8"):
        span = sheet.days("from_to")
        when = sheet.moment("executed_at") or (span.start if span else None) or sheet.issued_on
        if when:
            return _reached("measure_taken", sheet, "executed_at", when)
    return None


def _measure_urgent(case: CaseReader, days: WorkingDays) -> Milestone | None:
    taken = _measure_taken(case, days)
    urgent = any(sheet.flag("urgent") for sheet in case.of("8"))
    return Milestone("measure_urgent", taken.day, taken.place, taken.at) if taken and urgent else None


def _measure_approved(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    for sheet in case.of("A1"):
        if "measure" in sheet.choices("subject"):
            return _reached("measure_approved", sheet, "approved_at", sheet.moment("approved_at"))
    for sheet in case.of("8"):
        signed = [each for each in sheet.signatures("approve") if each.is_signed]
        if signed:
            when = signed[0].at or signed[0].day
            return _reached("measure_approved", sheet, "approve", when)
    return None


def _measure_first_ends(case: CaseReader, days: WorkingDays) -> Milestone | None:
    taken = _measure_taken(case, days)
    return Milestone("measure_first_ends", last_day(MEASURE, taken.day, days), taken.place) if taken else None


def _measure_extended(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    for sheet in case.of("9"):
        when = sheet.issued_on or _signed_day(sheet, "approve")
        if when:
            return _reached("measure_extended", sheet, "", when)
    return None


def _measure_ended(case: CaseReader, days: WorkingDays) -> Milestone | None:
    """What ended the first time: an extension or a release, whichever came first."""
    ends = [_measure_extended(case, days), _by("measure_released", "10", "released_at")(case, days)]
    known = [each for each in ends if each]
    return min(known, key=lambda each: each.day) if known else None


def _preserved(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    for sheet in case.of("6"):
        span = sheet.days("from_to")
        found = _reached("preserved", sheet, "from_to", (span.start if span else None) or sheet.issued_on)
        if found:
            return found
    return None


def _sampled(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    for sheet in case.of("5"):
        span = sheet.moments("time")
        found = _reached("sampled", sheet, "time", (span.start if span else None) or sheet.issued_on)
        if found:
            return found
    return None


def _closed(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    """The earlier of the day of the report and of its approval, should they differ."""
    sheet = case.first("24")
    if sheet is None:
        return None
    days = [each for each in (_signed_day(sheet, "leader_opinion"), sheet.issued_on) if each]
    return _reached("closed", sheet, "leader_opinion", min(days, default=None))


def _withdrawn(case: CaseReader, days: WorkingDays) -> Milestone | None:
    approved = _by_choice("withdrawn", "A1", "subject", "withdrawn", "approved_at")(case, days)
    return approved or _by_choice("withdrawn", "24", "result", "withdrawn", "leader_opinion")(case, days)


def _not_penalised(case: CaseReader, days: WorkingDays) -> Milestone | None:
    decided = _by_issue("not_penalised", "E8")(case, days)
    return decided or _by_choice("not_penalised", "24", "result", "no_penalty", "leader_opinion")(case, days)


def _concluded(case: CaseReader, days: WorkingDays) -> Milestone | None:
    """One of the decisions of article 57, whichever came first: the ninety days run to any of them."""
    made = (_by_issue("concluded", "15")(case, days), _not_penalised(case, days), _withdrawn(case, days))
    first = min((each for each in made if each), key=lambda each: each.day, default=None)
    return Milestone("concluded", first.day, first.place, first.at) if first else None


def _spot_delivered(case: CaseReader, _days: WorkingDays) -> Milestone | None:
    for sheet in case.of("14"):
        signed = sheet.signatures("party_sign")
        day = signed[0].day if signed else None
        if signed and (signed[0].is_signed or signed[0].refused):
            day = day or sheet.issued_on
        found = _reached("spot_delivered", sheet, "party_sign", delivered_on(case, sheet) or day)
        if found:
            return found
    return None


def _never(_case: CaseReader, _days: WorkingDays) -> Milestone | None:
    """Filing into the archive is no document of the case file."""
    return None


FINDERS: dict[str, Finder] = {
    "opened": _opened,
    "not_opened": _not_opened,
    "transferred": _transferred,
    "investigating": _investigating,
    "investigation_closed": _investigation_closed,
    "opinion_approved": _opinion_approved,
    "notified": _by_delivery("notified", "11"),
    "defence_made": _by("defence_made", "E2", "time"),
    "waived": _by("waived", "E7", "sign"),
    "defence_settled": _defence_settled,
    "hearing_asked": _by("hearing_asked", "A2", "requested_on"),
    "hearing_notified": _by_delivery("hearing_notified", "12"),
    "heard": _heard,
    "legally_reviewed": _legally_reviewed,
    "discussed": _by("discussed", "E5", "time"),
    "decided": _by_issue("decided", "15"),
    "delivered": _by_delivery("delivered", "15"),
    "not_penalised": _not_penalised,
    "concluded": _concluded,
    "withdrawn": _withdrawn,
    "paid": _paid,
    "urged": _by_delivery("urged", "19"),
    "enforcement_applied": _by("enforcement_applied", "A12", "applied_on"),
    "closed": _closed,
    "archived": _never,
    "recorded": _by("recorded", "4", "end_at"),
    "spot_decided": _by_issue("spot_decided", "14"),
    "spot_delivered": _spot_delivered,
    "spot_filed": _by("spot_filed", "A4", "filed_on"),
    "site_announced": _by("site_announced", "A5", "announced_on"),
    "device_in_use": _by("device_in_use", "A5", "enabled_on"),
    "record_reviewed": _by("record_reviewed", "A6", "audited_at"),
    "informed": _by("informed", "A7", "informed_on"),
    "responded": _responded,
    "measure_taken": _measure_taken,
    "measure_urgent": _measure_urgent,
    "measure_approved": _measure_approved,
    "measure_first_ends": _measure_first_ends,
    "measure_extended": _measure_extended,
    "measure_ended": _measure_ended,
    "measure_released": _by("measure_released", "10", "released_at"),
    "preserved": _preserved,
    "preservation_ended": _by("preservation_ended", "7", "released_at"),
    "sampled": _sampled,
    "tested": _by("tested", "A8", "reported_on"),
}
"""How each milestone is found, by its id."""
