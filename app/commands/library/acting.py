"""`zhixing library act`: an act as a card, by the law of a day."""

from __future__ import annotations

import argparse
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from app.commands.library.pieces import add_day, iso, status_words, written_date, yuan_number
from app.commands.output import print_json, print_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.domain.law.act import FineRange
    from app.domain.law.discretion import DiscretionStandard
    from app.domain.law.milder import Comparison
    from app.services.law_acts import ActView, CitedPlace, NamedEntry


def add_part(parts: Any) -> None:
    """Describe `library act`."""
    act = parts.add_parser("act", help="查看违法行为 · show an act, e.g. HA-01")
    act.add_argument("query", metavar="QUERY|ID", help="编号、条文或说法：HA-01、道条63(三)、没带运单")
    add_day(act)
    act.add_argument(
        "--decided", type=written_date, metavar="YYYY-MM-DD", help="作出决定的日期，默认今天 · compare with the law of"
    )
    act.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    act.set_defaults(run=run_act)


def run_act(arguments: argparse.Namespace) -> int:
    """Show an act."""
    from app.services.demonstration import make_demonstration
    from app.services.law_acts import find_act
    from app.services.open_base import open_base

    base = open_base(fill=make_demonstration)
    try:
        on = arguments.as_of or base.clock().date()
        view = find_act(base, arguments.query, on, arguments.decided)
    finally:
        base.close()
    if arguments.json:
        print_json(_document(view))
    else:
        print_lines(_lines(view))
    return 0


def _document(view: ActView) -> dict[str, Any]:
    multiple = view.income_multiple
    return {
        "id": view.id,
        "title": view.title,
        "domain": view.domain,
        "on": view.on.isoformat(),
        "earlier_law": view.earlier_law,
        "violated": [_place_document(each) for each in view.violated],
        "penalty": [_place_document(each) for each in view.penalty],
        "fine": _range(view.fine),
        "serious_fine": _range(view.serious_fine),
        "overdue_fine": _range(view.overdue_fine),
        "person_fine": _range(view.person_fine),
        "income_multiple": {
            "above": yuan_number(multiple.above_yuan),
            "includes_threshold": multiple.includes_threshold,
            "min_times": multiple.min_times,
            "max_times": multiple.max_times,
        }
        if multiple
        else None,
        "rule": view.rule,
        "measures": list(view.measures),
        "authority": view.authority,
        "authority_name": view.authority_name,
        "transfer": {"rule": view.transfer_rule, "basis": list(view.transfer_basis)} if view.transfer else None,
        "liable": view.liable,
        "forms": _entries(view.forms),
        "discretion": [_standard_document(each) for each in view.discretion],
        "guides": _entries(view.guides),
        "cases": _entries(view.cases),
        "comparison": _comparison_document(view.comparison),
        "valid_from": iso(view.valid_from),
        "valid_until": iso(view.valid_until),
        "status": view.status,
        "violated_status": view.violated_status,
        "note": view.note,
        "bureau": view.bureau,
        "others": _entries(view.others),
    }


def _standard_document(standard: DiscretionStandard) -> dict[str, Any]:
    return {
        "id": standard.id,
        "title": standard.title,
        "role": standard.role,
        "place": standard.place,
        "source": standard.source,
        "version": standard.version,
        "status": standard.status,
        "tiers": [
            {
                "words": tier.words,
                "amount_low": yuan_number(tier.amount_low),
                "amount_high": yuan_number(tier.amount_high),
            }
            for tier in standard.tiers
        ],
    }


def _place_document(place: CitedPlace) -> dict[str, Any]:
    return {
        "citation": place.citation,
        "label": place.label,
        "gist": place.gist,
        "status": place.status,
        "in_force": place.in_force,
        "official": list(place.official),
    }


def _range(fine: FineRange | None) -> dict[str, Any] | None:
    return {"min": yuan_number(fine.min_yuan), "max": yuan_number(fine.max_yuan)} if fine else None


def _entries(entries: tuple[NamedEntry, ...]) -> list[dict[str, str]]:
    return [{"id": each.id, "title": each.title} for each in entries]


def _comparison_document(found: Comparison | None) -> dict[str, Any] | None:
    return {"verdict": found.verdict, "words": found.words, "points": list(found.points)} if found else None


def _lines(view: ActView) -> Iterator[str]:
    yield f"{view.id} {view.title}（{status_words(view.status)}）"
    if view.bureau:
        yield view.bureau
    law = f"，适用新法施行前的规定：{view.topic}" if view.earlier_law else ""
    yield f"行为日 {view.on}{law}"
    yield from (f"违反：{_place_line(each)}（{status_words(view.violated_status)}）" for each in view.violated)
    yield from (f"依据：{_place_line(each)}" for each in view.penalty)
    yield f"罚则：{view.rule}"
    for name, fine in (
        ("罚款", view.fine),
        ("情节严重的罚款", view.serious_fine),
        ("逾期不改正的罚款", view.overdue_fine),
        ("责任人员的罚款", view.person_fine),
    ):
        if fine:
            yield f"{name}：{_yuan(fine.min_yuan)} 到 {_yuan(fine.max_yuan)}"
    if view.measures:
        yield f"其他措施：{'、'.join(view.measures)}"
    yield from _authority_lines(view)
    yield from _links(view)
    if view.comparison:
        yield f"新旧比较：{view.comparison.words}"
        yield from (f"  {point}" for point in view.comparison.points)
    if view.note:
        yield f"注意：{view.note}"
    if view.others:
        yield f"也可能是：{'；'.join(f'{each.id} {each.title}' for each in view.others)}"


def _authority_lines(view: ActView) -> Iterator[str]:
    yield f"由谁处罚：{view.authority_name or view.authority}"
    if view.transfer:
        yield f"移送：{view.transfer_rule}（{'、'.join(view.transfer_basis)}）"
    if view.liable:
        yield f"处罚谁：{view.liable}"


def _links(view: ActView) -> Iterator[str]:
    for each in view.discretion:
        tiers = "，".join(f"{tier.words} {_yuan(tier.amount_low)} 到 {_yuan(tier.amount_high)}" for tier in each.tiers)
        yield f"裁量（{each.title}，{each.place}，{status_words(each.status)}）：{tiers}"
    for name, entries in (("文书", view.forms), ("指引", view.guides), ("案例", view.cases)):
        if entries:
            yield f"{name}：{'；'.join(f'{each.id} {each.title}' for each in entries)}"


def _place_line(place: CitedPlace) -> str:
    text = "".join(place.official) or place.gist
    return f"{place.label}　{text}" if text else place.label


def _yuan(amount: Decimal) -> str:
    return f"{yuan_number(amount)} 元"
