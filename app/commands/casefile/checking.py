"""`zhixing casefile check FILE`: appraise a case file, tell where it stands and which clocks run."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import Any

from app.commands.output import print_json, print_lines
from app.domain.errors import KnownError


def add_part(parts: Any) -> None:
    """Describe `casefile check`."""
    check = parts.add_parser("check", help="评查案卷：逐处找问题、计分、看程序 · appraise a case file")
    check.add_argument("file", type=Path, metavar="FILE", help="案卷文件 · the case file")
    check.add_argument("--on", metavar="DAY", help="看到哪一天（2026-10-01），默认卷内最后一天 · on which day")
    check.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    check.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; 1 where there are any."""
    from app.services.appraising import as_document, check_case, lines_of
    from app.services.case_files import open_case
    from app.services.data_home import find_data_home
    from app.services.shelf import shelf_with_cache

    home = find_data_home()
    home.prepare()
    shelf = shelf_with_cache(home.cache)
    checked = check_case(open_case(arguments.file), shelf, _day(arguments.on))
    if arguments.json:
        print_json(as_document(checked, shelf))
    else:
        print_lines(lines_of(checked))
    return 1 if checked.appraisal.findings else 0


def _day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise KnownError(f"“{text:.40}”不是日期，请写成 2026-10-01 的样子。") from None
