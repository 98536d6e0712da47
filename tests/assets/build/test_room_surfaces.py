from pathlib import Path

import numpy as np
import pytest
from PIL import Image

pytest.importorskip("scipy")

from assets.build import room_surfaces  # noqa: E402
from assets.paths import TEXTURES  # noqa: E402


@pytest.mark.parametrize("name", room_surfaces.SURFACES)
def test_a_surface_is_painted_as_shipped_and_joins_itself(tmp_path: Path, name: str) -> None:
    made = room_surfaces.SURFACES[name](tmp_path)
    assert [path.name for path in made] == [f"{name}.jpg", f"{name}_matter.jpg", f"{name}_normal.jpg"]
    picture = np.asarray(Image.open(made[0]).convert("L"), float)
    shipped = np.asarray(Image.open(TEXTURES / made[0].name).convert("L"), float)
    assert np.abs(picture - shipped).mean() < 1
    within = np.abs(np.diff(picture, axis=1)).mean(0)
    assert np.abs(picture[:, 0] - picture[:, -1]).mean() < within.max() + 4
    assert 30 < picture.mean() < 240
