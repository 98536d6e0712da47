"""`zhixing casefile exercise BRIEF`: a case file with defects for practising appraisal, or the right set."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from app.commands.output import MAX_SEED, print_json, print_lines
from app.domain.errors import KnownError

MOST_DEFECTS = 20


def add_part(parts: Any) -> None:
    """Describe `casefile exercise`."""
    exercise = parts.add_parser("exercise", help="出评查练习卷：埋错或者正确卷 · a file to practise appraisal on")
    exercise.add_argument("brief", metavar="BRIEF", help="案卷练习编号，例如 hazmat_a · the exercise brief")
    exercise.add_argument("--out", type=Path, required=True, metavar="FILE", help="写到哪个文件 · where to write")
    exercise.add_argument("--seed", type=int, default=0, help="种子：换日期、抽缺陷；0 用底稿的日期（默认）")
    exercise.add_argument("--defects", type=int, metavar="N", help="埋几处，默认 8 至 12 处；0 就是正确卷")
    exercise.add_argument("--key", type=Path, metavar="FILE", help="答案另存为 JSON · the key as JSON")
    exercise.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file, and the key where asked for."""
    from app.services.case_briefs import exercise_of
    from app.services.data_home import find_data_home
    from app.services.exercise_files import key_of, write_exercise
    from app.services.shelf import shelf_with_cache

    if not 0 <= arguments.seed <= MAX_SEED:
        raise KnownError(f"种子应在 0 到 {MAX_SEED} 之间。")
    if arguments.defects is not None and not 0 <= arguments.defects <= MOST_DEFECTS:
        raise KnownError(f"缺陷应在 0 到 {MOST_DEFECTS} 处之间。")
    home = find_data_home()
    home.prepare()
    made = exercise_of(shelf_with_cache(home.cache), arguments.brief, arguments.seed, arguments.defects)
    write_exercise(made, arguments.out, arguments.key)
    if arguments.key is None:
        print_lines([f"写出 {arguments.out}，埋了 {len(made.defects)} 处。"])
    else:
        print_json(key_of(made))
    return 0
