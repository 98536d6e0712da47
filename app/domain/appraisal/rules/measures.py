"""Seizure, preservation and enforcement in time: approvals, extensions, releases, reminders, and closing last."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from app.domain.appraisal.finding import Hit, Kind
from app.domain.appraisal.knowledge import Knowledge
from app.domain.appraisal.registry import rule
from app.domain.appraisal.rule import Level
from app.domain.casefile.case_file import OfficerRole, Procedure
from app.domain.casefile_procedure.case_reader import CaseReader, Place, Sheet
from app.domain.casefile_procedure.deliveries import same_number
from app.domain.casefile_procedure.milestones import MEASURE, Milestones, last_day, months_later
from app.domain.deadlines.span import Span, SpanUnit

_PRESERVATION = Span(7, SpanUnit.WORKING_DAY)
_AFTER_URGING = Span(10, SpanUnit.WORKING_DAY)
_URGENT = dt.timedelta(hours=24)
_LITIGATION_MONTHS, _APPLICATION_MONTHS = 6, 3


def last_word(case: CaseReader, known: Knowledge) -> dt.date:
    """The last day that the documents of the case tell of."""
    return max((each.day for each in Milestones(case, known.days).all()), default=case.act_date)


@rule("CR-29")
def preservation_handled(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """What was preserved is handled within seven working days."""
    releases = case.of("7")
    for sheet in case.of("6"):
        span = sheet.days("from_to")
        start = (span.start if span else None) or sheet.issued_on
        if start is None:
            continue
        end = last_day(_PRESERVATION, start, known.days)
        release = _release_of(sheet, releases)
        handled = release.day("released_at") if release else None
        if release and handled and handled > end:
            yield Hit(release.at("released_at"), f"{start} 登记保存，七个工作日到 {end}，{handled} 才处理")
        elif release is None and last_word(case, known) > end:
            yield Hit(sheet.at("from_to"), f"{start} 登记保存，七个工作日到 {end}，没有处理决定")


def _release_of(listed: Sheet, releases: tuple[Sheet, ...]) -> Sheet | None:
    """The decision that ends a preservation: by what it replies to, its number, or as the only one."""
    for release in releases:
        if listed.id in release.replies_to or same_number(release.text("list_no"), listed.document_number):
            return release
    return releases[0] if len(releases) == 1 else None


@rule("CR-30")
def seizure_within_its_time(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Thirty days at most, prolonged once by thirty before they end, and released in time; tests don't count."""
    for sheet in case.of("8"):
        span = sheet.days("from_to")
        started = sheet.day("executed_at") or (span.start if span else None) or sheet.issued_on
        if started is None:
            continue
        tests = _test_days(case)
        end = last_day(MEASURE, started, known.days)
        if span and span.end and span.end > end:
            yield Hit(sheet.at("from_to"), f"期限写到 {span.end}，三十日到 {end}")
        yield from _extension_hits(case, known, end, tests)
        yield from _release_hits(case, known, sheet, end, tests)


def _test_days(case: CaseReader) -> dt.timedelta:
    """The days of a test that the party was told of, which don't count (行政强制法25.3)."""
    spans = [sheet.days("test_days") for sheet in case.of("5") if sheet.flag("test_told")]
    return sum(
        ((span.end - span.start) + dt.timedelta(days=1) for span in spans if span and span.start and span.end),
        dt.timedelta(),
    )


def _extension_hits(case: CaseReader, known: Knowledge, end: dt.date, tests: dt.timedelta) -> Iterator[Hit]:
    for sheet in case.of("9"):
        days = [sheet.issued_on, *(each.day for each in sheet.signatures("approve"))]
        issued = max((each for each in days if each), default=None)
        until = sheet.day("extend_to")
        most = last_day(MEASURE, end, known.days)
        if issued and issued > end:
            covered = issued <= end + tests
            note = "；检测期间依法可以不计入，请在卷内写明" if covered else ""
            words = f"延长决定 {issued} 作出，首次期限 {end} 已经届满{note}"
            yield Hit(sheet.at(), words, Level.CORRECTABLE if covered else None)
        elif until and until > most + tests:
            yield Hit(sheet.at("extend_to"), f"延长到 {until}，最多到 {most}")


def _release_hits(case: CaseReader, known: Knowledge, sheet: Sheet, end: dt.date, tests: dt.timedelta) -> Iterator[Hit]:
    extended = [day for each in case.of("9") if (day := each.day("extend_to"))]
    final = max([end, *extended]) + tests
    released = [(day, each) for each in case.of("10") if (day := each.day("released_at"))]
    if released:
        day, release = max(released, key=lambda each: each[0])
        if day > final:
            yield Hit(release.at("released_at"), f"期限到 {final}，{day} 才解除")
    elif last_word(case, known) > final:
        yield Hit(sheet.at("from_to"), f"期限到 {final}，既没有延长也没有解除")


@rule("CR-31")
def urgent_measure_approved(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """What was done in urgency is approved within twenty-four hours."""
    for sheet in case.of("8"):
        done = sheet.moment("executed_at")
        if done is None or sheet.flag("urgent") is not True:
            continue
        approvals = [(each.at, sheet.at("approve")) for each in sheet.signatures("approve") if each.at]
        for record in case.of("A1"):
            at = record.moment("approved_at")
            if at and "measure" in record.choices("subject"):
                approvals.append((at, record.at("approved_at")))
        late = [(at, place) for at, place in approvals if at > done + _URGENT]
        if late:
            at, place = late[0]
            hours = (at - done).total_seconds() / 3600
            yield Hit(place, f"{done:%m-%d %H:%M} 实施，{at:%m-%d %H:%M} 才批准，过了 {hours:.1f} 小时")


@rule("CR-32")
def released_before_closing(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """Measures and preservations have ended before the case is closed."""
    closed = Milestones(case, known.days).get("closed")
    if closed is None:
        return
    for taking, ending, key, words in (("8", "10", "released_at", "强制措施"), ("6", "7", "released_at", "登记保存")):
        if not case.of(taking):
            continue
        days = [sheet.day(key) for sheet in case.of(ending)]
        if not days or any(day is None or day > closed.day for day in days):
            yield Hit(closed.place, f"{closed.day} 结案时{words}还没有解除")


@rule("CR-33")
def applied_after_urging(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The court is asked only when ten working days have passed since the reminder reached the party."""
    reached = Milestones(case, known.days)
    applied, urged = reached.get("enforcement_applied"), reached.day("urged")
    if applied is None or urged is None:
        return
    end = last_day(_AFTER_URGING, urged, known.days)
    if applied.day <= end:
        yield Hit(applied.place, f"{urged} 送达催告书，十个工作日到 {end}，{applied.day} 就申请了")


@rule("CR-34")
def applied_within_three_months(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The court is asked within three months after the time to seek review or sue has run out."""
    reached = Milestones(case, known.days)
    applied, delivered = reached.get("enforcement_applied"), reached.day("delivered")
    if applied is None or delivered is None:
        return
    start = months_later(delivered, _LITIGATION_MONTHS)
    end = months_later(start, _APPLICATION_MONTHS)
    kind = Kind.REMINDER if case.procedure is Procedure.SIMPLE else Kind.FINDING
    if applied.day <= start:
        yield Hit(applied.place, f"起诉期限到 {start}，{applied.day} 就申请了", kind=kind)
    elif applied.day > end:
        yield Hit(applied.place, f"起诉期限到 {start}，三个月到 {end}，{applied.day} 才申请", kind=kind)


@rule("CR-35")
def closed_after_performance(case: CaseReader, known: Knowledge) -> Iterator[Hit]:
    """The case is closed after the fine was paid; where a measure was still open that alone is told."""
    reached = Milestones(case, known.days)
    closed, paid = reached.get("closed"), reached.day("paid")
    if closed is None or paid is None or closed.day >= paid:
        return
    if any((day := sheet.day("released_at")) and day > closed.day for sheet in case.of("7", "10")):
        return
    yield Hit(closed.place, f"{paid} 才缴款，{closed.day} 就结案")


@rule("CR-87")
def chief_approved(case: CaseReader, _known: Knowledge) -> Iterator[Hit]:
    """A seizure under 危险化学品安全法 8 is approved by the department's chief, not by a deputy."""
    for sheet in case.of("8"):
        if not any(str(each.citation).startswith("hazchem_safety_law.8") for each in sheet.law("basis")):
            continue
        for place, name, title in _approvers(case, sheet):
            if not _is_chief(case, name, title):
                shown = f"{name}（{title}）" if title and title != name else name
                yield Hit(place, f"批准人{shown}不是本部门主要负责人")
                break


def _approvers(case: CaseReader, sheet: Sheet) -> Iterator[tuple[Place, str, str]]:
    if sheet.has("approve_by"):
        yield sheet.at("approve_by"), sheet.text("approve_by").strip(), ""
    for signature in sheet.signatures("approve"):
        if signature.is_signed:
            yield sheet.at("approve"), signature.name.strip(), signature.title
    for record in case.of("A1"):
        if "measure" in record.choices("subject") and record.has("approver"):
            yield record.at("approver"), record.text("approver").strip(), record.text("approver_title")


def _is_chief(case: CaseReader, name: str, title: str) -> bool:
    """Whether the words mean the chief: the head's name, or the title where no name is known."""
    words = f"{name}{title}"
    if any(mark in words for mark in ("副", "分管")):
        return False
    chiefs = {entry.name for entry in case.officers if OfficerRole.CHIEF_LEADER in entry.roles} | {case.bureau.head}
    known = {chief for chief in chiefs if chief}
    return any(chief in words for chief in known) if known else "主要负责人" in words
