from panda3d.core import LPoint3f

from scenarios.headset.hands import HOLDING, POINTING, bend_of
from scenarios.headset.presses import Presses
from scenarios.headset.tracking import Action, Hand
from tests.headset.conftest import InHeadset


def _pressed(**values: float) -> Hand:
    return Hand("right", buttons=Presses().take({Action(name): value for name, value in values.items()}))


def test_fingers_point_close_and_hold() -> None:
    assert bend_of(Hand("right"), full=False).index == POINTING.index
    assert bend_of(_pressed(inspect=1.0), full=False).index > 0.5
    fist = bend_of(_pressed(grab=1.0), full=False)
    assert (fist.index, fist.fingers) == (1.0, 1.0)
    assert bend_of(_pressed(), full=True) == HOLDING


def test_both_hands_are_seen_and_close_round_what_they_hold(in_headset: InHeadset) -> None:
    play, hands = in_headset.play, in_headset.hands
    hands.point_at(play.body.eye() + LPoint3f(0, 5, 0))
    hands.frame()
    roots = {side: play.rig.grips[side].find(f"{side} hand") for side in ("left", "right")}
    assert all(not root.is_empty() and root.get_num_children() == 1 for root in roots.values())
    open_hand = roots["right"].get_child(0)
    hands.use_tool("torch")
    hands.frame()
    assert open_hand not in roots["right"].get_children()
    play.tools.put_back("right")
    hands.frame()
    assert open_hand in roots["right"].get_children()


def test_a_lost_hand_is_not_seen(in_headset: InHeadset) -> None:
    hands = in_headset.hands
    hands.tracking.lose("left")
    hands.frame()
    assert in_headset.play.rig.grips["left"].is_stashed()
    hands.tracking.move("left", (-0.2, 0.4, 1.1))
    hands.frame()
    assert not in_headset.play.rig.grips["left"].is_stashed()
