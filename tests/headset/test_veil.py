import pytest
from panda3d.core import LPoint3f, LQuaternionf, NodePath

from scenarios.headset.veil import Veil


def test_black_comes_and_goes_around_the_head() -> None:
    scene = NodePath("scene")
    veil = Veil(scene)
    veil.fade(0.6)
    veil.follow(LPoint3f(1, 2, 3), LQuaternionf(1, 0, 0, 0))
    fade = scene.find("fade")
    assert not fade.is_hidden()
    assert fade.get_color_scale()[3] == pytest.approx(0.6, abs=0.01)
    assert tuple(fade.get_pos()) == (1, 2, 3)
    veil.fade(0)
    assert fade.is_hidden()
    veil.close()
    assert scene.get_num_children() == 0


def test_the_view_narrows_softly_while_gliding() -> None:
    veil = Veil(NodePath("scene"))
    veil.narrow(True, 0.05)
    assert 0 < veil.narrowed < 1
    for _ in range(10):
        veil.narrow(True, 0.05)
    assert veil.narrowed == 1
    for _ in range(10):
        veil.narrow(False, 0.05)
    assert veil.narrowed == 0
