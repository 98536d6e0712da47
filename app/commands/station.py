"""`zhixing station`: the 3D station, for an assignment of the desktop or for a free run."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import Any

from app.commands.drill import calendar_day, new_path, seed_number

STATION = (sys.executable, "-m", "scenarios")


def add_parser(verbs: Any) -> None:
    """Describe the verb."""
    station = verbs.add_parser(
        "station", help="三维训练站（头显或鼠标键盘） · the 3D station, headset or mouse and keyboard"
    )
    what = station.add_mutually_exclusive_group(required=True)
    what.add_argument("--assignment", type=Path, metavar="FILE", help="桌面布置的任务 · assignment of the desktop")
    what.add_argument("--scenario", metavar="ID", help="自由练习，不进成绩 · a free run that no base keeps")
    what.add_argument("--check", action="store_true", help="说明找到了什么头显 · tell which headset was found")
    station.add_argument(
        "--mode",
        choices=("auto", "headset", "flat"),
        default="auto",
        help="头显、鼠标键盘，或有头显就用头显（默认） · headset, mouse and keyboard, or whichever is there",
    )
    station.add_argument("--seed", type=seed_number, default=0, metavar="N", help="种子，默认 0 · seed")
    station.add_argument("--act-date", type=calendar_day, metavar="YYYY-MM-DD", help="行为日 · day of the act")
    station.add_argument(
        "--out", type=new_path, default=Path("zhixing-run"), metavar="DIR", help="自由练习的记录放在哪里"
    )
    station.add_argument("--fullscreen", action="store_true", help="全屏 · full screen")
    station.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Start the station in a process of its own and wait for it; 1 where it could not start or was left unfinished."""
    from app.services.data_home import find_data_home

    if arguments.check:
        return 1 if subprocess.run([*STATION, "--check-headset"]).returncode else 0
    cache = find_data_home().cache
    path = arguments.assignment or _free_run(arguments, cache)
    command = [*STATION, "--assignment", str(path), "--cache", str(cache), "--mode", arguments.mode]
    # The pipe tells the station when this process dies, so that the attempt is paused and kept.
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        try:
            status = process.wait()
        except KeyboardInterrupt:
            if process.stdin is not None:
                process.stdin.close()
            status = process.wait()
    return 1 if status else 0


def _free_run(arguments: argparse.Namespace, cache: Path) -> Path:
    from app.domain.attempt.assignment import StationSettings
    from app.services.free_run import FreeRun, write_assignment
    from app.services.shelf import shelf_with_cache

    settings = StationSettings(fullscreen=arguments.fullscreen)
    wish = FreeRun(arguments.scenario, arguments.seed, arguments.out, arguments.act_date, settings)
    return write_assignment(shelf_with_cache(cache), wish)
