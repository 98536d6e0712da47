from math import tau

import pytest

from assets.build.clips import CLIPS, FPS, ONCE, fingers, idle
from assets.build.skeleton import FACE, parents


@pytest.mark.parametrize("name", CLIPS)
def test_turns_only_joints_that_exist_and_joins_itself(name: str) -> None:
    pose, frames = CLIPS[name]
    assert set(pose(0)) <= set(parents()) - set(FACE)
    assert frames >= FPS
    start, end = pose(0), pose(tau)
    for joint, angles in start.items():
        assert end[joint] == pytest.approx(angles, abs=1e-6)


@pytest.mark.parametrize("name", sorted(ONCE - {"step_back"}))
def test_gestures_begin_as_standing_does(name: str) -> None:
    start, still = CLIPS[name][0](0), idle(0)
    for joint in ("arm_right", "forearm_right", "arm_left"):
        assert start[joint] == pytest.approx(still[joint], abs=2.0)


def test_knees_and_elbows_bend_the_right_way() -> None:
    for pose, frames in CLIPS.values():
        for f in range(frames):
            p = pose(tau * f / frames)
            for side in ("left", "right"):
                assert p[f"shin_{side}"][0] <= 0.5
                assert p[f"forearm_{side}"][0] >= 0


def test_pointing_stretches_the_index_and_curls_the_rest() -> None:
    p = CLIPS["point"][0](tau / 2)
    assert abs(p["index_right"][1]) < 5 < 40 < abs(p["fingers_right"][1])


def test_fingers_curl_towards_the_palm_on_both_hands() -> None:
    p: dict[str, tuple[float, float, float]] = {}
    fingers(p, "left", 0.5)
    fingers(p, "right", 0.5)
    assert p["fingers_left"][1] < 0 < p["fingers_right"][1]
