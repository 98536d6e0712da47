import numpy as np
import pytest
from panda3d.core import LPoint3f, LQuaternionf, NodePath

from scenarios.headset.hand_shape import Array
from scenarios.headset.hands import FADE_S, HOLDING, POINTING, bend_of
from scenarios.headset.presses import Presses
from scenarios.headset.tracking import SIDES, Action, Hand, Side
from tests.headset.bare_hand import bare_hand
from tests.headset.conftest import InHeadset


def _pressed(**values: float) -> Hand:
    return Hand("right", buttons=Presses().take({Action(name): value for name, value in values.items()}))


def test_fingers_point_close_and_hold() -> None:
    assert bend_of(Hand("right"), full=False).index == POINTING.index
    assert bend_of(_pressed(inspect=1.0), full=False).index > 0.5
    fist = bend_of(_pressed(grab=1.0), full=False)
    assert (fist.index, fist.fingers) == (1.0, 1.0)
    assert bend_of(_pressed(), full=True) == HOLDING


def _root(made: InHeadset, side: Side) -> NodePath:
    return made.play.rig.origin.find(f"{side} hand")


def _node(made: InHeadset, side: Side) -> NodePath:
    """The one hand that is shown."""
    (node,) = _root(made, side).get_children()
    return node


def test_both_hands_are_seen_and_close_round_what_they_hold(in_headset: InHeadset) -> None:
    play, hands = in_headset.play, in_headset.hands
    hands.point_at(play.body.eye() + LPoint3f(0, 5, 0))
    hands.frame()
    assert all(not _node(in_headset, side).is_empty() for side in SIDES)
    open_hand = _node(in_headset, "right")
    hands.use_tool("torch")
    hands.frame()
    assert open_hand != _node(in_headset, "right")
    play.tools.put_back("right")
    hands.frame()
    assert open_hand == _node(in_headset, "right")


def test_a_lost_hand_fades_where_it_was_and_comes_back(in_headset: InHeadset) -> None:
    hands, shown = in_headset.hands, in_headset.play.presence.hands
    hands.pass_time(FADE_S + 0.1)
    assert shown.solid("left") == 1.0
    before = _root(in_headset, "left").get_pos()
    hands.tracking.lose("left")
    hands.frame(0.1)
    assert in_headset.play.rig.grips["left"].is_stashed(), "it does nothing any more"
    assert 0 < shown.solid("left") < 1, "but fades"
    assert _root(in_headset, "left").get_color_scale()[3] == pytest.approx(shown.solid("left"), abs=1e-3)
    assert _root(in_headset, "left").get_pos() == before
    hands.pass_time(FADE_S)
    assert in_headset.play.rig.origin.find("left hand").is_empty()
    hands.tracking.move("left", (-0.2, 0.4, 1.1))
    hands.frame(0.1)
    assert 0 < shown.solid("left") < 1
    hands.pass_time(FADE_S)
    assert shown.solid("left") == 1.0
    assert not _root(in_headset, "left").has_color_scale()


def test_bare_fingers_are_followed_and_a_controller_taken_up_again_is_held(in_headset: InHeadset) -> None:
    hands = in_headset.hands
    wrist = LPoint3f(-0.2, 0.4, 1.1)
    held = _node(in_headset, "left")

    def corners(curl: float) -> Array:
        hands.tracking.finger("left", bare_hand("left", wrist, LQuaternionf.ident_quat(), {"index": curl}))
        hands.frame()
        rows = _node(in_headset, "left").node().get_geom(0).get_vertex_data().get_array_handle(0).get_data()
        return np.frombuffer(bytes(rows), np.uint8)

    straight = corners(0.0)
    bent = corners(1.0)
    assert _node(in_headset, "left") != held
    assert not np.array_equal(straight, bent)
    assert np.array_equal(straight, corners(0.0))
    assert in_headset.play.presence.hands._roots["left"].get_mat().is_identity(), "joints stand in the play space"
    hands.tracking.finger("left", ())
    hands.frame()
    assert _node(in_headset, "left") == held


def test_lost_fingers_fade_as_they_were_last_seen(in_headset: InHeadset) -> None:
    hands, shown = in_headset.hands, in_headset.play.presence.hands
    hands.tracking.finger("right", bare_hand("right", LPoint3f(0.2, 0.4, 1.1), LQuaternionf.ident_quat()))
    hands.pass_time(FADE_S + 0.1)
    seen = _node(in_headset, "right")
    hands.tracking.lose("right")
    hands.frame(0.1)
    assert 0 < shown.solid("right") < 1
    assert _node(in_headset, "right") == seen
    hands.tracking.move("right", (0.2, 0.4, 1.1))
    hands.pass_time(FADE_S)
