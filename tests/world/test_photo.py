import hashlib
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from panda3d.core import LPoint3f, LVector3f
from PIL import Image

from scenarios.world.attention import sight_point
from scenarios.world.engine import Engine
from scenarios.world.photo import SIZE_PX, EvidenceCamera, developed, in_photograph, keep
from scenarios.world.scene import Scene


@pytest.fixture
def scene(build: Callable[..., Scene]) -> Scene:
    """A scene of the test's own, since it is changed."""
    return build()


UP = LVector3f(0, 0, 1)


def _stations(scene: Scene, eye: LPoint3f, node: str, light: float = 1.0) -> set[str]:
    way = sight_point(scene, node) - eye
    way.normalize()
    up = UP - way * UP.dot(way)
    up.normalize()
    return {s.station for s in in_photograph(scene, scene.scenario.scene.stations, eye, way, up, light)}


def test_a_photograph_shows_what_is_in_its_frame(scene: Scene) -> None:
    assert "S14" in _stations(scene, LPoint3f(0, -11, 1.6), "at_rear")
    assert "S02" not in _stations(scene, LPoint3f(0, -11, 1.6), "at_rear")


def test_what_is_hidden_or_too_far_is_not_evidence(scene: Scene) -> None:
    assert "S09" not in _stations(scene, LPoint3f(-2.4, -1.7, 1.0), "at_valve_box"), "the door is shut"
    scene.move_part("valve_box_door", "open")
    for _ in range(20):
        scene.advance(0.1, LPoint3f(0, 0, 0))
    assert "S09" in _stations(scene, LPoint3f(-2.4, -1.7, 1.0), "at_valve_box")
    assert "S08" not in _stations(scene, LPoint3f(-6, 4.3, 1.6), "at_nameplate")
    assert "S07" not in _stations(scene, LPoint3f(6, -1.4, 1.6), "at_tank_left")


def test_a_developed_photograph_is_what_its_hash_says(folder: Path) -> None:
    photograph = developed("photo_001", np.full((96, 128, 3), 90, np.uint8))
    path = keep(photograph, folder / "photos")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == photograph.sha256
    assert Image.open(io.BytesIO(photograph.thumbnail)).size == (168, 104)


def test_the_camera_takes_a_picture_of_its_own(drawing_engine: Engine, build_scene: Callable[[Engine], Scene]) -> None:
    scene = build_scene(drawing_engine)
    camera = EvidenceCamera(drawing_engine)
    drawing_engine.camera.set_pos(0, -11, 1.6)
    drawing_engine.camera.look_at(scene.place_of("at_rear"))
    camera.aim(drawing_engine.camera)
    scene.renderer.before_frame()
    drawing_engine.render()
    picture = camera.develop()
    assert picture is not None
    assert picture.shape == (SIZE_PX[1], SIZE_PX[0], 3)
    assert picture.std() > 20
