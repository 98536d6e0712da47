import math

from panda3d.core import LVector3f

from scenarios.headset.button_bar import ButtonBar
from tests.headset.conftest import InHeadset

ALWAYS = ("task", "chips", "evidence")


def test_small_panels_give_way_to_a_sheet(in_headset: InHeadset) -> None:
    hands, wall, site = in_headset.hands, in_headset.play.wall, in_headset.play.site
    hands.frame()
    assert all(wall.wanted(name) is not None for name in ALWAYS)
    assert wall.wanted("bar") is None
    site.run_errand("task_sheet")
    hands.frame()
    assert wall.wanted("sheet") is not None
    assert isinstance(wall.wanted("bar"), ButtonBar)
    assert all(wall.wanted(name) is None for name in ALWAYS)
    assert wall.wanted("label") is None


def test_what_is_pointed_at_has_its_label(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    hands.go("at_rear", 1.5, "")
    hands.point_at(play.site.work.scene.place_of("at_rear"))
    hands.frame()
    assert play.wall.wanted("label") is not None


def test_the_detector_shows_its_reading_while_it_is_out(in_headset: InHeadset) -> None:
    play = in_headset.play
    play.tools.take("right", "detector")
    in_headset.hands.frame()
    assert play.wall.wanted("meter") is not None
    play.tools.put_back("right")
    in_headset.hands.frame()
    assert play.wall.wanted("meter") is None


def test_a_name_hangs_over_the_head_and_not_before_the_face(in_headset: InHeadset) -> None:
    hands, play = in_headset.hands, in_headset.play
    for far in (1.0, 2.2):
        hands.go("driver", far, "")
        root = play.site.work.scene.people["driver"].root.get_pos()
        hands.look_at(root + LVector3f(0, 0, 1.5))
        hands.point_at(root + LVector3f(0, 0, 1.4))
        hands.frame()
        play.wall.update(wait=True)
        hands.frame()
        label, eye = play.wall.wanted("label"), play.body.eye()
        assert label is not None
        below = play.wall.place_on("label", 60, label.paint(1.0, (1100, 720)).height)
        assert below is not None
        crown = root + LVector3f(0, 0, 1.78)
        rise = [math.atan2(p[2] - eye[2], math.hypot(p[0] - eye[0], p[1] - eye[1])) for p in (below, crown)]
        assert rise[0] > rise[1]
