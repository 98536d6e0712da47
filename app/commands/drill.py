"""`zhixing drill list|play|score|solve|render`: drills without the desktop."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.output import MAX_SEED, number_range, print_json, print_lines, say
from app.domain.errors import KnownError

if TYPE_CHECKING:
    from app.services.shelf import Shelf

SOLVED_AT_ONCE = 100
"""After so many seeds a line of progress is said."""


def add_parser(verbs: Any) -> None:
    """Describe the verb and its parts."""
    drill = verbs.add_parser("drill", help="演练：列出、播放、评分、求解、渲染 · drills without the desktop")
    parts = drill.add_subparsers(dest="part", required=True, metavar="PART")

    listed = parts.add_parser("list", help="列出场景 · list scenarios")
    listed.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    listed.set_defaults(run=run_list)

    play = parts.add_parser("play", help="用机器人或脚本跑一遍 · play by persona or walkthrough")
    play.add_argument("scenario", metavar="SCENARIO", help="场景编号 · scenario id")
    who = play.add_mutually_exclusive_group(required=True)
    who.add_argument("--walkthrough", metavar="NAME|FILE", help="演练脚本 · walkthrough of the scenario, or a file")
    who.add_argument("--persona", metavar="NAME", help="机器人：novice hasty by_the_book bully · bot")
    play.add_argument("--seed", type=seed_number, metavar="N", help="种子 · seed (a walkthrough has its own)")
    play.add_argument(
        "--act-date", type=calendar_day, metavar="YYYY-MM-DD", help="行为日，决定用哪版法 · day of the act (drill list)"
    )
    play.add_argument("--out", type=new_path, required=True, metavar="DIR", help="写入 journal.jsonl 与 score.json")
    play.add_argument("--json", action="store_true", help="输出 score.json 的内容 · print the score sheet")
    play.set_defaults(run=run_play)

    score = parts.add_parser("score", help="由记录重新评分 · score a journal")
    score.add_argument("journal", type=Path, metavar="JOURNAL", help="journal.jsonl")
    score.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    score.set_defaults(run=run_score)

    solve = parts.add_parser("solve", help="证明种子可解 · prove that seeds can be solved")
    solve.add_argument("scenario", metavar="SCENARIO", help="场景编号 · scenario id")
    solve.add_argument("--seeds", default="1..1000", metavar="A..B", help="种子范围，默认 1..1000 · seeds")
    solve.add_argument("--json", action="store_true", help="输出 JSON · one JSON document")
    solve.set_defaults(run=run_solve)

    render = parts.add_parser("render", help="不开窗口渲染一个机位 · render a camera without a display")
    render.add_argument(
        "scenario",
        metavar="SCENARIO|PLACE",
        help="场景编号，或没有场景的三维场地 · scenario id, or a 3D place by itself",
    )
    render.add_argument("--camera", required=True, metavar="NAME", help="机位 · camera id (drill list --json)")
    render.add_argument("--seed", type=seed_number, default=0, metavar="N", help="种子，默认 0 · seed")
    render.add_argument(
        "--time",
        choices=("day", "dusk", "night"),
        help="时段，默认按机位或场景 · time of day (the camera's or scenario's)",
    )
    render.add_argument(
        "--weather", metavar="WORD", help="天气，如 中雨、大雾、阴，默认由种子定 · weather in Chinese words"
    )
    render.add_argument("--size", type=picture_size, default="1280x720", metavar="WxH", help="像素 · pixels")
    render.add_argument("--out", type=new_path, required=True, metavar="X.png", help="写到哪里 · where to write")
    render.set_defaults(run=run_render)


def seed_number(text: str) -> int:
    """A seed; argparse reports what is none as wrong usage."""
    try:
        value = int(text)
    except ValueError:
        value = -1
    if not 0 <= value <= MAX_SEED:
        raise argparse.ArgumentTypeError("种子应为 0 到 2^63-1 的整数 · a seed is a number from 0 to 2^63-1")
    return value


def calendar_day(text: str) -> dt.date:
    """A day written as 2026-09-16."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("日期应写成 2026-09-16 · write the day as YYYY-MM-DD") from None


def new_path(text: str) -> Path:
    """A path to write to; an empty one would be the current folder, which nobody means."""
    if not text.strip():
        raise argparse.ArgumentTypeError("要写到哪里不能为空 · must not be empty")
    return Path(text)


def picture_size(text: str) -> tuple[int, int]:
    """Width and height in pixels."""
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError:
        raise argparse.ArgumentTypeError("大小应写成 1280x720 · write it as WxH") from None
    if not (16 <= width <= 8192 and 16 <= height <= 8192):
        raise argparse.ArgumentTypeError("宽高应在 16 到 8192 之间 · between 16 and 8192")
    return width, height


def _shelf() -> Shelf:
    """The content as it ships, quick to read from the second start on."""
    from app.services.data_home import find_data_home
    from app.services.shelf import shelf_with_cache

    return shelf_with_cache(find_data_home().cache)


def run_list(arguments: argparse.Namespace) -> int:
    """List the scenarios."""
    from app.services import drills

    rows = drills.listing(_shelf())
    if arguments.json:
        print_json(rows)
    else:
        print_lines(f"{row['id']}  {row['title']}  难度 {row['difficulty']}  {row['stations']} 站" for row in rows)
    return 0


def run_play(arguments: argparse.Namespace) -> int:
    """Play a drill into a folder."""
    from app.services import drills

    played = drills.play(
        _shelf(),
        arguments.scenario,
        arguments.out,
        persona=arguments.persona,
        walkthrough=arguments.walkthrough,
        seed=arguments.seed,
        act_date=arguments.act_date,
    )
    if arguments.json:
        print_json(played.sheet.model_dump(mode="json"))
    else:
        print_lines([_summary(played.sheet), f"记录：{played.journal}", f"评分：{played.score}"])
    return 0


def run_score(arguments: argparse.Namespace) -> int:
    """Score a journal."""
    from app.services import drills

    scored = drills.score_journal(_shelf(), arguments.journal)
    if not scored.same_content:
        say("提醒：场景内容在这次训练之后改过，以下按现在的内容评分。")
    if arguments.json:
        print_json(scored.sheet.model_dump(mode="json"))
    else:
        lost = [c for c in scored.sheet.criteria if c.points is not None and c.points < c.max]
        print_lines([_summary(scored.sheet), *(f"{c.id} {c.title} {c.points:g}/{c.max:g}：{c.why}" for c in lost)])
    return 0


def run_solve(arguments: argparse.Namespace) -> int:
    """Prove seeds; exit 1 where one cannot be solved."""
    from app.services import drills

    seeds = number_range(arguments.seeds)
    reports = []
    for number, report in enumerate(drills.solve(_shelf(), arguments.scenario, seeds), 1):
        reports.append(report)
        if number % SOLVED_AT_ONCE == 0:
            say(f"已求解 {number}/{len(seeds)}")
    unsolved = [report for report in reports if not report.solved]
    if arguments.json:
        print_json(
            {
                "scenario": arguments.scenario,
                "seeds": len(reports),
                "solved": len(reports) - len(unsolved),
                "reports": [
                    {
                        "seed": report.seed,
                        "solved": report.solved,
                        "faults": list(report.faults),
                        "found": {fault: list(path) for fault, path in report.found.items()},
                        "problems": list(report.problems),
                    }
                    for report in reports
                ],
            }
        )
    else:
        print_lines(f"种子 {report.seed}：{problem}" for report in unsolved for problem in report.problems)
        print_lines([f"{len(reports)} 个种子，{len(reports) - len(unsolved)} 个可解。"])
    return 1 if unsolved else 0


def run_render(arguments: argparse.Namespace) -> int:
    """Render one camera in a station process of its own."""
    from app.services import stage_pictures

    shelf, name = _shelf(), arguments.scenario
    view = stage_pictures.View(arguments.camera, arguments.time, arguments.size, arguments.seed, arguments.weather)
    if name in shelf.scenario_ids():
        stage_pictures.render(shelf, name, view, arguments.out)
    else:
        places = stage_pictures.place_views()
        if name not in places:
            raise KnownError(
                f"没有名为“{name}”的场景或三维场地。场景：{'、'.join(shelf.scenario_ids())}；场地：{'、'.join(places)}。"
            )
        stage_pictures.render_place(name, [(view, arguments.out)])
    print_lines([str(arguments.out)])
    return 0


def _summary(sheet: Any) -> str:
    words = {"passed": "合格", "failed": "不合格", "awaiting_marks": "待教员评分"}
    state = (
        "训练未结束"
        if sheet.ended is None
        else words[sheet.result] + ("（机评暂合格）" if sheet.result == "awaiting_marks" and sheet.passed else "")
    )
    fails = f"，否决 {'、'.join(f.id for f in sheet.critical_fails)}" if sheet.critical_fails else ""
    return f"{sheet.scenario} 种子 {sheet.seed}：{sheet.total:g}/{sheet.max:g} 分，{state}{fails}"
