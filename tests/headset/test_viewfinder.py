import math

import pytest
from panda3d.core import NodePath

from scenarios.headset.viewfinder import FAR_M, Viewfinder
from scenarios.world.photo import FOV_DEG
from tests.headset.conftest import InHeadset


def test_the_frame_encloses_what_the_photograph_shows() -> None:
    scene = NodePath("scene")
    lens = scene.attach_new_node("lens")
    lens.set_pos_hpr((1, 2, 3), (30, 10, 0))
    finder = Viewfinder(scene)
    finder.show(lens)
    low, high = finder.node.find("frame").get_tight_bounds(lens)
    assert low[1] == pytest.approx(FAR_M)
    assert math.degrees(2 * math.atan((high[0] - low[0]) / 2 / FAR_M)) == pytest.approx(FOV_DEG, abs=0.01)
    finder.show(None)
    assert finder.node.is_hidden()
    finder.close()


def test_it_is_there_while_a_hand_holds_the_camera(in_headset: InHeadset) -> None:
    play, hands = in_headset.play, in_headset.hands
    node = play.site.engine.scene.find("viewfinder")
    seen = [not node.is_hidden()]
    play.tools.take("right", "camera")
    hands.frame()
    seen.append(not node.is_hidden())
    hands.tracking.lose("right")
    hands.frame()
    seen.append(not node.is_hidden())
    assert seen == [False, True, False]
    hands.tracking.move("right", (0.2, 0.4, 1.1))
