"""Scenes as pictures: every camera of every scenario, and the views of places, by station processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.services.shelf import Shelf
from app.services.stage_pictures import View, place_views, render_all, render_place

SIZE = (1280, 720)
STATIONS = 2
"""So many stations at once: while one builds its scene, which takes one core, the other draws."""
LOOK_S = 1.0


@dataclass(frozen=True, slots=True)
class ScenePicture:
    """A picture of a scene: words under it, its file."""

    words: str
    file: Path


@dataclass(frozen=True, slots=True)
class ScenePictures:
    """The pictures of one scenario or place, and what makes them; `make` raises KnownError."""

    heading: str
    pictures: tuple[ScenePicture, ...]
    make: Callable[[], None]


def all_scenes(shelf: Shelf, folder: Path, cache: Path) -> list[ScenePictures]:
    """All scenarios in their own light, the cameras without one by night as well; then the places.

    Places have views of their own, so that those without a scenario are seen too.
    """
    made = [_of_scenario(shelf, scenario_id, folder, cache) for scenario_id in shelf.scenario_ids()]
    for place, views in place_views().items():
        pictures = tuple(ScenePicture(view.title, folder / f"{place}_{view.camera}.png") for view in views)
        orders = [
            (View(view.camera, None, SIZE, 0), picture.file) for view, picture in zip(views, pictures, strict=True)
        ]
        made.append(ScenePictures(place, pictures, partial(render_place, place, orders)))
    return [each for each in made if each.pictures]


def _of_scenario(shelf: Shelf, scenario_id: str, folder: Path, cache: Path) -> ScenePictures:
    scene = shelf.scenario(scenario_id).scene
    wanted: list[tuple[str, str | None]] = [(camera.id, None) for camera in scene.cameras]
    if scene.time.time_of_day != "night":
        wanted += [(camera.id, "night") for camera in scene.cameras if camera.time_of_day is None]
    pictures, orders = [], []
    for camera, time in wanted:
        words = f"{camera} {time}" if time else camera
        picture = ScenePicture(words, folder / f"{scenario_id}_{words.replace(' ', '_')}.png")
        pictures.append(picture)
        orders.append((View(camera, time, SIZE, 0), picture.file))
    return ScenePictures(scenario_id, tuple(pictures), partial(render_all, shelf, scenario_id, orders, cache))


def drawn(scenes: Sequence[ScenePictures]) -> Iterator[tuple[ScenePictures, ScenePicture]]:
    """Each picture soon after it was written, scene by scene; raises KnownError where a scene cannot be drawn."""
    before = {picture.file: _stamp(picture.file) for scene in scenes for picture in scene.pictures}
    pool = ThreadPoolExecutor(STATIONS, thread_name_prefix="scenes")
    try:
        works = [pool.submit(scene.make) for scene in scenes]
        for scene, work in zip(scenes, works, strict=True):
            left = list(scene.pictures)
            while left:
                over = bool(wait([work], LOOK_S).done)
                if over:
                    work.result()
                there = [each for each in left if over or _stamp(each.file) != before[each.file]]
                yield from ((scene, each) for each in there)
                left = [each for each in left if each not in there]
    finally:
        pool.shutdown(cancel_futures=True)


def _stamp(file: Path) -> tuple[int, int]:
    """What changes when a file is put in the place of another."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return (0, 0)
    return (found.st_ino, found.st_mtime_ns)
