"""Two eyes drawn at once see what two cameras would, each in its half."""

import numpy as np
import pytest
from panda3d.core import (
    Camera,
    CardMaker,
    LMatrix4f,
    LPoint3f,
    NodePath,
    PerspectiveLens,
    PTA_LMatrix4f,
    ShaderAttrib,
)

from scenarios.world import eyes
from scenarios.world.engine import Engine
from scenarios.world.eyes import MATRICES, TwoEyes, one_eye
from scenarios.world.shaders import program


def eye(scene: NodePath, x: float) -> tuple[LMatrix4f, LPoint3f]:
    """An eye beside the middle, looking ahead."""
    lens = PerspectiveLens()
    lens.set_fov(80, 80)
    lens.set_near_far(0.1, 100)
    node = scene.attach_new_node("eye")
    node.set_x(x)
    return scene.get_mat(node) * lens.get_projection_mat(), node.get_pos(scene)


def test_only_the_camera_of_two_eyes_draws_twice() -> None:
    attrib = TwoEyes().state.get_attrib(ShaderAttrib)
    dressed = ShaderAttrib.make(program("flat", lit=False)).set_shader_input(one_eye())
    assert dressed.get_instance_count() == 0
    both = attrib.compose(dressed)
    assert both.get_instance_count() == 2
    assert both.get_shader() == dressed.get_shader()


class UsedMemory:
    """Panda3D's arrays hold what lay in memory before."""

    @staticmethod
    def empty_array(length: int) -> PTA_LMatrix4f:
        made = PTA_LMatrix4f.empty_array(length)
        for index in range(length):
            made[index] = LMatrix4f(*[7] * 16)
        return made


def test_used_memory_makes_no_second_eye(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[PTA_LMatrix4f] = []
    monkeypatch.setattr(eyes, "PTA_LMatrix4f", UsedMemory)
    monkeypatch.setattr(eyes, "ShaderInput", lambda name, matrices, priority: taken.append(matrices))
    one_eye()
    assert [taken[0][index] for index in range(MATRICES)] == [LMatrix4f.zeros_mat()] * MATRICES


def test_each_eye_sees_a_thing_where_its_own_camera_would(drawing_engine: Engine) -> None:
    engine = drawing_engine
    maker = CardMaker("thing")
    maker.set_frame(-0.1, 0.1, -0.1, 0.1)
    maker.set_color(1, 0, 0, 1)
    thing = engine.scene.attach_new_node(maker.generate())
    thing.set_pos(0, 1.0, 0)
    thing.set_shader(program("flat", lit=False))
    stereo = TwoEyes()
    stereo.set(eye(engine.scene, -0.1), eye(engine.scene, 0.1))
    camera: Camera = engine.camera.node()
    camera.set_initial_state(stereo.state)
    for _ in range(2):
        engine.render()
    red = engine.picture()[..., 0] > 128
    width = red.shape[1] // 2
    middles = [float(np.mean(np.nonzero(half)[1])) / width for half in (red[:, :width], red[:, width:])]
    shift = 0.1 / (2 * np.tan(np.radians(40)))
    assert middles[0] == pytest.approx(0.5 + shift, abs=0.01)
    assert middles[1] == pytest.approx(0.5 - shift, abs=0.01)
