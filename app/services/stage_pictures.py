"""Pictures of the 3D scene, made by a station process without a window: Qt and Panda3D never share one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import KnownError
from app.services.shelf import Shelf

LIMIT_S, PICTURE_LIMIT_S = 300.0, 60.0
"""For a station process to build its scene, and for each picture; a software renderer on a busy computer is slow."""


@dataclass(frozen=True, slots=True)
class View:
    """A camera of a scenario, the size in pixels and the seed; hour and weather where they are not the camera's own."""

    camera: str
    time: str | None
    size: tuple[int, int]
    seed: int
    sky: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A camera of a place by itself, which has its own hour and weather."""

    camera: str
    title: str


def place_views() -> dict[str, tuple[PlaceView, ...]]:
    """All 3D places by name with their own cameras; raises KnownError where a scene file is not whole."""
    return {
        entry["place"]: tuple(PlaceView(view["id"], view["title"]) for view in entry["views"])
        for entry in json.loads(_station(["--places"]))
    }


def render_place(place: str, pictures: Sequence[tuple[View, Path]]) -> None:
    """Write pictures of a place by itself with one station process; raises KnownError where it cannot."""
    _station(["--render-place", place], _orders(pictures), limit=limit_s(len(pictures)))


def render(shelf: Shelf, scenario_id: str, view: View, out: Path, cache: Path | None = None) -> None:
    """Write one picture; raises KnownError where the camera is unknown or no picture can be made."""
    render_all(shelf, scenario_id, [(view, out)], cache)


def render_all(
    shelf: Shelf, scenario_id: str, pictures: Sequence[tuple[View, Path]], cache: Path | None = None
) -> None:
    """Write many pictures of one scenario with one station process, which reads kept content from `cache`."""
    scenario = shelf.scenario(scenario_id)
    cameras = [camera.id for camera in scenario.scene.cameras]
    for view, _ in pictures:
        if view.camera not in cameras:
            raise KnownError(f"场景“{scenario_id}”没有机位“{view.camera}”。可用机位：{'、'.join(cameras)}。")
    _station(["--render", scenario_id], _orders(pictures), cache, limit_s(len(pictures)))


def limit_s(count: int) -> float:
    """Seconds after which a process that is to make so many pictures hangs."""
    return LIMIT_S + PICTURE_LIMIT_S * count


def _orders(pictures: Sequence[tuple[View, Path]]) -> str:
    return json.dumps(
        [
            {
                "camera": view.camera,
                "time": view.time,
                "sky": view.sky,
                "width": view.size[0],
                "height": view.size[1],
                "seed": view.seed,
                "out": os.path.abspath(out),
            }
            for view, out in pictures
        ]
    )


def _station(options: Sequence[str], orders: str = "", cache: Path | None = None, limit: float = LIMIT_S) -> str:
    """Have a station process do what the options say; returns what it wrote."""
    command = [sys.executable, "-m", "scenarios", *options]
    if cache is not None:
        command += ["--cache", str(cache)]
    try:
        done = subprocess.run(command, input=orders, capture_output=True, text=True, encoding="utf-8", timeout=limit)
    except subprocess.TimeoutExpired:
        raise KnownError("渲染超时。请检查显卡驱动，或换一台机器再试。") from None
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["没有说明原因"])[-1]
        raise KnownError(f"渲染没有成功：{last}")
    return done.stdout
