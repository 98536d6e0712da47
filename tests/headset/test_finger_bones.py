"""The drawn hand lies on the joints that are seen: tips at tips, small hands small, and nonsense stays finite."""

import numpy as np
import pytest
from panda3d.core import LPoint3f, LQuaternionf

from assets.paths import MODELS
from scenarios.headset.finger_bones import FIRST, FingerBones
from scenarios.headset.hand_shape import Array, HandShape, cut_hand
from scenarios.headset.tracking import SIDES, Joint, Placed
from scenarios.world.meshes import MeshShelf
from tests.headset.bare_hand import bare_hand

WRIST = LPoint3f(0.2, 0.4, 1.1)
FIST = dict.fromkeys(("thumb", "index", "middle", "ring", "little"), 1.0)
NAIL_M = 0.012
"""Skin reaches so far beyond the joint of a tip at most."""


@pytest.fixture(scope="module")
def shapes() -> dict[str, HandShape]:
    person = MeshShelf(MODELS).take("officer")
    return {side: cut_hand(person, side) for side in SIDES}


@pytest.fixture(params=SIDES)
def shape(shapes: dict[str, HandShape], request: pytest.FixtureRequest) -> HandShape:
    return shapes[request.param]


def _turn(h: float = 0, p: float = 0, r: float = 0) -> LQuaternionf:
    made = LQuaternionf()
    made.set_hpr((h, p, r))
    return made


def _places(joints: tuple[Joint, ...]) -> Array:
    return np.array([joint.placed.position for joint in joints])


def test_every_finger_ends_where_its_tip_is_seen(shape: HandShape) -> None:
    bones = FingerBones(shape)
    for curls in ({}, FIST, {"middle": 1.0, "ring": 1.0, "little": 1.0}):
        joints = bare_hand(shape.side, WRIST, _turn(30, 20, 10), curls)
        points, _ = bones.posed(joints)
        for first in FIRST.values():
            tip = _places(joints)[first + 3]
            assert np.linalg.norm(points - tip, axis=1).min() < NAIL_M


def test_each_corner_follows_the_palm_and_its_own_finger_alone(shape: HandShape) -> None:
    shares = FingerBones(shape)._shares
    assert np.abs(shares.sum(1) - 1).max() < 1e-9
    assert shares.min() > -1e-9
    fingers = shares[:, 1:].reshape(len(shares), 5, 3).sum(2)
    between = np.sort(fingers, axis=1)[:, -2] > 0.1
    root = -min(joint[2] for joint in (shape.joints["index"], shape.joints["fingers"]))
    assert between.sum() < 40, "a web between fingers, and nothing more"
    assert (-shape.points[between, 2] < root + 0.02).all(), "which lies at the knuckles"
    assert (fingers > 0.9).any(0).all(), "each finger has corners of its own"


def test_one_bent_finger_leaves_the_others_where_they_are(shape: HandShape) -> None:
    bones = FingerBones(shape)
    flat, _ = bones.posed(bare_hand(shape.side, WRIST, _turn()))
    bent, _ = bones.posed(bare_hand(shape.side, WRIST, _turn(), {"ring": 1.0}))
    moved = np.linalg.norm(bent - flat, axis=1)
    names = list(FIRST)
    for name in names:
        first = 1 + 3 * names.index(name)
        own = bones._shares[:, first : first + 3].sum(1) > 0.9
        assert (moved[own].max() > 0.05) == (name == "ring"), name


def test_a_small_hand_is_drawn_small_and_a_turned_one_turned(shape: HandShape) -> None:
    bones = FingerBones(shape)
    whole, _ = bones.posed(bare_hand(shape.side, WRIST, _turn()))
    small, _ = bones.posed(bare_hand(shape.side, WRIST, _turn(), size=0.8))
    assert np.ptp(small, axis=0)[1] == pytest.approx(0.8 * np.ptp(whole, axis=0)[1], rel=0.05)
    turned, normals = bones.posed(bare_hand(shape.side, WRIST, _turn(90)))
    origin = np.array(tuple(WRIST))
    quarter = np.array(((0, -1, 0), (1, 0, 0), (0, 0, 1)))
    assert np.abs((whole - origin) @ quarter.T - (turned - origin)).max() < 1e-3
    assert np.linalg.norm(normals, axis=1) == pytest.approx(np.ones(len(normals)))


def test_joints_all_in_one_place_or_scattered_give_numbers(shape: HandShape) -> None:
    bones = FingerBones(shape)
    one = tuple(Joint(Placed((0.1, 0.2, 0.3), (1, 0, 0, 0)), 0.01) for _ in range(26))
    chance = np.random.default_rng(5)
    for _ in range(20):
        scattered = tuple(Joint(Placed(tuple(chance.normal(size=3)), (1, 0, 0, 0)), 0.01) for _ in range(26))
        for joints in (one, scattered):
            points, normals = bones.posed(joints)
            assert np.isfinite(points).all()
            assert np.isfinite(normals).all()
