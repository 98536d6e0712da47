"""The real scene as it is drawn: light of the hours, no holes, few geometries, the same for the same seed."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from panda3d.core import BoundingVolume, CardMaker, NodePath, RenderState, TransformState

from app.domain.scenario.place import Camera
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant, draw_variant
from assets.paths import TEXTURES
from scenarios.world.engine import Engine
from scenarios.world.engine_settings import EngineSettings
from scenarios.world.lamps import LAMP_LIGHTS, Lamp
from scenarios.world.layout import Layout
from scenarios.world.meshes import MeshShelf
from scenarios.world.renderer import Renderer
from scenarios.world.scene import Scene
from tests.world.conftest import Build, Picture, Stage

MOST_GEOMS = 300
FULL_SWEEPS = 400
"""A sweep looks at a share of the states only, and those that others of them hold take one more each."""
VIEWS = ("overview", "front", "left_side", "left_valve_box", "people", "approach")


@pytest.fixture
def day(stage: Stage) -> Iterator[Stage]:
    """The stage by day, and by day again afterwards."""
    yield stage
    stage.renderer.set_light("day")


def camera(scenario: Scenario, name: str) -> Camera:
    return next(camera for camera in scenario.scene.cameras if camera.id == name)


def geoms_in_view(root: NodePath, eye: NodePath) -> int:
    """Geometries whose node's bounds reach into the view."""
    view = eye.node().get_lens().make_bounds()
    view.xform(eye.get_mat(root))
    count = 0
    for path in root.find_all_matches("**/+GeomNode"):
        bounds = path.node().get_bounds().make_copy()
        bounds.xform(path.get_parent().get_mat(root))
        if not path.is_hidden() and view.contains(bounds) != BoundingVolume.IF_no_intersection:
            count += path.node().get_num_geoms()
    return count


def largest_patch(mask: Any) -> int:
    """Pixels in the mask that have the mask all around them: lone pixels do not count."""
    return int((mask[1:-1, 1:-1] & mask[:-2, 1:-1] & mask[2:, 1:-1] & mask[1:-1, :-2] & mask[1:-1, 2:]).sum())


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_whole(day: Stage, scenario: Scenario, view: str) -> None:
    picture = day.shoot(camera(scenario, view))
    assert picture.shape == (180, 320, 3)
    assert picture.std() > 20
    assert len(np.unique((picture // 8).reshape(-1, 3), axis=0)) > 150
    red, green, blue = picture[..., 0], picture[..., 1], picture[..., 2]
    # Surfaces that lack a shader or a texture come out magenta or quite black.
    assert largest_patch((red > 180) & (blue > 180) & (green < 90)) == 0
    assert largest_patch(picture.max(-1) < 3) < 0.002 * picture[..., 0].size


@pytest.mark.parametrize("view", VIEWS)
def test_few_geometries_are_in_view(day: Stage, scenario: Scenario, view: str) -> None:
    day.look(camera(scenario, view))
    assert 10 < geoms_in_view(day.engine.scene, day.engine.camera) <= MOST_GEOMS


def test_the_sky_is_above_and_not_mauve(day: Stage, scenario: Scenario) -> None:
    picture = day.shoot(camera(scenario, "approach"))
    above = picture[:12].reshape(-1, 3).mean(0)
    assert above[2] >= above[0] - 4
    assert above[1] >= above[0] - 8  # mauve has less green than red
    assert above.mean() > 120


def test_the_hours_differ_in_brightness_and_colour(day: Stage, scenario: Scenario) -> None:
    pictures: dict[str, Picture] = {}
    for hour in ("day", "dusk", "night"):
        day.renderer.set_light(hour)
        pictures[hour] = day.shoot(camera(scenario, "overview"), frames=3)
    mean = {hour: picture.mean() for hour, picture in pictures.items()}
    assert mean["day"] > mean["dusk"] * 1.1 > mean["night"] * 1.2
    assert mean["night"] > 8  # one can still find one's way
    assert largest_patch(pictures["night"].max(-1) < 3) < 0.05 * 180 * 320


def test_the_torch_lights_what_it_points_at(day: Stage, scenario: Scenario) -> None:
    view = camera(scenario, "left_side")
    day.renderer.set_light("night")
    dark = day.shoot(view, frames=3)
    aim = np.subtract(view.target, view.eye)
    axis = tuple(aim / np.linalg.norm(aim))
    day.renderer.lamps.put("torch", Lamp(view.eye, LAMP_LIGHTS["torch"], 22.0, axis, 0.945, first=True))
    lit = day.shoot(view)
    day.renderer.lamps.put_out("torch")
    gain = (lit - dark).mean(-1)
    middle, corner = gain[70:110, 130:190].mean(), gain[:15, :20].mean()
    assert middle > 15
    assert middle > 4 * max(corner, 1)


def test_an_opened_door_is_seen(day: Stage, scenario: Scenario) -> None:
    view = camera(scenario, "left_valve_box")
    shut = day.shoot(view)
    day.scene.set_parts({"valve_box_door": "open"})
    opened = day.shoot(view)
    day.scene.set_parts({"valve_box_door": "closed"})
    again = day.shoot(view)
    assert (np.abs(opened - shut).max(-1) > 24).mean() > 0.03
    assert np.abs(again - shut).mean() < 1


def test_the_same_place_gives_the_same_picture(day: Stage, scenario: Scenario) -> None:
    first = day.shoot(camera(scenario, "front"))
    day.shoot(camera(scenario, "rear"))
    assert np.abs(day.shoot(camera(scenario, "front")) - first).mean() < 0.5


def test_the_same_seed_gives_the_same_lettering_and_another_seed_another(build: Build, scenario: Scenario) -> None:
    one, same = build(5).lettering.words(), build(5).lettering.words()
    assert one == same
    assert len(one) >= len(scenario.scene.lettering)
    plates = {draw_variant(scenario, seed).values["tractor_plate"]: seed for seed in range(20)}
    other = next(seed for plate, seed in plates.items() if plate != draw_variant(scenario, 5).values["tractor_plate"])
    assert build(other).lettering.words()["panel_plate_front"] != one["panel_plate_front"]


def test_building_scenes_again_and_again_does_not_grow(
    engine: Engine, layout: Layout, shelf: MeshShelf, scenario: Scenario, variant: Variant
) -> None:
    renderer = Renderer(engine, TEXTURES)
    found = []
    for _ in range(4):
        Scene(renderer, layout, shelf, scenario, variant.values).close()
        gc.collect()
        for _ in range(30):
            engine.render()
        found.append((engine.scene.get_num_children(), RenderState.get_num_states(), TransformState.get_num_states()))
    nodes, states, transforms = zip(*found[1:], strict=True)
    assert len(set(nodes)) == 1
    # Panda3D lets its last few states go when it likes; whatever a scene kept would be hundreds.
    assert max(states) - min(states) < 5
    assert max(transforms) - min(transforms) < 5


def test_walking_about_does_not_grow(engine: Engine, build_scene: Callable[[Engine], Scene]) -> None:
    scene = build_scene(engine)

    def walk(frames: int) -> int:
        """The states that are left once all that nobody needs any more have been let go."""
        for number in range(frames):
            engine.camera.set_pos(-4 - number * 0.01, number * 0.02, 1.66)
            scene.advance(1 / 60, engine.camera.get_pos())
            scene.renderer.before_frame()
            engine.render()
        for _ in range(FULL_SWEEPS):
            TransformState.garbage_collect()
        return int(TransformState.get_num_states())

    before = walk(60)
    # One kept for every frame would be sixty more; somebody who shifts to another way of standing brings one or two.
    assert walk(60) <= before + 10


def test_engines_side_by_side_do_not_disturb_each_other(stage: Stage, scenario: Scenario) -> None:
    before = stage.shoot(camera(scenario, "front"))
    for _ in range(2):
        other = Engine(EngineSettings("offscreen", (64, 32), quality="low"))
        maker = CardMaker("green")
        maker.set_frame_fullscreen_quad()
        maker.set_color(0, 1, 0, 1)
        other.panels.attach_new_node(maker.generate())
        for _ in range(2):
            other.render()
        assert (other.picture()[..., 1] == 255).all()
        other.close()
    assert np.abs(stage.shoot(camera(scenario, "front")) - before).mean() < 0.5
