from pathlib import Path

import numpy as np
import pytest

from assets.paths import TEXTURES
from scenarios.world.lamps import LAMP_LIGHTS
from scenarios.world.layout import Indoors, Mast, SceneError
from scenarios.world.lighting import HOURS, LIGHTS, face_directions, irradiance, light_of, load_sky
from scenarios.world.weather import CLEAR, weather_of


def test_an_even_sky_lights_every_side_alike() -> None:
    harmonics = irradiance(np.full((6, 16, 16, 3), 0.5))
    assert harmonics[0] == pytest.approx([0.5] * 3, rel=0.02)
    assert np.abs(harmonics[1:]).max() < 0.01


def test_light_from_above_lights_what_faces_up() -> None:
    directions = face_directions(16)
    harmonics = irradiance(np.clip(directions[..., 2:], 0, 1).repeat(3, axis=-1))
    up = harmonics[0] + harmonics[2] + harmonics[6] * 2
    down = harmonics[0] - harmonics[2] + harmonics[6] * 2
    assert up[0] > 5 * abs(down[0])


@pytest.mark.parametrize("name", sorted({light.sky for light in LIGHTS.values()}))
def test_every_light_has_its_sky(name: str) -> None:
    cube, harmonics = load_sky(TEXTURES, name)
    assert cube.get_z_size() == 6
    assert harmonics.shape == (9, 3)


def test_hour_and_weather_choose_the_sky() -> None:
    skies = {(hour, word): light_of(hour, weather_of(word)).sky for hour in HOURS for word in ("晴", "阴", "雨", "雾")}
    assert [skies["day", word] for word in ("晴", "阴", "雨", "雾")] == ["day", "overcast", "rain", "fog"]
    assert [skies["dusk", word] for word in ("晴", "阴", "雨", "雾")] == ["dusk", *["dusk_grey"] * 3]
    assert [skies["night", word] for word in ("晴", "阴", "雨", "雾")] == ["night", *["night_grey"] * 3]


def test_weather_thickens_the_haze_and_darkens_the_day() -> None:
    clear, rain, fog = (light_of("day", weather_of(word)) for word in ("晴", "中雨", "大雾"))
    assert clear.haze_per_m < rain.haze_per_m < fog.haze_per_m
    assert max(rain.sun) < max(clear.sun) / 5
    assert (clear.gloom, rain.gloom, fog.gloom) == (False, True, True)
    assert [light_of(hour).dark for hour in HOURS] == [False, True, True]


def test_a_mast_takes_the_moons_place_at_night_only() -> None:
    mast = Mast((0.4, -0.5, 0.6), "mast", 2.0, 90)
    assert light_of("day", CLEAR, mast) == light_of("day")
    night = light_of("night", CLEAR, mast)
    assert (night.sun_to, night.sun_reach_m) == (mast.to, 90)
    assert night.sun == tuple(2 * part for part in LAMP_LIGHTS["mast"])
    assert light_of("night").sun_reach_m == 0


def test_a_missing_or_damaged_sky_is_told_in_words(folder: Path) -> None:
    with pytest.raises(SceneError, match="sky_day 缺失或损坏，请重新安装"):
        load_sky(folder, "day")
    for face in range(6):
        (folder / f"sky_day_{face}.jpg").write_bytes(b"no picture")
    with pytest.raises(SceneError, match="请重新安装"):
        load_sky(folder, "day")


def test_under_a_roof_the_eye_is_used_to_the_lamps_at_every_hour() -> None:
    roof = Indoors(1.3, 0.3, (0.5, 0.5, 0.4))
    for hour in HOURS:
        inside = light_of(hour, indoors=roof)
        assert (inside.exposure, inside.sky_share, inside.fill) == (1.3, 0.3, (0.5, 0.5, 0.4))
        assert inside.sun == light_of(hour).sun
        assert light_of(hour).fill == (0, 0, 0)
