"""`zhixing library verify`: whether the official texts bear out what the content says of them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from app.commands.library.pieces import SaidProgress
from app.commands.output import print_json, print_lines

if TYPE_CHECKING:
    from app.services.law_verify import Verification

_CHECKS = {"place": "条款项", "gist": "要旨", "words": "用词", "amount": "数额", "figure": "数字"}


def add_part(parts: Any) -> None:
    """Describe `library verify`."""
    verify = parts.add_parser("verify", help="用官方文本核对引用、要旨和数额 · check content against the texts")
    verify.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    verify.set_defaults(run=run_verify)


def run_verify(arguments: argparse.Namespace) -> int:
    """Check; exit 1 where something doesn't match. Texts that aren't there are told, not counted as mismatches."""
    from app.services.demonstration import make_demonstration
    from app.services.law_verify import verify
    from app.services.open_base import open_base

    base = open_base(fill=make_demonstration)
    try:
        found = verify(base, SaidProgress())
    finally:
        base.close()
    if arguments.json:
        print_json(_document(found))
    else:
        _print(found)
    return 1 if found.mismatches else 0


def _document(found: Verification) -> dict[str, Any]:
    return {
        "checks": found.checks,
        "mismatches": [
            {
                "kind": each.kind,
                "id": each.id,
                "title": each.title,
                "place": each.place,
                "citation": each.citation,
                "label": each.label,
                "version": each.version,
                "check": each.check,
                "reason": each.reason,
            }
            for each in found.mismatches
        ],
        "unchecked": [
            {"statute": each.statute, "title": each.title, "citations": each.citations} for each in found.unchecked
        ],
    }


def _print(found: Verification) -> None:
    for each in found.mismatches:
        where = f"{each.label}（{each.version} 版）"
        print_lines([f"{each.place}: {each.kind} {each.id} {each.title}：{where}{_CHECKS[each.check]}：{each.reason}"])
    for statute in found.unchecked:
        print_lines([f"没有核对《{statute.title}》{statute.citations} 处：当日施行的官方文本没有导入。"])
    print_lines([f"核对了 {found.checks} 处，{len(found.mismatches)} 处对不上。"])
