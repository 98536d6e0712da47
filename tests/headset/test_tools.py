"""Tools come from belt and chest or the menu, are used where they are held, and are put back."""

from panda3d.core import LPoint3f

from app.domain.attempt.events import BadgeShown, ConePlaced, PhotoTaken, ProbePlaced, ProbeRemoved, TorchSwitched
from scenarios.headset.tools import BY_ID, TOOLS
from scenarios.headset.tracking import Action
from tests.headset.conftest import InHeadset


def _reach_for(made: InHeadset, tool: str) -> None:
    place = made.play.tools.slot_place(BY_ID[tool], left_handed=False)
    made.hands._hold_at(place)
    made.hands.frame()


def test_a_hand_at_its_place_takes_a_tool_and_puts_it_back(in_headset: InHeadset) -> None:
    hands, tools = in_headset.hands, in_headset.play.tools
    hands.look_at(in_headset.play.body.eye() + LPoint3f(0, 5, 0))
    hands.frame()
    for tool in ("camera", "torch", "badge", "detector"):
        _reach_for(in_headset, tool)
        hands.press(Action.GRAB)
        assert tools.side_of(tool) == "right"
        _reach_for(in_headset, tool)
        hands.press(Action.GRAB)
        assert tools.side_of(tool) is None


def test_places_on_the_body_lie_apart_and_are_mirrored(in_headset: InHeadset) -> None:
    tools = in_headset.play.tools
    places = {tool.id: tools.slot_place(tool, left_handed=False) for tool in TOOLS}
    for one in places:
        assert tools.slot_at(places[one], left_handed=False) == one
    assert tools.slot_at(in_headset.play.body.eye(), left_handed=False) == ""
    mirrored = tools.slot_place(BY_ID["camera"], left_handed=True)
    assert tools.slot_at(mirrored, left_handed=True) == "camera"


def test_the_torch_is_switched_by_hand_and_shines_where_it_points(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    hands.errand("torch")
    assert play.site.work.view.torch_on
    spot = play.tools.spot_of("torch")
    assert spot is not None
    assert play.site.torch_at == spot
    aim = play.rig.aims["right"].get_quat(play.site.engine.scene).get_forward()
    assert spot.get_quat(play.site.engine.scene).get_forward().dot(aim) > 0.999
    hands.errand("torch")
    assert [e.on for e in in_headset.events if isinstance(e, TorchSwitched)] == [True, False]


def test_a_tool_is_in_one_hand_only(in_headset: InHeadset) -> None:
    tools = in_headset.play.tools
    tools.take("left", "camera")
    tools.take("right", "camera")
    assert (tools.held["left"], tools.held["right"]) == ("", "camera")
    tools.take("right", "torch")
    assert tools.side_of("camera") is None
    in_headset.hands.tracking.lose("right")
    in_headset.hands.frame()
    assert tools.spot_of("torch") is None
    in_headset.hands.tracking.move("right", (0.2, 0.4, 1.1))
    in_headset.hands.frame()


def test_the_probe_is_held_to_its_point(in_headset: InHeadset) -> None:
    hands = in_headset.hands
    hands.go("at_valve_box_rim", 1.2, "")
    assert hands.probe("valve_box_rim")
    hands.pass_time(1.0)
    assert hands.unprobe()
    assert [e.point for e in in_headset.events if isinstance(e, ProbePlaced)] == ["valve_box_rim"]
    assert any(isinstance(e, ProbeRemoved) for e in in_headset.events)


def test_the_badge_is_held_out_to_who_stands_before_one(in_headset: InHeadset) -> None:
    hands = in_headset.hands
    hands.go("driver", 1.2, "")
    in_headset.play.tools.take("right", "badge")
    hands.press(Action.USE)
    hands.pass_time(6)
    if not any(isinstance(e, BadgeShown) for e in in_headset.events):
        assert in_headset.play.site.work.top is not None, "where it is more than one deed, one chooses"


def test_the_camera_photographs_what_it_is_held_to(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    hands.go("at_rear", 2.5, "")
    rear = play.site.work.scene.place_of("at_rear")
    away = play.body.eye() + (play.body.eye() - rear)
    hands.look_at(play.body.eye() + LPoint3f(3, 0, 0))
    hands.frame()
    play.tools.take("right", "camera")
    eye = play.body.eye()
    hands._hold_at(eye + (rear - eye).normalized() * 0.4)
    hands.frame()
    hands.press(Action.USE)
    hands.pass_time(0.3)
    (shot,) = [e for e in in_headset.events if isinstance(e, PhotoTaken)][-1:]
    assert "S08" in shot.stations or shot.stations, "the camera, not the look, frames the picture"
    hands._hold_at(eye + (away - eye).normalized() * 0.4)
    hands.frame()
    hands.press(Action.USE)
    hands.pass_time(0.3)
    assert [e for e in in_headset.events if isinstance(e, PhotoTaken)][-1].stations != shot.stations


def test_cones_are_put_down_by_hand(in_headset: InHeadset) -> None:
    hands = in_headset.hands
    in_headset.play.tools.take("left", "cone")
    hands.press(Action.USE, "left")
    hands.pass_time(0.2)
    work = in_headset.play.site.work
    if work.busy is None:
        assert hands.pick(next(item.id for item in work.top.items if item.id.startswith("deed:")))  # type: ignore[union-attr]
    hands.pass_time(20)
    assert any(isinstance(e, ConePlaced) for e in in_headset.events)
