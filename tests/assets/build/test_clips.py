from math import tau

import pytest

from assets.build.clips import CLIPS
from assets.build.skeleton import parents


@pytest.mark.parametrize("name", CLIPS)
def test_turns_only_joints_that_exist_and_joins_itself(name: str) -> None:
    pose, frames = CLIPS[name]
    assert set(pose(0)) <= set(parents())
    assert frames >= 24
    start, end = pose(0), pose(tau)
    for joint, angles in start.items():
        assert end[joint] == pytest.approx(angles, abs=1e-6)


def test_knees_and_elbows_bend_the_right_way() -> None:
    for pose, frames in CLIPS.values():
        for f in range(frames):
            p = pose(tau * f / frames)
            for side in ("left", "right"):
                assert p[f"shin_{side}"][0] <= 0.5
                assert p[f"forearm_{side}"][0] >= 0
