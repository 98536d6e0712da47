import re
from dataclasses import replace

import numpy as np
import pytest

from scenarios.world import shaders
from scenarios.world.engine import Engine
from scenarios.world.frame_light import (
    GLOW,
    GREY,
    HAZE,
    LAMPS,
    MOST_STANDING,
    ROWS,
    SHADOWS,
    SKY,
    STANDING,
    SUN,
    TONE,
    WATER,
    WIND,
    FrameLight,
    Standing,
)
from scenarios.world.lamps import MOST_LAMPS, Lamp
from scenarios.world.lighting import light_of
from scenarios.world.weather import weather_of

RAIN = weather_of("中雨")


def test_light_and_weather_stand_in_their_rows(engine: Engine) -> None:
    frame = FrameLight(engine.scene)
    light = light_of("night", RAIN)
    frame.set_light(light, RAIN)
    frame.set_sky(np.full((9, 3), 0.5), replace(light, sky_gain=2.0), 9.0)
    frame.set_moment(3.5, (1.0, -2.0), [Lamp((1, 2, 3), (4, 5, 6), 7.0, (0, 1, 0), 0.5)])
    assert np.linalg.norm(frame.row(SUN)[:3]) == pytest.approx(1.0)
    assert frame.row(GLOW) == pytest.approx((*light.sun, light.glow))
    assert frame.row(HAZE) == pytest.approx((*light.haze, light.haze_per_m))
    assert frame.row(TONE) == pytest.approx((light.exposure, 2.0, 9.0, 1))
    assert frame.row(WATER) == pytest.approx((RAIN.film, RAIN.pools, RAIN.rain, 3.5))
    assert frame.row(WIND) == pytest.approx((1.0, -2.0, 1.0, 0.0))
    assert frame.row(SKY + 8) == pytest.approx((1.0, 1.0, 1.0, 0.0))
    assert [frame.row(LAMPS + k) for k in range(3)] == [(1, 2, 3, 7), (0, 1, 0, 0.5), (4, 5, 6, 0)]


def test_under_a_roof_the_sky_gives_its_share_and_the_room_its_own_light(engine: Engine) -> None:
    frame = FrameLight(engine.scene)
    inside = replace(light_of("day"), sky_gain=2.0, sky_share=0.25, fill=(0.1, 0.2, 0.3))
    frame.set_sky(np.full((9, 3), 0.5), inside, 9.0)
    assert frame.row(SKY) == pytest.approx((0.35, 0.45, 0.55, 0))
    assert frame.row(SKY + 1) == pytest.approx((0.25, 0.25, 0.25, 0))


def test_the_skys_light_is_paler_than_the_sky(engine: Engine) -> None:
    frame = FrameLight(engine.scene)
    blue = np.tile([0.2, 0.4, 1.0], (9, 1))
    frame.set_sky(blue, replace(light_of("day"), sky_gain=1.0), 9.0)
    red, green, light_blue, _ = frame.row(SKY)
    assert 0.2 < red < green < light_blue < 1.0
    assert (red, green, light_blue) @ np.array(GREY) == pytest.approx(blue[0] @ np.array(GREY))


def test_what_stands_there_is_told_and_forgotten(engine: Engine) -> None:
    frame = FrameLight(engine.scene)
    frame.set_standing([Standing((-1, -2, 0), (1, 2, 3), 0.4)] * (MOST_STANDING + 1))
    assert frame.row(STANDING) == pytest.approx((-1, -2, 0, 0.4))
    assert frame.row(STANDING + 2 * MOST_STANDING - 1) == (1, 2, 3, 1)
    frame.set_standing([])
    assert all(frame.row(STANDING + k) == (0, 0, 0, 0) for k in range(2 * MOST_STANDING))


def test_the_shaders_have_the_same_rows() -> None:
    text = shaders.source("frame.glsl")
    told = {name: int(value) for name, value in re.findall(r"#define (\w+) (\d+)\n", text)}
    assert told == {
        "MOST_LAMPS": MOST_LAMPS,
        "FRAME_SKY": SKY,
        "FRAME_LAMPS": LAMPS,
        "MOST_STANDING": MOST_STANDING,
        "FRAME_STANDING": STANDING,
        "FRAME_SHADOWS": SHADOWS,
    }
    assert ROWS == SHADOWS + 9
    rows = {name: int(row) for name, row in re.findall(r"#define (\w+) (?:int\()?frame\[(\d)\]", text)}
    assert rows["sun_to"] == SUN
    assert (rows["sun_colour"], rows["haze_glow"], rows["haze"]) == (GLOW, GLOW, HAZE)
    assert (rows["exposure"], rows["lamp_count"]) == (TONE, TONE)
    assert (rows["film"], rows["seconds"], rows["wind"], rows["dark_glow"]) == (WATER, WATER, WIND, WIND)
