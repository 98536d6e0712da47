import numpy as np
import pytest

from assets.build.human_source import OUT, joint_shares, upright
from assets.build.skeleton import parents


def test_makehumans_axes_become_ours() -> None:
    left_hand, nose, crown = upright(np.array([[5.0, 0, 0], [0, 0, 1.5], [0, 8, 0]]))
    assert left_hand == pytest.approx([-0.5, 0, 0])
    assert nose == pytest.approx([0, 0.15, 0])
    assert crown == pytest.approx([0, 0, 0.8])


def test_bones_are_gathered_into_joints() -> None:
    names, shares = joint_shares({"head": [(0, 0.5)], "jaw": [(0, 0.5), (1, 1.0)], "finger3-2.L": [(2, 0.4)]}, 3)
    assert names == ["fingers_tip_left", "head", "jaw"]
    assert shares == pytest.approx(np.array([[0, 0.5, 0.5], [0, 0, 1], [1, 0, 0]]))


def test_what_is_kept_has_a_place_for_every_joint() -> None:
    with np.load(OUT) as kept:
        assert {f"joint/{name}" for name in parents()} <= set(kept.files)
        assert set(kept["joints"]) == set(parents())
