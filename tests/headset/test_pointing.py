from panda3d.core import LPoint3f

from tests.headset.conftest import InHeadset


def test_a_hand_points_at_what_lies_along_it_and_reach_is_told_from_the_eyes(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    hands.go("at_rear", 1.5, "")
    place = play.site.work.scene.place_of("at_rear")
    hands.point_at(place)
    hands.frame()
    pointed = play.pointed["right"]
    assert pointed is not None
    assert pointed.looked is not None
    assert pointed.looked.near
    assert (place - pointed.origin).normalized().dot(pointed.way) > 0.999
    hands.point_at(play.body.eye() + LPoint3f(0, 0, 9))
    hands.frame()
    pointed = play.pointed["right"]
    assert pointed is not None
    assert pointed.looked is None


def test_a_panel_comes_before_what_is_behind_it(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    hands.go("at_rear", 1.5, "")
    play.site.run_errand("task_sheet")
    hands._settle_panels()
    hands._point_on("sheet", 200, 100)
    hands.frame()
    pointed = play.pointed["right"]
    assert pointed is not None
    assert pointed.hit is not None
    assert pointed.looked is None
