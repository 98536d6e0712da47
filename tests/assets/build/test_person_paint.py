import numpy as np
import pytest

pytest.importorskip("bpy")
paint = pytest.importorskip("assets.build.person_paint")

from assets.build.person_kinds import KINDS  # noqa: E402
from assets.build.picture_plan import BACK, FRONT, LEGS, OVER, SLEEVE  # noqa: E402

BY_NAME = {k.name: k for k in KINDS}


def test_vests_carry_reflective_stripes() -> None:
    x, z = FRONT.grid()
    stripe = (abs(x - 0.06) < 0.01) & (abs(z - 1.065) < 0.01)
    plain, vest = (paint.torso(BY_NAME[n], FRONT, True)[stripe].mean() for n in ("worker_driver", "worker_escort"))
    assert vest > plain + 0.3


def test_a_coat_worn_open_shows_what_is_under_it() -> None:
    x, z = FRONT.grid()
    middle, side = ((abs(abs(x) - at) < 0.01) & (abs(z - 1.2) < 0.02) for at in (0.01, 0.15))
    coat = paint.torso(BY_NAME["passenger_woman"], FRONT, True)
    assert coat[middle].mean() > coat[side].mean() + 0.05
    assert paint.torso(BY_NAME["passenger_woman"], BACK, False).shape == (BACK.height, BACK.width, 3)


@pytest.mark.parametrize("kind", KINDS[::4], ids=lambda k: k.name)
def test_every_part_is_painted_in_its_size(kind: object) -> None:
    for region, picture in ((SLEEVE, paint.sleeve(kind)), (LEGS, paint.legs(kind)), (OVER, paint.over(kind))):
        assert picture.shape == (region.height, region.width, 3)
        assert np.isfinite(picture).all()


def test_officers_wear_a_shield_on_the_sleeve_and_aides_none() -> None:
    angle, t = SLEEVE.grid()
    shield = (abs(angle - np.pi / 2) < 0.15) & (abs(t - 0.225) < 0.02)
    officer, aide = (paint.sleeve(BY_NAME[n])[shield].mean(0) for n in ("officer", "aide"))
    assert officer[0] > officer[2] + 0.2
    assert abs(aide[0] - aide[2]) < 0.15


def test_strands_have_gaps() -> None:
    alpha = np.asarray(paint.strands(64))[..., 3]
    assert alpha.min() < 127 < alpha.max()
