"""The picture of a scenario for cards and lists: the one its author ships, else one rendered once and kept."""

from __future__ import annotations

from pathlib import Path
from threading import Lock

from app.content.scenario_files import ROOT, scenario_folder
from app.domain.scenario.scenario import Scenario
from app.services.base import Base
from app.services.stage_pictures import View, render

SHIPPED_NAME = "picture.jpg"
SIZE = (1280, 720)
SEED = 0
_ONE_AT_A_TIME = Lock()


def scene_picture(base: Base, scenario: Scenario) -> Path | None:
    """The picture, where there is one: shipped beside the scenario, or made before."""
    shipped = scenario_folder(scenario.id, ROOT) / SHIPPED_NAME
    kept = (shipped, _path(base, scenario))
    return next((path for path in kept if path.is_file()), None)


def make_scene_picture(base: Base, scenario: Scenario) -> Path:
    """Have a station process make the picture; KnownError where it cannot. Takes seconds without a graphics card."""
    path = _path(base, scenario)
    with _ONE_AT_A_TIME:
        if path.is_file():
            return path
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"unfinished-{path.name}")
        view = View(scenario.scene.picture_camera, scenario.scene.time.time_of_day, SIZE, SEED)
        render(base.shelf, scenario.id, view, unfinished, base.home.cache)
        unfinished.replace(path)
    return path


def _path(base: Base, scenario: Scenario) -> Path:
    return base.home.pictures / f"{scenario.id}-{scenario.content_hash[:12]}.jpg"
