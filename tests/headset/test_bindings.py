"""Every controller does what it can, the same with either hand."""

import re

import pytest

from scenarios.headset.bindings import HELD, INPUTS, PROFILES, TITLES, Profile, suggestions
from scenarios.headset.tracking import SIDES, Action

NAMES = [profile.name for profile in PROFILES]


def test_every_action_is_an_input_with_a_title() -> None:
    assert {action.value for action in Action} <= set(INPUTS)
    assert set(TITLES) == set(INPUTS)
    assert len(set(TITLES.values())) == len(TITLES)


def test_the_controllers_of_the_field_are_there() -> None:
    assert len(set(NAMES)) == len(NAMES)
    wanted = ("simple", "touch", "index", "vive", "motion", "pico", "hand_interaction")
    assert all(any(word in name for name in NAMES) for word in wanted)


@pytest.mark.parametrize("profile", PROFILES, ids=NAMES)
@pytest.mark.parametrize("dpad", [False, True])
def test_either_hand_has_the_same_actions(profile: Profile, dpad: bool) -> None:
    left, right = (profile.paths(side, dpad) for side in SIDES)
    assert set(left) == set(right)
    assert {"grip_pose", "aim_pose", "inspect", "grab", "use"} <= set(left)
    for action, path in suggestions(profile, dpad):
        assert action in INPUTS
        assert re.fullmatch(r"/user/hand/(left|right)/(input|output)/[a-z0-9_/]+", path)


@pytest.mark.parametrize("profile", PROFILES, ids=NAMES)
def test_poses_and_pulses_go_where_such_things_are(profile: Profile) -> None:
    for action, path in profile.paths("left").items():
        assert (INPUTS[action] == "pose") == path.endswith("/pose")
        assert (INPUTS[action] == "pulse") == path.startswith("output/")


def test_bare_hands_are_no_controllers() -> None:
    assert "valve/index_controller" in HELD
    assert not HELD & {"khr/simple_controller", "ext/hand_interaction_ext", "microsoft/hand_interaction", ""}
