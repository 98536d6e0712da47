"""`zhixing casefile templates write|check DIR`: Word templates for a bureau to change, and what of them still fits."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.commands.output import print_json, print_lines


def add_part(parts: Any) -> None:
    """Describe `casefile templates`."""
    templates = parts.add_parser("templates", help="Word 模板：写出、核对 · templates for the bureau to change")
    templates.add_argument("do", choices=("write", "check"), help="write：写出全部模板；check：核对改过的模板")
    templates.add_argument("folder", type=Path, metavar="DIR", help="模板文件夹 · the folder of templates")
    templates.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    templates.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write our templates where there is none, or check those of the folder; 1 where one no longer fits."""
    from app.services.case_templates import check_templates, write_templates
    from app.services.data_home import find_data_home
    from app.services.shelf import shelf_with_cache

    home = find_data_home()
    home.prepare()
    contents = shelf_with_cache(home.cache).case_forms()
    if arguments.do == "write":
        written = write_templates(contents, arguments.folder)
        if arguments.json:
            print_json({"written": [str(path) for path in written]})
        else:
            print_lines([f"写出 {len(written)} 个模板；已有的没有动。"])
        return 0
    checked = check_templates(contents, arguments.folder)
    wrong = [each for each in checked if each.problems]
    if arguments.json:
        print_json(
            {
                each.path.name: [{"where": problem.where, "message": problem.message} for problem in each.problems]
                for each in checked
            }
        )
    else:
        print_lines(f"{each.path.name} {problem.text()}" for each in wrong for problem in each.problems)
        print_lines([f"核对了 {len(checked)} 个模板，{len(wrong)} 个对不上。"])
    return 1 if wrong else 0
