"""`zhixing library stale`: everything that cites an outdated version of a statute."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from app.commands.output import print_json, print_lines

if TYPE_CHECKING:
    from app.domain.law.staleness import StaleStatute
    from app.domain.law.uses import Use


def add_part(parts: Any) -> None:
    """Describe `library stale`."""
    stale = parts.add_parser("stale", help="列出引用旧版法规的内容 · what cites an outdated version")
    stale.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    stale.set_defaults(run=run_stale)


def run_stale(arguments: argparse.Namespace) -> int:
    """List; finding some is no failure."""
    from app.services.demonstration import make_demonstration
    from app.services.law_stale import stale_statutes
    from app.services.open_base import open_base

    base = open_base(fill=make_demonstration)
    try:
        found = stale_statutes(base)
    finally:
        base.close()
    if arguments.json:
        print_json([_document(statute) for statute in found])
    else:
        print_lines(line for statute in found for line in _lines(statute))
        if not found:
            print_lines(["没有内容引用旧版法规。"])
    return 0


def _document(statute: StaleStatute) -> dict[str, Any]:
    return {
        "statute": statute.statute,
        "title": statute.title,
        "cited_version": statute.cited_version,
        "newer_version": statute.newer_version or None,
        "in_force_from": statute.in_force_from.isoformat(),
        "uses": [_use(use) for use in statute.uses],
        "by_date": [_use(use) for use in statute.by_date],
    }


def _use(use: Use) -> dict[str, Any]:
    return {
        "kind": use.kind,
        "id": use.id,
        "title": use.title,
        "place": use.place,
        "citation": str(use.citation),
    }


def _lines(statute: StaleStatute) -> Iterator[str]:
    newer = f"新版 {statute.newer_version} 自" if statute.newer_version else "已废止，自"
    yield f"{statute.title}（引用 {statute.cited_version} 版；{newer} {statute.in_force_from}）"
    yield from (f"  要核对 {use.kind} {use.id} {use.title}：{use.citation}，{use.place}" for use in statute.uses)
    yield from (f"  按行为日不变 {use.kind} {use.id}：{use.citation}，{use.place}" for use in statute.by_date)
