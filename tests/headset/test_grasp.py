"""Parts follow the hand to their stops, fall into a state, and what must not be moved is not."""

from panda3d.core import LPoint3f

from app.domain.attempt.events import ObjectOperated, OfficerOperatedLoadedValve
from scenarios.headset.tracking import SIDES, Action
from tests.headset.conftest import InHeadset, MakePlay

DOOR = "cab_door_left"
TOP = "valve_box_door"


def _before_door(made: InHeadset, part: str) -> None:
    node = made.play.site.work.session.scenario.object_by_id[part].node
    made.hands.go(node, 0.9, "")


def _handle(made: InHeadset, part: str, share: float) -> LPoint3f:
    """Where the part's outer corner is at a share of its way."""
    movables = made.play.site.work.scene.movables
    node = dict(movables.objects())[part]
    low, high = node.get_tight_bounds(node)
    far = LPoint3f(low if low.length() > high.length() else high) * 0.9
    place = movables.place_at(part, share).get_mat().xform_point(far)
    return LPoint3f(made.play.site.engine.scene.get_relative_point(node.get_parent(), place))


def _operated(made: InHeadset, part: str) -> list[str]:
    return [e.to_state for e in made.events if isinstance(e, ObjectOperated) and e.object == part]


def test_a_loaded_valve_turns_by_either_hand_and_the_fault_is_kept(fresh_play: MakePlay) -> None:
    made = fresh_play()
    made.leave_car()
    part = "esv_lever"
    now = made.play.site.work.view.objects[part]
    other = "open" if now == "shut" else "shut"
    _before_door(made, part)
    assert made.hands.operate(part, other)
    assert _operated(made, part) == [other]
    assert any(isinstance(event, OfficerOperatedLoadedValve) for event in made.events)
    made.hands.side = "left"
    assert made.hands.operate(part, now)
    assert _operated(made, part) == [other, now]


def test_less_than_half_the_way_springs_back_and_nothing_happened(in_headset: InHeadset) -> None:
    hands, part = in_headset.hands, "esv_lever"
    movables = in_headset.play.site.work.scene.movables
    _before_door(in_headset, part)
    start = movables.share(part)
    before = len(in_headset.events)
    hands._hold_at(_handle(in_headset, part, start))
    hands.frame()
    hands.tracking.press("right", Action.GRAB)
    hands.frame()
    assert in_headset.play.grasp.holds["right"] is not None
    way = 1 if start < 0.5 else -1
    for k in range(1, 5):
        hands._hold_at(_handle(in_headset, part, start + way * 0.08 * k))
        hands.frame()
    assert abs(movables.share(part) - start) > 0.2
    hands.tracking.release("right", Action.GRAB)
    hands.pass_time(1.2)
    assert abs(movables.share(part) - start) < 1e-3
    assert not _operated(in_headset, part)
    assert len(in_headset.events) >= before


def test_a_part_stops_at_its_ends_and_a_hand_far_off_slips(in_headset: InHeadset) -> None:
    hands, part, play = in_headset.hands, "esv_lever", in_headset.play
    movables = play.site.work.scene.movables
    _before_door(in_headset, part)
    start = movables.share(part)
    place = _handle(in_headset, part, start)
    hands._hold_at(place)
    hands.frame()
    hands.tracking.press("right", Action.GRAB)
    hands.frame()
    hands._hold_at(place + LPoint3f(0.02, 0.02, 0.2))
    hands.frame()
    assert 0 <= movables.share(part) <= 1
    hands._hold_at(place + LPoint3f(0, 0, 1.5))
    hands.frame()
    assert play.grasp.holds["right"] is None
    hands.tracking.release("right", Action.GRAB)
    hands.frame()


def test_what_the_party_moves_is_refused_and_stays(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    _before_door(in_headset, "guard_rail")
    node = dict(play.site.work.scene.movables.objects())["guard_rail"]
    low, high = node.get_tight_bounds(play.site.engine.scene)
    hands._hold_at((low + high) / 2)
    hands.frame()
    hands.press(Action.GRAB)
    assert play.grasp.holds["right"] is None
    assert play.site.work.notice is not None
    assert "当事人" in play.site.work.notice.prompt.words


def test_nothing_within_reach_is_nothing_held(in_headset: InHeadset) -> None:
    in_headset.hands.go("spot_upwind", 1.0, "")
    in_headset.hands.press(Action.GRAB)
    assert in_headset.play.grasp.holds == {"left": None, "right": None}


def test_two_hands_hold_one_part_and_the_last_one_lets_go(in_headset: InHeadset) -> None:
    hands, part, play = in_headset.hands, "esv_lever", in_headset.play
    movables = play.site.work.scene.movables
    _before_door(in_headset, part)
    place = _handle(in_headset, part, movables.share(part))
    for side in SIDES:
        hands.side = side
        hands._hold_at(place)
        hands.frame()
        hands.tracking.press(hands.side, Action.GRAB)
        hands.frame()
    assert all(hold is not None for hold in play.grasp.holds.values())
    hands.tracking.release("left", Action.GRAB)
    hands.frame()
    held = [play.grasp.holds["right"] is not None]
    hands.tracking.lose("right")
    hands.frame()
    held.append(play.grasp.holds["right"] is not None)
    assert held == [True, False]
    hands.tracking.release("right", Action.GRAB)
    hands.point_at(play.body.eye() + LPoint3f(0, 5, 0))
    hands.frame()
