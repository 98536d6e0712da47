"""`zhixing shots`: every screen, report page and scene camera as pictures, on a fresh demonstration base."""

from __future__ import annotations

import argparse
import html
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.commands.output import print_lines, say
from app.domain.errors import KnownError

INDEX = "index.html"
SCREENS, PHONES, REPORTS, SCENES = PARTS = ("screens", "phones", "reports", "scenes")
SCENE_SIZE = (1280, 720)
LIMIT_S = 1800.0
MOST_REPORTS = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was made: part, heading under which it stands, words under it, file below the folder."""

    part: str
    heading: str
    words: str
    file: str


def add_parser(verbs: Any) -> None:
    """Describe the verb."""
    shots = verbs.add_parser("shots", help="为所有界面、报告和场景拍图 · pictures of everything")
    shots.add_argument("folder", type=Path, metavar="DIR", help="图片放在哪里 · where to write")
    shots.add_argument("--only", nargs="+", choices=PARTS, help="只做其中几类 · only these parts")
    shots.add_argument("--screen", nargs="+", default=[""], metavar="NAME", help="界面名的开头，如 08 · screens")
    shots.add_argument("--look", nargs="+", default=[""], metavar="NAME", help="外观名的开头，如 dark_150 · looks")
    shots.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the pictures and an index; 1 where something could not be made, which is said."""
    parts = arguments.only or PARTS
    folder = Path(os.path.abspath(arguments.folder))
    try:
        for part in parts:
            (folder / part).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownError(f"不能在“{arguments.folder}”里写图片（{error.strerror}）。请换一个文件夹。") from error
    made: list[Picture] = []
    problems: list[str] = []
    with tempfile.TemporaryDirectory(prefix="zhixing-shots-") as home:
        makers = {
            SCREENS: lambda: _screens(folder, Path(home), arguments.screen, arguments.look),
            PHONES: lambda: _phones(folder, Path(home), arguments.screen),
            REPORTS: lambda: _reports(folder, Path(home)),
            SCENES: lambda: _scenes(folder, Path(home)),
        }
        for part in parts:
            try:
                for picture in makers[part]():
                    made.append(picture)
                    say(f"{len(made)}  {picture.file}")
            except KnownError as error:
                problems.append(str(error))
                say(str(error))
    (folder / INDEX).write_text(index_page(made, problems), encoding="utf-8", newline="\n")
    print_lines([str(folder / INDEX)])
    return 1 if problems else 0


def _screens(folder: Path, home: Path, screens: Sequence[str], looks: Sequence[str]) -> Iterator[Picture]:
    """The desktop runs in a process of its own, without a display."""
    yield from _told(folder, home, SCREENS, "app.ui.shots", "--screen", *screens, "--look", *looks)


def _phones(folder: Path, home: Path, screens: Sequence[str]) -> Iterator[Picture]:
    """The phone pages, as two phones show them; the hub and the browser run in a process of their own."""
    yield from _told(folder, home, PHONES, "app.web.shots", "--screen", *screens)


def _told(folder: Path, home: Path, part: str, module: str, *options: str) -> Iterator[Picture]:
    """The pictures that another process makes and tells of, a line of JSON each."""
    command = [sys.executable, "-m", module, str(folder / part), *options]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1", "ZHIXING_HOME": str(home)}
    log = folder / f"{part}.log"
    with (
        log.open("w", encoding="utf-8") as errors,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, text=True, encoding="utf-8", env=environment
        ) as process,
    ):
        assert process.stdout is not None
        for line in process.stdout:
            told = json.loads(line)
            yield Picture(part, told["screen"], told["look"], f"{part}/{told['file']}")
        status = process.wait(LIMIT_S)
    if status:
        raise KnownError(f"界面图没有做完，原因见 {log.name}。")
    log.unlink()


def _reports(folder: Path, home: Path) -> Iterator[Picture]:
    """Pages of score reports: of a run that passed, and of one that failed critically."""
    from app.domain.roster.account import Role
    from app.services.data_home import DataHome
    from app.services.demonstration import make_demonstration
    from app.services.history import history
    from app.services.open_base import open_base
    from app.services.reports import report_pages

    base = open_base(DataHome(home), fill=make_demonstration)
    try:
        with base.records.reading() as unit:
            who = unit.accounts.all(role=Role.INSTRUCTOR)[0]
        scored = [line for line in history(base, who) if line.summary is not None]
        wanted = {bool(line.summary and line.summary.critical_fails): line for line in scored}
        for critical, line in list(wanted.items())[:MOST_REPORTS]:
            name = "critical" if critical else "passed"
            for number, page in enumerate(report_pages(base, who, line.record.id), 1):
                file = f"{REPORTS}/report_{name}_{number}.png"
                (folder / file).write_bytes(page)
                yield Picture(REPORTS, f"report {name}", f"page {number}", file)
    finally:
        base.close()


def _scenes(folder: Path, home: Path) -> Iterator[Picture]:
    """All cameras of all scenarios in their own light, those without one by night as well, by station processes.

    Places have views of their own besides, so that those without a scenario are seen too.
    """
    from app.services.data_home import DataHome
    from app.services.shelf import shelf_with_cache
    from app.services.stage_pictures import View, place_views, render_all, render_place

    cache = DataHome(home).cache
    shelf = shelf_with_cache(cache)
    for scenario_id in shelf.scenario_ids():
        scene = shelf.scenario(scenario_id).scene
        own = [camera.id for camera in scene.cameras]
        free = [camera.id for camera in scene.cameras if camera.time_of_day is None]
        by_night = free if scene.time.time_of_day != "night" else []
        for time, cameras in ((None, own), ("night", by_night)):
            words = {camera: f"{camera} night" if time else camera for camera in cameras}
            files = {camera: f"{SCENES}/{scenario_id}_{name.replace(' ', '_')}.png" for camera, name in words.items()}
            views = [(View(camera, time, SCENE_SIZE, 0), folder / file) for camera, file in files.items()]
            say(f"{scenario_id}: {len(views)}")
            if views:
                render_all(shelf, scenario_id, views, cache)
            for camera, file in files.items():
                yield Picture(SCENES, scenario_id, words[camera], file)
    for place, own_views in place_views().items():
        files = {view.camera: f"{SCENES}/{place}_{view.camera}.png" for view in own_views}
        say(f"{place}: {len(files)}")
        if files:
            render_place(place, [(View(camera, None, SCENE_SIZE, 0), folder / file) for camera, file in files.items()])
        for view in own_views:
            yield Picture(SCENES, place, view.title, files[view.camera])


def index_page(made: Sequence[Picture], problems: Sequence[str]) -> str:
    """All pictures on one page, under their headings."""
    body = [f"<p class=problem>{html.escape(problem)}</p>" for problem in problems]
    heading = ""
    for picture in made:
        if picture.heading != heading:
            body.append(f"<h2>{html.escape(picture.heading)}</h2>")
            heading = picture.heading
        file, words = html.escape(picture.file), html.escape(picture.words)
        body.append(
            f"<figure><a href='{file}'><img src='{file}' loading=lazy></a><figcaption>{words}</figcaption></figure>"
        )
    return _PAGE.format("\n".join(body))


_PAGE = """<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>知行 · 图集</title>
<style>
body {{ font: 14px/1.5 "Noto Sans CJK SC", sans-serif; margin: 24px; background: #f4f4f1; color: #1a1d21 }}
figure {{ display: inline-block; margin: 6px; vertical-align: top }}
img {{ width: 420px; border: 1px solid #c9c9c2 }}
figcaption {{ color: #4a5058 }}
.problem {{ color: #b3261e }}
</style>
{}
</html>
"""
