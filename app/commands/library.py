"""`zhixing library import|show|search`: official texts into the library, provisions by date, and search."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.output import print_json, print_lines, say

if TYPE_CHECKING:
    from app.services.law_library import ImportReport
    from app.services.law_search import LawHit
    from app.services.law_text import LawView, VersionView

SAID_EVERY = 0.1
"""Progress is said after each tenth of the whole."""

MOST_HITS = 100

_OUTCOMES = {
    "added": "新增",
    "replaced": "替换",
    "unchanged": "已有",
    "different": "文字不同未动",
    "skipped": "跳过",
    "refused": "读不了",
}
_STATUS = {"confirmed": "已核对原文", "recalled": "凭记忆，待核", "to_verify": "待核"}


def add_parser(verbs: Any) -> None:
    """Describe the verb and its parts."""
    library = verbs.add_parser("library", help="法规库：导入、查看、检索 · the law library")
    parts = library.add_subparsers(dest="part", required=True, metavar="PART")

    taken = parts.add_parser("import", help="导入官方文本 · import official texts")
    taken.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="文件、文件夹、.zip、.tar.xz · what to import"
    )
    taken.add_argument("--dry-run", action="store_true", help="只检查，不写入 · write nothing")
    taken.add_argument(
        "--replace", action="store_true", help="同一版文字不同时换成这份 · let a new text take its place"
    )
    taken.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    taken.set_defaults(run=run_import)

    show = parts.add_parser("show", help="查看条文 · show a provision, e.g. 处罚法55")
    show.add_argument("question", metavar="CITATION", help="处罚法55、道条63(三)、key.109.1.4 或法规名")
    show.add_argument(
        "--as-of", "--on", dest="as_of", type=written_date, metavar="YYYY-MM-DD", help="按哪天的法 · default today"
    )
    show.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    show.set_defaults(run=run_show)

    search = parts.add_parser("search", help="检索条文 · search provisions")
    search.add_argument("question", metavar="QUERY", help="怎么问都行：没带运单怎么罚、处罚法55、glf44")
    search.add_argument(
        "--as-of", "--on", dest="as_of", type=written_date, metavar="YYYY-MM-DD", help="按哪天的法 · default today"
    )
    search.add_argument("--limit", type=hit_count, default=10, metavar="N", help="最多几条，默认 10 · at most 100")
    search.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    search.set_defaults(run=run_search)


def written_date(text: str) -> dt.date:
    """A date; argparse reports what is none as wrong usage."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("日期应写成 2026-05-01 · write it as YYYY-MM-DD") from None


def hit_count(text: str) -> int:
    """A number of hits; argparse reports what is none as wrong usage."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_HITS:
        raise argparse.ArgumentTypeError(f"应为 1 到 {MOST_HITS} 的整数 · between 1 and {MOST_HITS}")
    return int(text)


def run_import(arguments: argparse.Namespace) -> int:
    """Import; exit 1 where something could not be read."""
    from app.services.demonstration import make_demonstration
    from app.services.law_library import FileOutcome, ImportWish, import_library
    from app.services.law_search import build_index
    from app.services.open_base import open_base

    base = open_base(fill=make_demonstration)
    try:
        wish = ImportWish(dry_run=arguments.dry_run, replace=arguments.replace)
        progress = _SaidProgress()
        report = import_library(base, arguments.paths, wish, progress)
        if report.changed:
            build_index(base, progress)
    finally:
        base.close()
    if arguments.json:
        print_json(_report_document(report))
    else:
        _print_report(report)
    return 1 if report.count(FileOutcome.REFUSED) else 0


def run_show(arguments: argparse.Namespace) -> int:
    """Show a provision or a statute."""
    from app.services.demonstration import make_demonstration
    from app.services.law_text import show
    from app.services.open_base import open_base

    base = open_base(fill=make_demonstration)
    try:
        view = show(base, arguments.question, arguments.as_of or base.clock().date())
    finally:
        base.close()
    if arguments.json:
        print_json(_view_document(view))
    else:
        print_lines(_view_lines(view))
    return 0


def run_search(arguments: argparse.Namespace) -> int:
    """Search; exit 1 where nothing was found."""
    from app.services.demonstration import make_demonstration
    from app.services.law_search import LawSearch
    from app.services.open_base import open_base

    base = open_base(fill=make_demonstration)
    try:
        as_of = arguments.as_of or base.clock().date()
        hits = LawSearch(base).search(arguments.question, as_of, arguments.limit, _SaidProgress())
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


class _SaidProgress:
    """Progress on standard error, a line now and then."""

    cancelled = False

    def __init__(self) -> None:
        self._said = 0.0

    def report(self, fraction: float | None, text: str = "") -> None:
        """Say how far it is."""
        if fraction is None:
            say(text)
        elif fraction - self._said >= SAID_EVERY:
            self._said = fraction
            say(f"已处理 {fraction:.0%}：{text}")


def _print_report(report: ImportReport) -> None:
    from app.services.law_library import doubtful_lines

    counts = "，".join(f"{_OUTCOMES[name]} {number}" for name, number in report.counts.items() if number)
    print_lines(doubtful_lines(report))
    state = "（只检查，没有写入）" if report.dry_run else ""
    print_lines(
        [f"{len(report.files)} 个文件：{counts or '无'}；认出 {report.articles} 条，存疑 {report.doubts} 处。{state}"]
    )


def _report_document(report: ImportReport) -> dict[str, Any]:
    return {
        "dry_run": report.dry_run,
        "cancelled": report.cancelled,
        "counts": report.counts,
        "articles": report.articles,
        "files": [
            {
                "name": file.name,
                "outcome": file.outcome,
                "title": file.title,
                "version_date": _iso(file.version_date),
                "articles": file.articles,
                "reason": file.reason,
                "doubts": [{"line": doubt.line, "message": doubt.message} for doubt in file.doubts],
            }
            for file in report.files
        ],
    }


def _view_document(view: LawView) -> dict[str, Any]:
    gist = view.gist
    return {
        "title": view.title,
        "key": view.key,
        "label": view.label,
        "as_of": view.as_of.isoformat(),
        "version": _version_document(view.version) if view.version else None,
        "versions": [_version_document(version) for version in view.versions],
        "gist": {"text": gist.text, "status": gist.status, "exact": gist.exact, "source": gist.source}
        if gist
        else None,
        "official": list(view.official),
        "heading": view.heading,
        "headings": list(view.headings),
        "notes": list(view.notes),
    }


def _version_document(version: VersionView) -> dict[str, Any]:
    return {
        "version_date": version.version_date.isoformat(),
        "in_force_from": version.in_force_from.isoformat(),
        "in_force_stated": version.in_force_stated,
        "in_force_until": _iso(version.until),
        "replaced_by": version.replaced_by,
        "imported": version.imported,
        "source": version.source,
        "articles": version.articles,
    }


def _hit_document(hit: LawHit) -> dict[str, Any]:
    return {
        "kind": "article",
        "id": f"{hit.key or hit.title}.{hit.number}" + (f"-{hit.suffix}" if hit.suffix else ""),
        "law": hit.title,
        "article": hit.number,
        "article_suffix": hit.suffix or None,
        "version_date": _iso(hit.version_date),
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


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _view_lines(view: LawView) -> list[str]:
    lines = [f"{view.title}{view.label}"]
    if view.version:
        lines.append(f"版本 {_version_words(view.version)}（按 {view.as_of} 的法）")
    if view.heading:
        lines.append(view.heading)
    if view.gist:
        scope = "" if view.gist.exact else "，所在条款的要旨"
        lines.append(f"要旨：{view.gist.text}（{_STATUS[view.gist.status]}{scope}）")
    if view.official:
        lines += ["官方文本：", *view.official]
    lines += view.headings
    if not view.label or len(view.versions) > 1:
        lines += [f"库中版本 {_version_words(version)}" for version in view.versions]
    return lines + [f"注意：{note}" for note in view.notes]


def _version_words(version: VersionView) -> str:
    until = f"，至 {version.until}" if version.until else ""
    kind = f"官方文本 {version.articles} 条" if version.imported else "只有要旨"
    return f"{version.version_date}，自 {version.in_force_from} 施行{until}，{kind}"
