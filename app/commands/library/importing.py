"""`zhixing library import`: official texts into the library."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.library.pieces import SaidProgress, iso
from app.commands.output import print_json, print_lines

if TYPE_CHECKING:
    from app.services.law_library import ImportReport

_OUTCOMES = {
    "added": "新增",
    "replaced": "替换",
    "unchanged": "已有",
    "different": "文字不同未动",
    "skipped": "跳过",
    "refused": "读不了",
}


def add_part(parts: Any) -> None:
    """Describe `library import`."""
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


def run_import(arguments: argparse.Namespace) -> int:
    """Import; exit 1 where something could not be read."""
    from app.services.demonstration import make_demonstration
    from app.services.law_library import FileOutcome, ImportWish, import_library
    from app.services.law_search import build_index
    from app.services.open_base import open_base

    base = open_base(fill=make_demonstration)
    try:
        wish = ImportWish(dry_run=arguments.dry_run, replace=arguments.replace)
        progress = SaidProgress()
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
                "version_date": iso(file.version_date),
                "articles": file.articles,
                "reason": file.reason,
                "doubts": [{"line": doubt.line, "message": doubt.message} for doubt in file.doubts],
            }
            for file in report.files
        ],
    }
