"""`zhixing station`: the 3D station, for an assignment of the desktop or for a free run."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.commands.drill import calendar_day, new_path, seed_number
from app.domain.errors import KnownError

if TYPE_CHECKING:
    from app.domain.attempt.assignment import Assignment
    from app.domain.scenario.scenario import Scenario
    from app.domain.station.messages import HubPlace
    from app.services.data_home import DataHome

PUSHED = "pushed"
"""Where in this machine's data folder the records of runs lie that belong to another machine's base."""
STATION = (sys.executable, "-m", "scenarios")


def add_parser(verbs: Any) -> None:
    """Describe the verb."""
    station = verbs.add_parser(
        "station", help="三维训练站（头显或鼠标键盘） · the 3D station, headset or mouse and keyboard"
    )
    what = station.add_mutually_exclusive_group(required=True)
    what.add_argument("--assignment", type=Path, metavar="FILE", help="桌面布置的任务 · assignment of the desktop")
    what.add_argument("--scenario", metavar="ID", help="自由练习，不进成绩；有 --hub 时进教员机的成绩 · a free run")
    what.add_argument("--attempt", metavar="ID", help="有 --hub 时：教员布置好的任务 · a task given at the hub")
    what.add_argument("--check", action="store_true", help="说明找到了什么头显 · tell which headset was found")
    what.add_argument("--push", type=Path, metavar="DIR", help="把没交完的记录交给教员机 · push what was left")
    station.add_argument(
        "--mode",
        choices=("auto", "headset", "flat"),
        default="auto",
        help="头显、鼠标键盘，或有头显就用头显（默认） · headset, mouse and keyboard, or whichever is there",
    )
    station.add_argument("--seed", type=seed_number, metavar="N", help="种子；自由练习默认 0，有 --hub 时由教员机抽")
    station.add_argument("--act-date", type=calendar_day, metavar="YYYY-MM-DD", help="行为日 · day of the act")
    station.add_argument("--out", type=new_path, metavar="DIR", help="记录放在哪里，默认 zhixing-run")
    station.add_argument("--hub", metavar="URL", help="教员机的地址，边练边上传 · push to the hub at this address")
    station.add_argument("--hub-code", metavar="CODE", help="第一次接入用的接入码 · code that lets this station in")
    station.add_argument("--trainee", metavar="LOGIN", help="有 --hub 时：谁在训练，登录名 · who trains")
    station.add_argument("--station-name", metavar="NAME", help="这台站叫什么，默认用电脑名 · name of this station")
    station.add_argument("--fullscreen", action="store_true", help="全屏 · full screen")
    station.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Start the station in a process of its own and wait for it; 1 where it could not start or was left unfinished."""
    from app.services.data_home import find_data_home
    from app.services.station_joining import HUB_NAME

    if arguments.check:
        return 1 if subprocess.run([*STATION, "--check-headset"]).returncode else 0
    if arguments.push:
        return 1 if subprocess.run([*STATION, "--push", str(arguments.push)]).returncode else 0
    home = find_data_home()
    if arguments.attempt and not arguments.hub:
        raise KnownError("--attempt 要和 --hub 一起用：任务在教员机上。")
    path = arguments.assignment or (_hub_run(arguments, home) if arguments.hub else _free_run(arguments, home.cache))
    command = [*STATION, "--assignment", str(path), "--cache", str(home.cache), "--mode", arguments.mode]
    hub = path.with_name(HUB_NAME)
    # One that was begun at a hub is pushed there whenever it is taken up again.
    command += ["--hub", str(hub)] if hub.is_file() else []
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
    folder = arguments.out or Path("zhixing-run")
    wish = FreeRun(arguments.scenario, arguments.seed or 0, folder, arguments.act_date, settings)
    return write_assignment(shelf_with_cache(cache), wish)


def _hub_run(arguments: argparse.Namespace, home: DataHome) -> Path:
    """Begin a run or fetch a task at the hub, and write what the station is started with."""
    from app.services.free_run import ASSIGNMENT_NAME
    from app.services.settings import write_whole
    from app.services.shelf import shelf_with_cache
    from app.services.station_joining import HUB_NAME, join_hub, keep_secret, known_hub, own_name, task_at_hub

    if arguments.scenario and not arguments.trainee:
        raise KnownError("有 --hub 时要写明谁在训练：--trainee 登录名。")
    if arguments.hub_code:
        place = join_hub(home, arguments.hub, arguments.hub_code, arguments.station_name or own_name())
    else:
        place = known_hub(home, arguments.hub)
    shelf = shelf_with_cache(home.cache)
    if arguments.scenario:
        begun = _begun(arguments, place, shelf.scenario(arguments.scenario))
    else:
        begun = task_at_hub(place, arguments.attempt)
    if shelf.scenario(begun.scenario).content_hash != begun.content_hash:
        raise KnownError("这台训练站的场景内容与教员机的不同，成绩会对不上。请在两台机器上安装同一版本的程序。")
    folder = (arguments.out or home.folder / PUSHED / begun.attempt_id).resolve()
    settings = begun.settings.model_copy(update={"fullscreen": arguments.fullscreen})
    assignment = begun.model_copy(update={"folder": str(folder), "settings": settings})
    keep_secret(folder / HUB_NAME, place.model_dump_json())
    write_whole(folder / ASSIGNMENT_NAME, assignment.model_dump_json(indent=2) + "\n")
    return folder / ASSIGNMENT_NAME


def _begun(arguments: argparse.Namespace, place: HubPlace, scenario: Scenario) -> Assignment:
    from app.domain.station.messages import RunWish
    from app.services.station_joining import begin_at_hub

    wish = RunWish(
        scenario=scenario.id,
        content_hash=scenario.content_hash,
        trainee=arguments.trainee,
        seed=arguments.seed,
        act_date=arguments.act_date,
    )
    return begin_at_hub(place, wish)
