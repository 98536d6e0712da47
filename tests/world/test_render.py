from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant
from scenarios.world.engine import Engine
from scenarios.world.render import render_view, render_views


def test_a_named_camera_is_drawn_into_a_file(
    drawing_engine: Engine, scenario: Scenario, variant: Variant, folder: Path
) -> None:
    out = render_view(scenario, variant, scenario.scene.cameras[0], (320, 180), folder / "a" / "view.png")
    image = Image.open(out)
    assert image.size == (320, 180)
    assert len(image.getcolors(100_000) or []) > 500, "a scene, not a blank"


def test_a_camera_may_have_an_hour_and_a_weather_of_its_own(
    drawing_engine: Engine, scenario: Scenario, variant: Variant, folder: Path
) -> None:
    plain = scenario.scene.cameras[0]
    night = plain.model_copy(update={"time_of_day": "night"})
    near = next(camera for camera in scenario.scene.cameras if camera.id == "people")
    unlit = near.model_copy(update={"time_of_day": "night"})
    lit = unlit.model_copy(update={"torch": True})
    fog = plain.model_copy(update={"sky": "大雾"})
    wanted = {folder / f"{k}.png": camera for k, camera in enumerate((plain, night, unlit, lit, fog))}
    pictures = [np.asarray(Image.open(path), float) for path in render_views(scenario, variant, wanted, (160, 90))]
    day, dark, without, torch, mist = pictures
    assert dark.mean() < day.mean() / 2
    assert torch[30:60, 60:100].mean() > without[30:60, 60:100].mean() + 10
    assert mist.std() < day.std() * 0.8


def test_unknown_weather_is_told(scenario: Scenario, variant: Variant, folder: Path) -> None:
    strange = scenario.scene.cameras[0].model_copy(update={"sky": "火山灰"})
    with pytest.raises(KnownError, match="天气“火山灰”不认识"):
        render_view(scenario, variant, strange, (32, 18), folder / "view.png")


def test_no_torn_picture_is_left(
    drawing_engine: Engine, scenario: Scenario, variant: Variant, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    camera = scenario.scene.cameras[0]
    with pytest.raises(KnownError, match="存不下来"):
        render_view(scenario, variant, camera, (32, 18), folder / "view.strange")

    def broken(_unfinished: Path, _out: Path) -> None:
        raise OSError("no room")

    monkeypatch.setattr("scenarios.world.render.os.replace", broken)
    with pytest.raises(KnownError, match="no room"):
        render_view(scenario, variant, camera, (32, 18), folder / "view.png")
    assert list(folder.iterdir()) == []
