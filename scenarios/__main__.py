"""Start a 3D station: `python -m scenarios --assignment FILE`; `--render SCENARIO` draws the pictures ordered on stdin.

`--render-place SCENE` does so for a place by itself, `--places` lists the places with the views they have.
`--check-headset` tells a technician what headset there is. `--hub FILE` pushes the attempt to a hub while it is played,
`--push FOLDER` afterwards what was left.

Exit codes: 0 the attempt ended, 2 it could not be started, 3 it was left unfinished and can be taken up again,
4 the disk did not take every event.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from app.content.cached_law import read_library
from app.content.cached_scenarios import read_scenario
from app.content.content_cache import ContentCache
from app.content.scenario_files import ROOT
from app.domain.attempt.assignment import Assignment
from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario
from assets.paths import SOUNDS
from scenarios.flat.window_loop import engine_settings, run_window
from scenarios.link.assignment_file import read_assignment
from scenarios.link.desk_line import DeskLine, is_pipe
from scenarios.link.hub_parting import hub_line, push_folder
from scenarios.link.law_line import LawLine
from scenarios.link.progress import Progress
from scenarios.link.speaker_line import SpeakerLine
from scenarios.trainee.legal_choices import ActChoice, act_choices
from scenarios.trainee.voice_trial import try_voice
from scenarios.world.bare_place import draw_place_orders, listed_places
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.picture_orders import draw_orders, read_orders
from scenarios.world.sound import Sounds

CANNOT_START = 2
LOG_NAME = "station.log"
LIBRARY = (sys.executable, "-m", "app.cli", "library", "answer")
"""The process that answers from the law library; it opens the base that a station has no business with."""
SPEAKER = (sys.executable, "-m", "scenarios.speaker")
"""The process that says lines with the computer's own voices."""
LAW_DOMAINS = {
    "hazmat": ("hazmat", "overload"),
    "ridehailing": ("ride_hailing", "general"),
    "equipment": ("hazmat", "overload", "general"),
    "remote": (),
}
"""The fields of law whose acts a scenario's module offers."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the station; what goes wrong is told to the desktop and on standard error."""
    options = _parser().parse_args(arguments)
    if options.places:
        return _list_places()
    if options.check_headset:
        return _check_headset(options.offscreen)
    if options.render is not None or options.render_place is not None:
        return _render(options.render, options.render_place, options.cache)
    progress = Progress(sys.stdout)
    if options.try_voice is not None:
        return _try_voice(options.try_voice, progress)
    if options.push is not None:
        return _push(options.push, progress)
    try:
        assignment = read_assignment(options.assignment)
        _log_to(Path(assignment.folder))
        desk = DeskLine(sys.stdin if is_pipe(sys.stdin) else None)
        settings = engine_settings(assignment.settings, options.offscreen, tuple(options.size))
        with (
            hub_line(options.hub, assignment, progress) as hub,
            closing(LawLine(LIBRARY, ROOT)) as library,
            closing(SpeakerLine(SPEAKER, ROOT)) as speaker,
        ):
            library.warm_up(assignment.act_date)
            if settings.target == "window" and assignment.settings.voices:
                speaker.warm_up()
            given = (assignment, lambda: _content(assignment, options.cache), progress, desk)
            if _plays_in_headset(options.mode, options.offscreen):
                # Half a second that a station without a headset need not spend.
                from scenarios.devices import run_devices

                paced = replace(settings, vsync=False)
                return run_devices(*given, paced, library, speaker, options.mode, hub=hub)
            return run_window(*given, settings, library, speaker, hub)
    except KnownError as error:
        logging.getLogger(__name__).error("%s", error)
        progress.problem(str(error))
        sys.stderr.write(f"{error}\n")
        return CANNOT_START


def _plays_in_headset(mode: str, offscreen: bool) -> bool:
    """Whether a headset may come into it: by itself only before a screen, and where there is any runtime for one."""
    if mode == "flat" or (mode == "auto" and offscreen):
        return False
    from scenarios.headset.headset_link import quiet_loader
    from scenarios.headset.runtime import runtime_there

    quiet_loader()
    return mode == "headset" or runtime_there()


def _check_headset(offscreen: bool) -> int:
    from scenarios.headset.check_up import check_up, report
    from scenarios.headset.graphics import platform_of
    from scenarios.headset.headset import Headset
    from scenarios.headset.headset_link import quiet_loader

    quiet_loader()
    try:
        engine = Engine(EngineSettings("offscreen" if offscreen else "window", (480, 270), title="知行", vsync=False))
    except KnownError as error:
        sys.stderr.write(f"{error}\n")
        return CANNOT_START
    try:
        assert engine.pipe is not None, "an open engine has a pipe"
        platform = platform_of(engine.pipe.get_type().get_name())
        findings = check_up(lambda: Headset(engine, platform))
    finally:
        engine.close()
    sys.stdout.write(report(findings) + "\n")
    return 0 if all(one.good for one in findings) else CANNOT_START


def _render(scenario_id: str | None, place: str | None, cache: ContentCache | None) -> int:
    try:
        orders = read_orders(sys.stdin.read())
        if place is not None:
            draw_place_orders(place, orders)
        elif scenario_id is not None:
            draw_orders(_scenario(scenario_id, cache), orders)
    except KnownError as error:
        sys.stderr.write(f"{error}\n")
        return CANNOT_START
    return 0


def _list_places() -> int:
    try:
        sys.stdout.write(listed_places() + "\n")
    except KnownError as error:
        sys.stderr.write(f"{error}\n")
        return CANNOT_START
    return 0


def _try_voice(loudness: float, progress: Progress) -> int:
    with closing(SpeakerLine(SPEAKER, ROOT)) as speaker, closing(Sounds(SOUNDS, 1.0)) as sounds:
        try:
            try_voice(speaker, sounds, loudness)
        except KnownError as error:
            progress.problem(str(error))
            return CANNOT_START
    return 0


def _push(folder: Path, progress: Progress) -> int:
    try:
        return 0 if push_folder(folder, progress) else CANNOT_START
    except KnownError as error:
        progress.problem(str(error))
        sys.stderr.write(f"{error}\n")
        return CANNOT_START


def _content(assignment: Assignment, cache: ContentCache | None) -> tuple[Scenario, tuple[ActChoice, ...]]:
    law = read_library(ROOT / "courses" / "library", cache).law()
    scenario = _scenario(assignment.scenario, cache)
    return scenario, act_choices(law, LAW_DOMAINS[scenario.scene.module])


def _scenario(scenario_id: str, cache: ContentCache | None) -> Scenario:
    scenario, problems = read_scenario(scenario_id, cache=cache)
    if scenario is None:
        raise KnownError(f"场景“{scenario_id}”的内容有误，不能使用：{problems[0].text()}")
    return scenario


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scenarios", description="三维现场训练")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--assignment", type=Path, help="桌面程序写的任务文件（JSON）")
    what.add_argument("--render", metavar="场景", help="按标准输入的清单（JSON）渲染图片，不开窗口")
    what.add_argument("--render-place", metavar="场地", help="同上，只有三维场地，没有场景")
    what.add_argument("--places", action="store_true", help="列出三维场地和各自的机位（JSON）")
    what.add_argument("--check-headset", action="store_true", help="说明找到了什么头显，给技术人员看")
    what.add_argument("--try-voice", type=float, metavar="音量", help="试听电脑的人声，0 到 1")
    parser.add_argument(
        "--cache", type=lambda folder: ContentCache(Path(folder)), metavar="文件夹", help="读过的内容放在哪里，下次快些"
    )
    what.add_argument("--push", type=Path, metavar="文件夹", help="把没有交完的训练记录交给教员机")
    parser.add_argument("--hub", type=Path, metavar="文件", help="教员机在哪里（接入时写的 JSON），边练边上传")
    parser.add_argument("--offscreen", action="store_true", help="不开窗口，在内存里绘图")
    parser.add_argument(
        "--mode", choices=("auto", "headset", "flat"), default="auto", help="用头显、用鼠标键盘，还是有头显就用头显"
    )
    parser.add_argument("--size", type=int, nargs=2, default=(1600, 900), metavar=("宽", "高"), help="窗口大小，像素")
    return parser


def _log_to(folder: Path) -> None:
    form = "%(asctime)s %(levelname)s %(name)s %(message)s"
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handlers.append(logging.FileHandler(folder / LOG_NAME, encoding="utf-8"))
    except OSError as error:
        raise KnownError(f"写不了训练文件夹 {folder.name}，请检查磁盘空间和权限。") from error
    logging.basicConfig(level=logging.INFO, format=form, handlers=handlers)


if __name__ == "__main__":
    sys.exit(main())
