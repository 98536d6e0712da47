"""A hand cut from the officer's mesh looks like a hand: in its size, the way it closes, and without rags."""

import numpy as np
import pytest
from panda3d.core import NodePath

from assets.paths import MODELS
from scenarios.headset.hand_shape import JOINTS, Array, Bend, HandShape, cut_hand
from scenarios.headset.tracking import SIDES, Side
from scenarios.world.meshes import MeshShelf


@pytest.fixture(scope="module")
def person() -> NodePath:
    return MeshShelf(MODELS).take("officer")


@pytest.fixture(params=SIDES)
def shape(person: NodePath, request: pytest.FixtureRequest) -> HandShape:
    return cut_hand(person, request.param)


def _tips(shape: HandShape, bend: Bend) -> Array:
    """The middle of the finger tips."""
    made = shape.bent(bend)
    low, high = made.get_tight_bounds()
    return np.array((*low, *high))


def test_a_hand_has_the_size_of_a_hand_in_its_grip(shape: HandShape) -> None:
    hand = shape.points[np.unique(shape.triangles)]
    size = hand.max(0) - hand.min(0)
    assert 0.15 < size[2] < 0.30, "from finger tips to wrist"
    assert 0.07 < size[1] < 0.18, "across the knuckles"
    assert np.abs(shape.shares.sum(1) - 1).max() < 1e-6
    assert set(shape.joints) == set(JOINTS)
    assert abs(hand.mean(0)).max() < 0.09, "the grip is at the palm"


def test_thumbs_point_ahead_and_palms_look_inward(person: NodePath) -> None:
    for side, inward in (("left", 1.0), ("right", -1.0)):
        chosen: Side = "left" if side == "left" else "right"
        shape = cut_hand(person, chosen)
        assert shape.joints["thumb"][1] > shape.joints["fingers"][1]
        assert shape.joints["index"][1] > shape.joints["fingers"][1]
        assert shape.joints["index"][2] < shape.joints["hand"][2]
        assert shape.joints["hand"][0] * inward < 0, "the palm lies behind what it holds"


def test_fingers_close_to_the_palm(shape: HandShape) -> None:
    open_hand, fist = _tips(shape, Bend(0, 0, 0)), _tips(shape, Bend(1, 1, 1))
    assert fist[2] > open_hand[2] + 0.04, "the finger tips draw in"
    inward = 3 if shape.side == "left" else 0
    assert abs(fist[inward]) > abs(open_hand[inward]) - 0.005


def test_the_sleeve_ends_in_a_round(shape: HandShape) -> None:
    end = shape.points[:, 2].max()
    rim = shape.points[shape.points[:, 2] > end - 1e-6]
    assert len(rim) > 8
    assert len(shape.sleeve) > 50


def test_a_person_without_hands_is_told(person: NodePath) -> None:
    with pytest.raises(ValueError, match="no joint"):
        cut_hand(person, "middle")  # type: ignore[arg-type]


def test_the_lid_of_the_sleeve_looks_along_the_arm_and_nowhere_else(shape: HandShape) -> None:
    lids = shape.sleeve[(np.abs(shape.normals[shape.sleeve] - (0, 0, 1)) < 1e-9).all((1, 2))]
    assert len(lids) > 8
    assert np.ptp(shape.points[lids][..., 2]) < 1e-9, "it is flat"
    cloth = np.setdiff1d(np.unique(shape.sleeve), np.unique(lids))
    assert np.abs(shape.normals[cloth] - (0, 0, 1)).max(1).min() > 0.01
