"""`zhixing shots`: every screen, report page and scene camera as pictures, on a fresh demonstration base."""

from __future__ import annotations

import argparse
import html
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.commands.output import print_lines, say
from app.commands.shot_lanes import lane_count, order_of, share_out, shares_of
from app.commands.side_by_side import Job, JobsFailed, lines_of
from app.domain.errors import KnownError
from app.services.durable_file import write_durably

INDEX = "index.html"
SCREENS, PHONES, REPORTS, SCENES = PARTS = ("screens", "phones", "reports", "scenes")
MOST_REPORTS = 2


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was made: part, heading under which it stands, words under it, file below the folder."""

    part: str
    heading: str
    words: str
    file: str


Told = tuple[Picture, str]
"""A picture that was made, and how far its part is."""


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
        makers: dict[str, Callable[[], Iterator[Told]]] = {
            SCREENS: lambda: _screens(folder, Path(home), arguments.screen, arguments.look),
            PHONES: lambda: _phones(folder, Path(home), arguments.screen),
            REPORTS: lambda: _reports(folder, Path(home)),
            SCENES: lambda: _scenes(folder, Path(home)),
        }
        for number, part in enumerate(parts, 1):
            own: list[Picture] = []
            try:
                for picture, far in makers[part]():
                    own.append(picture)
                    say(f"{part} {number}/{len(parts)}  {far}  {picture.file}")
            except KnownError as error:
                problems.append(str(error))
                say(str(error))
            made += sorted(own, key=lambda each: order_of(each.heading)) if part == SCREENS else own
    if not made and not problems:
        problems.append("没有一张图合要求：--screen 和 --look 要写名字的开头，如 08、dark_150。不写就全拍。")
        say(problems[0])
    (folder / INDEX).write_text(index_page(made, problems), encoding="utf-8", newline="\n")
    print_lines([str(folder / INDEX)])
    return 1 if problems else 0


def _screens(folder: Path, home: Path, screens: Sequence[str], looks: Sequence[str]) -> Iterator[Told]:
    """The desktop runs in processes of its own without a display, each of which takes its share of the screens."""
    shares = shares_of(screens)
    jobs = []
    for number, lane in enumerate(share_out(shares, lane_count())):
        names = [name for share in lane for name in share.names]
        base = home if number == 0 else home / f"{SCREENS}_{number}"
        jobs.append(_job(folder, base, SCREENS, "app.ui.shots", "--screen", *names, "--look", *looks))
    begun: set[int] = set()
    for number, picture in enumerate(_told(folder, SCREENS, jobs), 1):
        begun.add(order_of(picture.heading))
        yield picture, f"第 {number} 张，{len(shares)} 组里的第 {len(begun)} 组"


def _phones(folder: Path, home: Path, screens: Sequence[str]) -> Iterator[Told]:
    """The phone pages, as two phones show them; the hub and the browser run in a process of their own."""
    from app.web.shots import count

    job = _job(folder, home, PHONES, "app.web.shots", "--screen", *screens)
    for number, picture in enumerate(_told(folder, PHONES, [job]), 1):
        yield picture, f"{number}/{count(screens)}"


def _job(folder: Path, home: Path, part: str, module: str, *options: str) -> Job:
    home.mkdir(exist_ok=True)
    environment = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1", "ZHIXING_HOME": str(home)}
    log = folder / f"{home.name if home.name.startswith(part) else part}.log"
    return Job([sys.executable, "-m", module, str(folder / part), *options], environment, log)


def _told(folder: Path, part: str, jobs: Sequence[Job]) -> Iterator[Picture]:
    """The pictures that other processes make and tell of, a line of JSON each."""
    try:
        for _number, line in lines_of(jobs):
            told = json.loads(line)
            yield Picture(part, told["screen"], told["look"], f"{part}/{told['file']}")
    except JobsFailed as error:
        logs = "、".join(log.name for log in error.logs)
        raise KnownError(f"界面图没有做完，原因见 {logs}。") from error


def _reports(folder: Path, home: Path) -> Iterator[Told]:
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
        pages = [
            ("critical" if critical else "passed", number, page)
            for critical, line in list(wanted.items())[:MOST_REPORTS]
            for number, page in enumerate(report_pages(base, who, line.record.id), 1)
        ]
        for done, (name, number, page) in enumerate(pages, 1):
            file = f"{REPORTS}/report_{name}_{number}.png"
            write_durably(folder / file, page)
            yield Picture(REPORTS, f"report {name}", f"page {number}", file), f"{done}/{len(pages)}"
    finally:
        base.close()


def _scenes(folder: Path, home: Path) -> Iterator[Told]:
    """All cameras of all scenarios and places."""
    from app.commands.shot_scenes import all_scenes, drawn
    from app.services.data_home import DataHome
    from app.services.shelf import shelf_with_cache

    cache = DataHome(home).cache
    scenes = all_scenes(shelf_with_cache(cache), folder / SCENES, cache)
    count = sum(len(scene.pictures) for scene in scenes)
    for done, (scene, each) in enumerate(drawn(scenes), 1):
        yield Picture(SCENES, scene.heading, each.words, f"{SCENES}/{each.file.name}"), f"{done}/{count}"


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
