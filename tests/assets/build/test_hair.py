from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("bpy")
hair = pytest.importorskip("assets.build.hair")

from assets.build.human import shape  # noqa: E402
from assets.build.person_kinds import KINDS  # noqa: E402

MAN = next(k for k in KINDS if k.name == "ride_driver_man")
HUMAN = shape(MAN.build)


def test_everybody_has_a_style_that_exists() -> None:
    assert {k.style for k in KINDS} <= set(hair.STYLES)


def test_hair_covers_the_crown_and_fades_at_the_hairline() -> None:
    patch, places, full = hair.layer(HUMAN, MAN, 0.0)
    top = HUMAN.points[np.unique(HUMAN.quads("body")[0]), 2].max()
    assert patch.points[:, 2].max() > top
    assert full[patch.points[:, 2] > top].min() > 0.9
    assert full.min() == 0
    assert places.shape == (len(patch.points), 2)


def test_outer_layers_stand_off_further() -> None:
    inner, outer = (hair.layer(HUMAN, MAN, lift)[0].points for lift in (0.0, 1.0))
    assert np.linalg.norm(outer - inner, axis=1).max() > 0.004


def test_the_bald_are_bare_on_top() -> None:
    bald = replace(MAN, bald=0.9)
    patch, _, full = hair.layer(HUMAN, bald, 0.0)
    assert full[patch.points[:, 2].argmax()] < 0.2
    assert full.max() > 0.9


def test_longer_styles_have_a_body_that_short_ones_lack() -> None:
    assert hair.volume(HUMAN, MAN) is None
    woman = next(k for k in KINDS if k.style == "bob")
    human = shape(woman.build)
    mass = hair.volume(human, woman)
    assert mass.points[:, 2].min() < human.at["chin"][2] + 0.02
