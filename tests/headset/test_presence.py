from panda3d.core import LPoint3f

from scenarios.headset.tracking import Action, Focus
from tests.headset.conftest import InHeadset


def _seen(made: InHeadset, name: str) -> bool:
    node = made.play.site.engine.scene.find(name)
    assert not node.is_empty(), name
    return not node.is_hidden()


def test_rays_are_seen_while_the_hands_are_ours_and_not_while_aiming_a_jump(in_headset: InHeadset) -> None:
    hands = in_headset.hands
    hands.point_at(in_headset.play.body.eye() + LPoint3f(0, 4, -1))
    hands.frame()
    assert _seen(in_headset, "right ray")
    hands.tracking.press("right", Action.TELEPORT)
    hands.frame()
    assert not _seen(in_headset, "right ray")
    assert _seen(in_headset, "landing")
    hands.tracking.focus = Focus.VISIBLE
    hands.tracking.release("right", Action.TELEPORT)
    hands.frame()
    assert not _seen(in_headset, "left ray")
    assert not _seen(in_headset, "landing")
    hands.tracking.focus = Focus.FOCUSED
    hands.frame()


def test_the_watch_opens_the_menu_for_the_other_hand_and_for_the_look(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    watch = play.rig.grips["left"].find("watch")
    hands.frame()
    hands.point_at(LPoint3f(watch.get_pos(play.site.engine.scene)))
    hands.frame()
    assert play.presence.at_watch(play.pointed["right"], "right")
    assert not play.presence.at_watch(play.pointed["left"], "left")
    hands.press(Action.INSPECT)
    assert play.site.work.top is not None
    play.site.work.close_all()
    assert play.presence.watch_side == "left"


def test_a_dot_marks_what_a_hand_may_choose(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    hands.go("at_rear", 1.5, "")
    hands.point_at(play.site.work.scene.place_of("at_rear"))
    hands.frame()
    assert _seen(in_headset, "right dot")
    hands.point_at(play.body.eye() + LPoint3f(0, 0, 9))
    hands.frame()
    assert not _seen(in_headset, "right dot")
