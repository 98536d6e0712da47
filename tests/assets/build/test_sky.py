import numpy as np
import pytest

from assets.build.sky import SKIES, directions, radiance, to_srgb
from assets.paths import TEXTURES


def test_every_sky_is_on_disk() -> None:
    for sky in SKIES:
        assert (TEXTURES / f"sky_{sky.name}.env").is_file() == sky.reviewed
        assert all((TEXTURES / f"sky_{sky.name}_{k}.jpg").is_file() for k in range(6))


def test_faces_cover_all_directions() -> None:
    d = directions(4)
    assert np.linalg.norm(d, axis=-1) == pytest.approx(np.ones((6, 4, 4)))
    assert d[0, ..., 0].min() > 0.5
    assert d[4, ..., 2].min() > 0.5


@pytest.mark.parametrize("name", [sky.name for sky in SKIES if not sky.name.startswith("night")])
def test_no_horizon_is_mauve(name: str) -> None:
    a = np.linspace(0, 2 * np.pi, 60)
    horizon = np.stack([np.cos(a) * 0.999, np.sin(a) * 0.999, np.full(60, 0.03)], -1)
    red, green, blue = radiance(next(s for s in SKIES if s.name == name), horizon).T
    # Mauve has less green than both of its neighbours.
    assert (green >= np.minimum(red, blue) * 0.985).all()


def test_night_is_dark_and_day_is_bright() -> None:
    up = np.array([[0.0, 0.1, 0.995]])
    brightness = {s.name: float(radiance(s, up).mean()) for s in SKIES}
    assert brightness["night"] < brightness["dusk"] < brightness["day"]


def test_bright_light_is_rolled_off() -> None:
    assert to_srgb(np.array([0.0, 5.0, 50.0])).max() <= 1.0
