"""`zhixing library search`: provisions that answer a question."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from app.commands.library.pieces import SaidProgress, add_day, iso
from app.commands.output import print_json, print_lines

if TYPE_CHECKING:
    from app.services.law_search import LawHit

MOST_HITS = 100


def add_part(parts: Any) -> None:
    """Describe `library search`."""
    search = parts.add_parser("search", help="检索条文 · search provisions")
    search.add_argument("question", metavar="QUERY", help="怎么问都行：没带运单怎么罚、处罚法55、glf44")
    add_day(search)
    search.add_argument("--limit", type=hit_count, default=10, metavar="N", help="最多几条，默认 10 · at most 100")
    search.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    search.set_defaults(run=run_search)


def hit_count(text: str) -> int:
    """A number of hits; argparse reports what is none as wrong usage."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_HITS:
        raise argparse.ArgumentTypeError(f"应为 1 到 {MOST_HITS} 的整数 · between 1 and {MOST_HITS}")
    return int(text)


def run_search(arguments: argparse.Namespace) -> int:
    """Search; exit 1 where nothing was found."""
    from app.services.demonstration import make_demonstration
    from app.services.law_search import LawSearch
    from app.services.open_base import open_base

    base = open_base(fill=make_demonstration)
    try:
        as_of = arguments.as_of or base.clock().date()
        hits = LawSearch(base).search(arguments.question, as_of, arguments.limit, SaidProgress())
    finally:
        base.close()
    if arguments.json:
        print_json(
            {"query": arguments.question, "as_of": as_of.isoformat(), "hits": [_hit_document(hit) for hit in hits]}
        )
    else:
        print_lines(line for hit in hits for line in _hit_lines(hit))
        if not hits:
            print_lines(["没有找到。换个说法，或用 zhixing library import 导入相关法规。"])
    return 0 if hits else 1


def _hit_document(hit: LawHit) -> dict[str, Any]:
    return {
        "kind": "article",
        "id": f"{hit.key or hit.title}.{hit.number}" + (f"-{hit.suffix}" if hit.suffix else ""),
        "law": hit.title,
        "article": hit.number,
        "article_suffix": hit.suffix or None,
        "version_date": iso(hit.version_date),
        "title": f"{hit.title}{hit.label}",
        "imported": hit.imported,
        "snippet": hit.snippet,
        "highlights": [list(span) for span in hit.highlights],
        "score": hit.score,
        "why": list(hit.why),
    }


def _hit_lines(hit: LawHit) -> list[str]:
    shown, end = "", 0
    for start, stop in hit.highlights:
        shown += f"{hit.snippet[end:start]}【{hit.snippet[start:stop]}】"
        end = stop
    version = f"（{hit.version_date} 版）" if hit.imported else "（要旨）"
    return [f"{hit.title}{hit.label}{version}", f"  {shown}{hit.snippet[end:]}", f"  {'；'.join(hit.why)}"]
