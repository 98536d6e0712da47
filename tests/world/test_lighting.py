from pathlib import Path

import numpy as np
import pytest

from assets.paths import TEXTURES
from scenarios.world.layout import SceneError
from scenarios.world.lighting import LIGHTS, face_directions, irradiance, load_sky, sky_for


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


def test_words_of_the_weather_choose_a_sky_by_day_only() -> None:
    assert sky_for("day", "阴") == "overcast"
    assert sky_for("day", "晴") == "day"
    assert sky_for("night", "阴") == "night"


def test_a_missing_or_damaged_sky_is_told_in_words(folder: Path) -> None:
    with pytest.raises(SceneError, match="sky_day 缺失或损坏，请重新安装"):
        load_sky(folder, "day")
    for face in range(6):
        (folder / f"sky_day_{face}.jpg").write_bytes(b"no picture")
    with pytest.raises(SceneError, match="请重新安装"):
        load_sky(folder, "day")
