import numpy as np
import pytest

from assets.build import picture_plan
from assets.build.picture_plan import BACK, CELL, CELLS, FRONT, SIZE, Region, cell_box, cell_uv, rgb

REGIONS = {name: value for name, value in vars(picture_plan).items() if isinstance(value, Region)}


def test_regions_and_cells_do_not_overlap() -> None:
    taken = np.zeros((SIZE, SIZE), bool)
    boxes = [(r.x, r.y, r.width, r.height) for r in REGIONS.values()] + [(*cell_box(c), CELL, CELL) for c in CELLS]
    for x, y, width, height in boxes:
        assert x + width <= SIZE
        assert y + height <= SIZE
        place = taken[y : y + height, x : x + width]
        assert not place.any(), (x, y)
        place[:] = True


def test_the_front_is_seen_from_outside() -> None:
    left, right = FRONT.uv(np.array([-0.2, 0.2]), np.array([1.2, 1.2]))
    assert left[0] > right[0]
    left, right = BACK.uv(np.array([-0.2, 0.2]), np.array([1.2, 1.2]))
    assert left[0] < right[0]


def test_grid_and_places_agree() -> None:
    x, z = FRONT.grid()
    u, v = FRONT.uv(x, z)[100, 200]
    assert u * SIZE == pytest.approx(FRONT.x + 200, abs=1.5)
    assert (1 - v) * SIZE == pytest.approx(FRONT.y + 100, abs=1.5)


def test_cells_are_known_by_name() -> None:
    assert cell_uv("helmet") != cell_uv("gold")
    with pytest.raises(KeyError):
        cell_uv("crown")
    assert rgb("#ff8000") == pytest.approx([1, 128 / 255, 0])
