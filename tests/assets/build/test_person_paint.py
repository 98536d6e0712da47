import numpy as np
import pytest

from assets.build import person_paint
from assets.build.person_kinds import KINDS

REGIONS = ("FACE", "FRONT", "BACK", "SLEEVE", "SLEEVE_INNER", "LEGS", "SKIN", "HAIR", "EYEBALL")


def test_regions_do_not_overlap() -> None:
    taken = np.zeros((person_paint.SIZE, person_paint.SIZE), bool)
    for name in REGIONS:
        r = getattr(person_paint, name)
        place = taken[r.y : r.y + r.height, r.x : r.x + r.width]
        assert not place.any(), name
        place[:] = True


def test_the_front_is_seen_from_outside() -> None:
    left, right = person_paint.FRONT.uv(np.array([-0.2, 0.2]), np.array([1.2, 1.2]))
    assert left[0] > right[0]
    left, right = person_paint.BACK.uv(np.array([-0.2, 0.2]), np.array([1.2, 1.2]))
    assert left[0] < right[0]


def test_lips_are_redder_than_the_forehead() -> None:
    picture = person_paint.face(KINDS[2])
    x, z = person_paint.FACE.grid()

    def around(at_x: float, at_z: float) -> np.ndarray:
        return np.asarray(picture[(abs(x - at_x) < 0.004) & (abs(z - at_z) < 0.002)].mean(0))

    lip, forehead = around(0.0, 1.556), around(0.0, 1.69)
    assert lip[0] / lip[1] > forehead[0] / forehead[1]


def test_vests_carry_reflective_stripes() -> None:
    x, z = person_paint.FRONT.grid()
    stripe = (abs(x - 0.06) < 0.01) & (abs(z - 1.07) < 0.01)
    plain, vest = (person_paint.torso(k, person_paint.FRONT, True)[stripe].mean() for k in (KINDS[0], KINDS[1]))
    assert vest > plain + 0.3


def test_cells_are_known_by_name() -> None:
    assert person_paint.cell_uv("helmet") != person_paint.cell_uv("gold")
    with pytest.raises(KeyError):
        person_paint.cell_uv("cape")
