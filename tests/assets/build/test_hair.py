from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("bpy")
hair = pytest.importorskip("assets.build.hair")

from assets.build.drape import Skinside  # noqa: E402
from assets.build.human import shape  # noqa: E402
from assets.build.person_kinds import KINDS  # noqa: E402

MAN = next(k for k in KINDS if k.name == "ride_driver_man")
HUMAN = shape(MAN.build)
BODY = Skinside.of(HUMAN)


def test_everybody_has_a_style_that_exists() -> None:
    assert {k.style for k in KINDS} <= set(hair.STYLES)


def test_hair_covers_the_crown_and_fades_at_the_hairline() -> None:
    patch, places, full = hair.layer(HUMAN, MAN, 0.0, BODY)
    top = HUMAN.points[np.unique(HUMAN.quads("body")[0]), 2].max()
    assert patch.points[:, 2].max() > top
    assert full[patch.points[:, 2] > top].min() > 0.9
    assert full.min() == 0
    assert places.shape == (len(patch.points), 2)


def test_outer_layers_stand_off_further() -> None:
    inner, outer = (hair.layer(HUMAN, MAN, lift, BODY)[0].points for lift in (0.0, 1.0))
    assert np.linalg.norm(outer - inner, axis=1).max() > 0.004


def test_the_bald_are_bare_on_top() -> None:
    bald = replace(MAN, bald=0.9)
    patch, _, full = hair.layer(HUMAN, bald, 0.0, BODY)
    assert full[patch.points[:, 2].argmax()] < 0.2
    assert full.max() > 0.9


def test_longer_styles_have_a_body_that_short_ones_lack() -> None:
    assert hair.volume(HUMAN, MAN) is None
    woman = next(k for k in KINDS if k.style == "bob")
    human = shape(woman.build)
    mass = hair.volume(human, woman)
    assert mass.points[:, 2].min() < human.at["chin"][2] + 0.02


def test_hair_frames_the_ears_and_leaves_them_bare() -> None:
    ear, above, behind, cheek = np.array([[0.086, 0.035, 1.62], [0.075, 0.035, 1.665], [0.066, -0.01, 1.63],
                                          [0.07, 0.085, 1.60]])  # fmt: skip
    assert hair.on_ear(ear)
    assert not hair.on_ear(above)
    assert hair.edge(above, 0.0) > 0
    assert hair.edge(behind, 0.0) > 0
    assert hair.edge(cheek, 0.0) < 0


def test_a_hat_presses_hair_flat() -> None:
    bare, capped = MAN, replace(MAN, dress=replace(MAN.dress, hat="cap"))
    tops = [hair.layer(HUMAN, k, 1.0, BODY)[0].points[:, 2].max() for k in (bare, capped)]
    assert tops[0] - tops[1] > 0.006


def test_a_fringe_hangs_over_the_forehead() -> None:
    fringed = replace(MAN, style="fringe")
    middles = []
    for k in (MAN, fringed):
        patch, _, full = hair.layer(HUMAN, k, 0.0, BODY)
        seen = patch.points[(full > 0.5) & (np.abs(patch.points[:, 0]) < 0.02) & (patch.points[:, 1] > 0.08)]
        middles.append(seen[:, 2].min())
    assert middles[0] - middles[1] > 0.015


def test_a_ponytail_hangs_at_the_back_of_the_head() -> None:
    woman = next(k for k in KINDS if k.style == "tied")
    human = shape(woman.build)
    tail = hair.volume(human, woman)
    head = human.points[np.unique(human.quads("body")[0])]
    head = head[head[:, 2] > human.at["eye_left"][2]]
    assert tail.points[:, 1].max() > head[:, 1].min()
    assert tail.points[:, 2].min() < human.at["chin"][2] + 0.02
