"""`zhixing library fine overload|income|surcharge|ladder|repeated`: fines, each step with its provision."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from app.commands.library.pieces import add_day, status_words, written_date, yuan_number
from app.commands.output import print_json, print_lines

if TYPE_CHECKING:
    from app.domain.fines.calculation import Calculation
    from app.domain.fines.surcharge import Pause
    from app.domain.law.library import LawLibrary
    from app.services.base import Base

Answer = tuple["Calculation", dict[str, Any], list[str]]
"""A calculation, what JSON says beside its steps, and the lines that sum it up for a person."""


def add_part(parts: Any) -> None:
    """Describe `library fine` and its kinds."""
    fine = parts.add_parser("fine", help="计算罚款 · work out a fine step by step")
    kinds = fine.add_subparsers(dest="kind", required=True, metavar="KIND")
    _add_overload(kinds)
    _add_income(kinds)
    _add_surcharge(kinds)
    _add_ladder(kinds)
    _add_repeated(kinds)


def _kind(kinds: Any, name: str, words: str, answer: Callable[[Base, argparse.Namespace], Answer]) -> Any:
    parser = kinds.add_parser(name, help=words)
    add_day(parser)
    parser.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    parser.set_defaults(run=lambda arguments: _run(arguments, answer))
    return parser


def _add_overload(kinds: Any) -> None:
    overload = _kind(kinds, "overload", "超限运输 · gross mass above the limit", _overload)
    overload.add_argument("--axles", required=True, metavar="N", help="轴数 · axles")
    overload.add_argument("--gross-t", required=True, metavar="T", help="车货总质量，吨 · gross mass in tons")
    overload.add_argument("--drive", choices=("single", "double"), help="牵引车驱动轴：单轴、双轴，六轴起有别")
    overload.add_argument("--form", choices=("truck", "train"), help="货车、汽车列车（默认），三轴、四轴有别")
    overload.add_argument("--rule", choices=("zhejiang", "mot"), help="浙江省公路条例、超限规定；默认浙江优先")


def _add_income(kinds: Any) -> None:
    income = _kind(kinds, "income", "按违法所得 · by the illegal income", _income)
    income.add_argument("--act", required=True, metavar="ID", help="违法行为编号，例如 HA-01")
    income.add_argument("--income", required=True, metavar="YUAN", help="违法所得，元")
    income.add_argument("--serious", action="store_true", help="情节严重")


def _add_surcharge(kinds: Any) -> None:
    late = _kind(kinds, "surcharge", "加处罚款 · 3 % a day on a late payment", _surcharge)
    late.add_argument("--amount", required=True, metavar="YUAN", help="罚款数额，元")
    late.add_argument(
        "--from",
        dest="due",
        required=True,
        type=written_date,
        metavar="YYYY-MM-DD",
        help="缴款期限的最后一天，次日起算",
    )
    late.add_argument(
        "--to", dest="until", required=True, type=written_date, metavar="YYYY-MM-DD", help="算到哪天，当天计入"
    )
    late.add_argument(
        "--pause", action="append", default=[], type=_pause, metavar="FROM..TO", help="复议、诉讼期间，不计算"
    )


def _add_ladder(kinds: Any) -> None:
    ladder = _kind(kinds, "ladder", "裁量阶梯 · discretion from ticked factors", _ladder)
    ladder.add_argument("--act", required=True, metavar="ID", help="违法行为编号，例如 HA-01")
    ladder.add_argument("--factor", action="append", default=[], metavar="ID", help="情节，例如 first_time，可以写多次")


def _add_repeated(kinds: Any) -> None:
    again = _kind(kinds, "repeated", "一年内多次超限 · overloads within a year", _repeated)
    for name, words in (("vehicle", "车辆"), ("driver", "驾驶人")):
        again.add_argument(
            f"--{name}-day", action="append", default=[], type=written_date, metavar="YYYY-MM-DD", help=f"{words}超限日"
        )
    again.add_argument("--fleet", metavar="N", help="企业的货车数")
    again.add_argument("--overloaded", metavar="N", help="其中一年内超限的车数")


def _pause(text: str) -> Pause:
    from app.domain.fines.surcharge import Pause

    first, _, last = text.partition("..")
    return Pause(written_date(first), written_date(last))


def _run(arguments: argparse.Namespace, answer: Callable[[Base, argparse.Namespace], Answer]) -> int:
    """Work it out and print it; what makes no sense ends as a KnownError."""
    from app.services.demonstration import make_demonstration
    from app.services.open_base import open_base

    base = open_base(fill=make_demonstration)
    try:
        arguments.as_of = arguments.as_of or base.clock().date()
        calculation, more, summary = answer(base, arguments)
        law = base.shelf.law()
    finally:
        base.close()
    if arguments.json:
        print_json({**_document(law, calculation, arguments.as_of), **more})
    else:
        print_lines([*_step_lines(law, calculation, arguments.as_of), *summary, *_end_lines(calculation)])
    return 0


def _overload(base: Base, arguments: argparse.Namespace) -> Answer:
    from app.domain.fines.gross_limit import Drive, VehicleForm
    from app.domain.fines.overload import OverloadRule
    from app.services.fines import OverloadWish, overload

    wish = OverloadWish(
        axles=arguments.axles,
        gross_t=arguments.gross_t,
        on=arguments.as_of,
        drive=Drive(arguments.drive) if arguments.drive else None,
        form=VehicleForm(arguments.form) if arguments.form else None,
        rule=OverloadRule(arguments.rule) if arguments.rule else None,
    )
    found = overload(base, wish)
    more = {
        "axles": found.vehicle.axles,
        "drive": found.vehicle.drive,
        "form": found.vehicle.form,
        "limit_t": yuan_number(found.limit_t),
        "gross_t": yuan_number(found.vehicle.gross_t),
        "over_t": yuan_number(found.over_t),
        "over_rate": yuan_number(found.over_rate),
        "fine": yuan_number(found.low),
        "rule": found.rule,
    }
    return found, more, [f"超限率 {found.over_rate:.2%}，罚款 {yuan_number(found.low)} 元"]


def _income(base: Base, arguments: argparse.Namespace) -> Answer:
    from app.services.fines import by_income

    found = by_income(base, arguments.act, arguments.income, arguments.as_of, serious=arguments.serious)
    low, high = yuan_number(found.low), yuan_number(found.high)
    more = {
        "act": arguments.act,
        "income": yuan_number(found.income),
        "confiscated": yuan_number(found.confiscated),
        "by_multiple": found.by_multiple,
        "fine_low": low,
        "fine_high": high,
    }
    return found, more, [f"罚款 {low} 元到 {high} 元，没收违法所得 {yuan_number(found.confiscated)} 元"]


def _surcharge(base: Base, arguments: argparse.Namespace) -> Answer:
    from app.services.fines import late_payment

    found = late_payment(arguments.amount, arguments.due, arguments.until, arguments.pause)
    more = {
        "amount": yuan_number(found.principal),
        "from": arguments.due.isoformat(),
        "to": arguments.until.isoformat(),
        "days": found.days,
        "surcharge": yuan_number(found.low),
        "debt": yuan_number(found.debt),
    }
    return found, more, [f"加处罚款 {yuan_number(found.low)} 元，连同罚款共 {yuan_number(found.debt)} 元"]


def _ladder(base: Base, arguments: argparse.Namespace) -> Answer:
    from app.services.fines import ladder

    found = ladder(base, arguments.act, arguments.factor, arguments.as_of)
    more = {
        "act": arguments.act,
        "factors": arguments.factor,
        "outcome": found.outcome,
        "tier": found.tier.words if found.tier else None,
        "standard": found.standard.id if found.standard else None,
        "statutory_low": yuan_number(found.statutory.min_yuan),
        "statutory_high": yuan_number(found.statutory.max_yuan),
        "fine_low": yuan_number(found.low),
        "fine_high": yuan_number(found.high),
        "suggested": yuan_number(found.suggested),
        "may_reduce": found.may_reduce,
        "reasons": list(found.reasons),
    }
    return found, more, list(found.reasons)


def _repeated(base: Base, arguments: argparse.Namespace) -> Answer:
    from app.services.fines import repeated

    fleet = (arguments.fleet or "", arguments.overloaded or "") if arguments.fleet or arguments.overloaded else None
    return repeated(arguments.vehicle_day, arguments.driver_day, fleet), {}, []


def _document(law: LawLibrary, calculation: Calculation, on: dt.date) -> dict[str, Any]:
    from app.services.fines import step_lines

    return {
        "on": on.isoformat(),
        "steps": [
            {
                "words": line.words,
                "article": line.article or None,
                "citation": line.citation or None,
                "amount": None if line.amount is None else yuan_number(line.amount),
                "unit": line.unit or None,
                "status": line.status,
            }
            for line in step_lines(law, calculation, on)
        ],
        "measures": list(calculation.measures),
        "notes": list(calculation.notes),
        "status": calculation.status,
    }


def _step_lines(law: LawLibrary, calculation: Calculation, on: dt.date) -> Iterator[str]:
    from app.services.fines import step_lines

    for number, line in enumerate(step_lines(law, calculation, on), start=1):
        amount = "" if line.amount is None else f" = {yuan_number(line.amount)} {line.unit}"
        place = f"（{line.article}）" if line.article else ""
        yield f"{number}. {line.words}{amount}{place}"


def _end_lines(calculation: Calculation) -> Iterator[str]:
    if calculation.measures:
        yield f"措施：{'；'.join(calculation.measures)}"
    yield from (f"注意：{note}" for note in calculation.notes)
    yield f"核对状态：{status_words(calculation.status)}"
