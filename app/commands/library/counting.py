"""`zhixing library deadline`: the last day of a procedure clock or of a span, by announced working days."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from app.commands.library.pieces import iso, status_words
from app.commands.output import print_json, print_lines

if TYPE_CHECKING:
    import datetime as dt

    from app.domain.deadlines.span import Span
    from app.domain.law.library import LawLibrary
    from app.services.deadlines import ClockReading, CountedTime

_SPANS = (("hours", "小时"), ("days", "日"), ("months", "月"), ("years", "年"))


def add_part(parts: Any) -> None:
    """Describe `library deadline`."""
    count = parts.add_parser("deadline", help="推算期限 · the last day of a clock or a span")
    count.add_argument("clock", nargs="?", metavar="CLOCK", help="时钟编号，例如 K15；或用下面的选项写期限")
    spans = count.add_mutually_exclusive_group()
    for name, words in _SPANS:
        spans.add_argument(f"--{name}", metavar="N", help=f"期限，按{words}计")
    count.add_argument("--working", action="store_true", help="按工作日计 · working days")
    count.add_argument("--before", action="store_true", help="往前推，例如听证七日前通知 · count backwards")
    count.add_argument("--litigation", action="store_true", help="末日遇节假日顺延（复议、诉讼、送达的期间）")
    count.add_argument("--from", dest="event", required=True, metavar="WHEN", help="起算的日期或时刻，当天不计")
    count.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    count.set_defaults(run=run_deadline)


def run_deadline(arguments: argparse.Namespace) -> int:
    """Count it; what makes no sense ends as a KnownError."""
    from app.services.deadlines import ClockReading, read_clock, read_moment
    from app.services.demonstration import make_demonstration
    from app.services.open_base import open_base

    moment = read_moment(arguments.event)
    base = open_base(fill=make_demonstration)
    try:
        law = base.shelf.law()
        found: ClockReading | CountedTime
        found = read_clock(base, arguments.clock, moment) if arguments.clock else _typed(arguments, moment)
    finally:
        base.close()
    reading = found if isinstance(found, ClockReading) else None
    times = reading.times if reading else (found,) if not isinstance(found, ClockReading) else ()
    if arguments.json:
        clock = (
            {"clock": reading.clock.id, "title": reading.clock.title, "basis": list(reading.basis)} if reading else {}
        )
        print_json({**clock, "from": arguments.event, "times": [_document(law, each) for each in times]})
    else:
        heading = [f"{reading.clock.id} {reading.clock.title}（{'、'.join(reading.basis)}）"] if reading else []
        print_lines([*heading, *(line for each in times for line in _lines(law, each))])
    return 0


def _typed(arguments: argparse.Namespace, moment: dt.datetime) -> CountedTime:
    from app.domain.deadlines.deadline import LastDayOff
    from app.services.deadlines import SpanWish, count_span

    off = LastDayOff.MOVES if arguments.litigation else LastDayOff.UNSETTLED
    return count_span(SpanWish(_span(arguments), moment, off, arguments.before))


def _span(arguments: argparse.Namespace) -> Span:
    from app.domain.deadlines.span import Span, SpanUnit
    from app.domain.figures import FigureError, count

    units = {"hours": SpanUnit.HOUR, "days": SpanUnit.DAY, "months": SpanUnit.MONTH, "years": SpanUnit.YEAR}
    name, text = next(((name, getattr(arguments, name)) for name in units if getattr(arguments, name)), ("", ""))
    if not name:
        raise FigureError("number", "请写时钟编号（例如 K15），或用 --days、--months、--years、--hours 写期限。")
    if arguments.working and name != "days":
        raise FigureError("number", "工作日只用于按日计的期限，请用 --days。")
    unit = SpanUnit.WORKING_DAY if arguments.working else units[name]
    return Span(int(count("number", "期限", "", 1, 100_000).read(text)), unit)


def _document(law: LawLibrary, time: CountedTime) -> dict[str, Any]:
    found = time.deadline
    return {
        "counts": time.counts or None,
        "written": time.written or None,
        "span": {"number": found.span.number, "unit": found.span.unit},
        "direction": time.direction,
        "first_day": found.first_day.isoformat(),
        "last_day": found.last_day.isoformat(),
        "moved_to": iso(found.moved_to),
        "at": found.at.isoformat(timespec="minutes") if found.at else None,
        "first_day_after": iso(time.first_day_after),
        "steps": [
            {
                "words": step.words,
                "day": iso(step.day),
                "article": law.label(step.citation) if step.citation else None,
                "status": step.status,
            }
            for step in found.steps
        ],
        "notes": list(found.notes),
        "status": found.status,
    }


def _lines(law: LawLibrary, time: CountedTime) -> Iterator[str]:
    from app.services.deadlines import Direction

    found = time.deadline
    name = time.counts or "期限"
    if time.direction is Direction.BEFORE:
        yield f"{name}：最迟 {found.last_day} 办"
    elif time.first_day_after:
        yield f"{name}：{found.last_day} 期满，{time.first_day_after} 起才能办"
    else:
        yield f"{name}：{found.at.isoformat(sep=' ', timespec='minutes') if found.at else found.last_day} 止"
    for number, step in enumerate(found.steps, start=1):
        place = f"（{law.label(step.citation)}）" if step.citation else ""
        yield f"  {number}. {step.words}{place}"
    yield from (f"  注意：{note}" for note in found.notes)
    yield f"  核对状态：{status_words(found.status)}"
