"""`zhixing content check`: every problem of scenarios, shared procedures and the law library, at its place."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.commands.output import print_json, print_lines


def add_parser(verbs: Any) -> None:
    """Describe the verb and its part."""
    content = verbs.add_parser("content", help="内容：检查场景和法规库 · check scenarios and the law library")
    parts = content.add_subparsers(dest="part", required=True, metavar="PART")
    check = parts.add_parser("check", help="检查内容，逐处列出问题 · list every problem at its place")
    check.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="场景文件夹或其中的文件，不给就检查全部 · scenario folders or files of them, all by default",
    )
    check.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    check.add_argument(
        "--write-schemas", action="store_true", help="把 JSON Schema 写到 courses/schemas，供编辑器用 · for editors"
    )
    check.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check, print every problem, and return 1 where one is an error."""
    from app.content.everything import check_all, check_paths, write_all_schemas
    from app.domain.problems import Severity

    if arguments.write_schemas:
        written = write_all_schemas()
        if not arguments.json:
            print_lines([f"已写出 {len(written)} 份 JSON Schema"])
    report = check_paths(arguments.paths) if arguments.paths else check_all()
    errors = sum(problem.severity is Severity.ERROR for problem in report.problems)
    if arguments.json:
        print_json(
            {
                "checked": list(report.checked),
                "errors": errors,
                "warnings": len(report.problems) - errors,
                "problems": [problem.as_json() for problem in report.problems],
            }
        )
    else:
        print_lines(problem.text() for problem in report.problems)
        print_lines([f"检查了 {len(report.checked)} 处：{errors} 个错误，{len(report.problems) - errors} 个提醒"])
    return 1 if errors else 0
