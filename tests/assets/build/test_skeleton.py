import numpy as np
import pytest

from assets.build.skeleton import parents, positions, weights


def test_has_twenty_joints_parents_first() -> None:
    seen: set[str] = set()
    for name, parent in parents().items():
        assert parent is None or parent in seen
        seen.add(name)
    assert len(seen) == 20
    assert {"head", "neck", "jaw"} <= seen


def test_left_is_minus_x_and_mirrors_right() -> None:
    at = positions()
    assert at["hand_left"][0] < 0
    assert at["hand_left"] * [-1, 1, 1] == pytest.approx(at["hand_right"])


def test_weights_sum_to_one_and_flanks_follow_the_trunk() -> None:
    at = positions()
    joints = ["pelvis", "spine", "chest", "arm_left", "forearm_left"]
    flank, upper_arm = np.array([-0.155, 0, 1.15]), (at["arm_left"] + at["forearm_left"]) / 2
    w = weights(np.array([flank, upper_arm]), joints, at)
    assert w.sum(1) == pytest.approx([1, 1])
    assert w[0, 3:].sum() < 0.1
    assert w[1, 3] > 0.8
