from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("scipy")
paint = pytest.importorskip("assets.build.skin_paint")

from scipy.ndimage import binary_dilation, label  # noqa: E402

from assets.build.human_source import MASKS  # noqa: E402
from assets.build.person_kinds import KINDS  # noqa: E402
from assets.build.picture_plan import HAND  # noqa: E402

MAN = next(k for k in KINDS if k.name == "officer")


def around(picture: np.ndarray, x: float, z: float, reach: float = 0.002) -> np.ndarray:
    p = paint.places("head")
    near = (abs(p[..., 0] - x) < reach) & (abs(p[..., 2] - z) < reach) & (p[..., 1] > 0.09)
    assert near.any()
    return np.asarray(picture[near].mean(0))


def test_lips_are_redder_than_the_forehead_and_brows_are_darker() -> None:
    picture = paint.head(MAN)
    lip, brow, forehead = (around(picture, *at) for at in ((0.006, 1.555), (0.030, 1.6605), (0.0, 1.690)))
    assert lip[0] / lip[1] > forehead[0] / forehead[1]
    assert brow.mean() < 0.7 * forehead.mean()


def test_age_draws_lines() -> None:
    old = replace(MAN, build=replace(MAN.build, years=65))
    assert around(paint.head(old), 0.012, 1.693, 0.004).mean() < around(paint.head(MAN), 0.012, 1.693, 0.004).mean()


def test_hair_grows_above_the_hairline_but_not_on_the_face() -> None:
    crown, nose, nape = np.array([[0, 0.03, 1.75], [0, 0.15, 1.60], [0, -0.06, 1.50]])
    assert paint.hairline(crown, 0.0) > 0.02
    assert paint.hairline(nose, 0.0) < 0
    assert paint.hairline(nape, 0.0) < 0
    brow = np.array([0, 0.13, 1.715])
    assert paint.hairline(brow, 0.02) < paint.hairline(brow, 0.0)


def test_the_hands_are_islands_of_their_own() -> None:
    found = paint.islands()
    assert len(found["hand_left"]) == len(found["hand_right"]) > 500
    assert not set(found["head"]) & set(found["mouth"])


def test_hands_have_nails_and_eyes_have_pupils() -> None:
    light = paint.hand(MAN).mean(-1)
    nails = paint._mask("fingernails", HAND, MASKS["fingernails"]) > 0.6
    round_them = binary_dilation(nails, iterations=6) & ~binary_dilation(nails, iterations=2)
    assert paint.places("hand")[nails][:, 2].max() < paint.middling().at["thumb_tip_left"][2]
    assert light[nails].mean() > 1.03 * light[round_them].mean()
    # The free edge is the palest, farthest from the wrist.
    number, count = label(nails)
    assert count == 5
    for n in range(1, count + 1):
        far = np.linalg.norm(paint.places("hand") - paint.middling().at["hand_left"], axis=-1)
        own = number == n
        assert light[own & (far > np.quantile(far[own], 0.9))].mean() > 1.05 * light[own].mean()
    eye = paint.eyeball(MAN)
    middle = eye[eye.shape[0] // 2, eye.shape[1] // 2]
    assert middle.mean() < 0.1 < 0.5 < eye.mean(-1).max()
