"""`zhixing casefile exercise BRIEF|FILE`: a file with defects for practising appraisal, and marks on it scored."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.output import MAX_SEED, print_json, print_lines
from app.domain.errors import KnownError

if TYPE_CHECKING:
    from app.services.shelf import Shelf

MOST_DEFECTS = 20


def add_part(parts: Any) -> None:
    """Describe `casefile exercise`."""
    exercise = parts.add_parser("exercise", help="评查练习：出埋错卷，给标注打分 · practise appraisal")
    exercise.add_argument(
        "brief",
        metavar="BRIEF|FILE",
        help="案卷练习编号，例如 hazmat_a；带 --mark 时写案卷文件 · the brief, or the file",
    )
    exercise.add_argument("--out", type=Path, metavar="FILE", help="写到哪个文件 · where to write")
    exercise.add_argument("--seed", type=int, default=0, help="种子：换日期、抽缺陷；0 用底稿的日期（默认）")
    exercise.add_argument("--defects", type=int, metavar="N", help="埋几处，默认 8 至 12 处；0 就是正确卷")
    exercise.add_argument("--key", type=Path, metavar="FILE", help="答案另存为 JSON · the key as JSON")
    exercise.add_argument(
        "--mark",
        type=Path,
        metavar="FILE",
        help='给标注打分，JSON：[{"document": "notice", "rule": "CR-57", "field": "hearing_days"}] · score marks',
    )
    exercise.add_argument("--json", action="store_true", help="打分结果输出 JSON · the outcome as JSON")
    exercise.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file, and the key where asked for; or score marks: 1 where a defect was missed or a mark is wrong."""
    from app.services.data_home import find_data_home
    from app.services.shelf import shelf_with_cache

    if not 0 <= arguments.seed <= MAX_SEED:
        raise KnownError(f"种子应在 0 到 {MAX_SEED} 之间。")
    if arguments.defects is not None and not 0 <= arguments.defects <= MOST_DEFECTS:
        raise KnownError(f"缺陷应在 0 到 {MOST_DEFECTS} 处之间。")
    if arguments.mark is None and arguments.out is None:
        raise KnownError("请用 --out 写明练习卷写到哪个文件；给标注打分用 --mark。")
    home = find_data_home()
    home.prepare()
    shelf = shelf_with_cache(home.cache)
    return _make(arguments, shelf) if arguments.mark is None else _mark(arguments, shelf)


def _make(arguments: argparse.Namespace, shelf: Shelf) -> int:
    from app.services.case_briefs import exercise_of
    from app.services.exercise_files import key_of, write_exercise

    made = exercise_of(shelf, arguments.brief, arguments.seed, arguments.defects)
    write_exercise(made, arguments.out, arguments.key)
    if arguments.key is None:
        print_lines([f"写出 {arguments.out}，埋了 {len(made.defects)} 处。"])
    else:
        print_json(key_of(made))
    return 0


def _mark(arguments: argparse.Namespace, shelf: Shelf) -> int:
    from app.services.case_files import open_case
    from app.services.case_practice import outcome_of
    from app.services.exercise_files import outcome_lines, read_marks

    marks = read_marks(arguments.mark)
    outcome = outcome_of(shelf, open_case(Path(arguments.brief)), marks)
    if arguments.json:
        print_json(outcome.model_dump(mode="json"))
    else:
        print_lines(outcome_lines(outcome))
    return 1 if outcome.misses or outcome.false_alarms else 0
