import numpy as np

from app.domain.scenario.place import Camera
from app.domain.scenario.scenario import Scenario
from scenarios.world.engine import Engine
from scenarios.world.rain import MOST_SHELTERS, SPLASHES, STREAKS, Rain
from scenarios.world.weather import weather_of
from tests.world.conftest import Picture, Stage


def test_rain_is_hidden_while_none_falls(engine: Engine) -> None:
    rain = Rain(engine.scene)
    assert rain.path.is_hidden()
    rain.fall(0.5)
    assert not rain.path.is_hidden()
    rain.fall(0.0)
    assert rain.path.is_hidden()


def test_rain_is_one_draw_call(engine: Engine) -> None:
    rain = Rain(engine.scene)
    assert rain.path.node().get_num_geoms() == 1
    assert rain.path.node().get_geom(0).get_primitive(0).get_num_faces() == 2 * (STREAKS + SPLASHES)


def test_more_shelters_than_there_is_room_for_do_no_harm(engine: Engine) -> None:
    rain = Rain(engine.scene)
    rain.shelter([(0, 0, 1, 1, 3.0)] * (MOST_SHELTERS + 2))
    assert len(rain.shelters) == MOST_SHELTERS


def test_falling_drops_move_and_keep_out_of_shelters(stage: Stage, scenario: Scenario) -> None:
    camera: Camera = next(one for one in scenario.scene.cameras if one.id == "approach")
    renderer = stage.renderer

    def fallen(seconds: float) -> Picture:
        renderer.advance(seconds)
        return stage.shoot(camera)

    renderer.set_light("day", weather_of("大雨"))
    first, second = fallen(0.0), fallen(0.05)
    moved = (np.abs(second - first).max(-1) > 3).mean()
    renderer.rain.shelter([(-300, -300, 300, 300, 100.0)])
    dry = (np.abs(fallen(0.05) - fallen(0.0)).max(-1) > 3).mean()
    renderer.rain.shelter(())
    renderer.set_light("day")
    assert moved > 0.01
    assert dry < moved / 3
