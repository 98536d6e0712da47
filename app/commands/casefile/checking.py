"""`zhixing casefile check FILE`: appraise a case file, tell where it stands and which clocks run."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.output import print_json, print_lines
from app.domain.errors import KnownError

if TYPE_CHECKING:
    from app.domain.casefile.case_file import CaseFile
    from app.domain.scene_paper.scene import Scene
    from app.services.data_home import DataHome
    from app.services.shelf import Shelf


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
    case, day = open_case(arguments.file), _day(arguments.on)
    scene, note = _scene(case, home, shelf)
    checked = check_case(case, shelf, day, scene=scene, scene_note=note)
    if arguments.json:
        print_json(as_document(checked, shelf))
    else:
        print_lines(lines_of(checked))
    return 1 if checked.appraisal.findings else 0


def _scene(case: CaseFile, home: DataHome, shelf: Shelf) -> tuple[Scene | None, str]:
    """The drill that the file grew from, or why there is none to compare; a file of no drill needs no base."""
    from app.domain.casefile.case_file import FromAttempt
    from app.services.demonstration import make_demonstration
    from app.services.open_base import open_base
    from app.services.scene_and_paper import scene_or_note

    if not isinstance(case.origin, FromAttempt):
        return None, ""
    base = open_base(home, shelf=shelf, fill=make_demonstration)
    try:
        return scene_or_note(base, case)
    finally:
        base.close()


def _day(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise KnownError(f"“{text:.40}”不是日期，请写成 2026-10-01 的样子。") from None
