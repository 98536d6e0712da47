"""A place under a roof without a vehicle: what stands there, what one walks and sees by, its light."""

from __future__ import annotations

import math

import pytest
from panda3d.core import LPoint3f

from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant
from assets.paths import TEXTURES
from scenarios.trainee.fillings import is_upwind, vehicle_distance
from scenarios.world.attention import outward
from scenarios.world.engine import Engine
from scenarios.world.layout import SceneError, read_layout
from scenarios.world.meshes import MeshShelf
from scenarios.world.renderer import Renderer
from scenarios.world.scene import Scene

ROOMS = ("interview_room", "case_room")


@pytest.fixture
def bare(scenario: Scenario) -> Scenario:
    """A scenario that asks nothing of its place."""
    scene = scenario.scene.model_copy(
        update={"lettering": (), "objects": (), "gas_points": (), "stations": (), "hazard": None}
    )
    return scenario.model_copy(update={"scene": scene, "people": scenario.people.model_copy(update={"persons": ()})})


@pytest.fixture(params=ROOMS)
def room(request: pytest.FixtureRequest, engine: Engine, shelf: MeshShelf, bare: Scenario, variant: Variant) -> Scene:
    return Scene(Renderer(engine, TEXTURES), read_layout(request.param), shelf, bare, variant.values)


def test_there_is_no_vehicle_and_nothing_asks_for_one(room: Scene) -> None:
    assert not room.has_vehicle
    with pytest.raises(SceneError, match="没有车辆"):
        room.part_of("vehicle/cab_door_left")
    with pytest.raises(SceneError, match="没有车辆"):
        room.vehicle_box  # noqa: B018
    eye = LPoint3f(1.5, -1.5, 1.6)
    assert vehicle_distance(room, eye) == math.inf
    assert not is_upwind(room, eye)
    assert outward(room, eye) is None
    room.advance(1 / 30, eye)


def test_one_walks_round_the_furniture_and_not_through_the_walls(room: Scene) -> None:
    walk = room.walkable
    for wall in room.layout.walls:
        assert not walk.is_free(*wall.pos), wall
    start = room.layout.start
    assert walk.step((start[0], start[1]), (9.0, start[1]))[0] < room.layout.walk.bounds[2] + 0.3
    for name, (x, y, _) in room.layout.spots.items():
        assert walk.is_free(x, y), name


def test_a_desk_hides_what_stands_behind_it(room: Scene) -> None:
    x, y = room.layout.walls[0].pos
    assert not room.sight.is_clear(LPoint3f(x - 0.1, y - 1.4, 0.4), LPoint3f(x, y + 1.4, 0.4), margin_m=0.2)
    assert room.sight.is_clear(LPoint3f(x - 0.1, y - 1.2, 1.9), LPoint3f(x, y + 1.2, 1.9), margin_m=0.2)


def test_it_is_dry_and_equally_bright_at_every_hour(room: Scene) -> None:
    room.set_hour("day", "大雨")
    assert room.renderer.weather.film == 0
    roof = room.layout.indoors
    assert roof is not None
    for hour in ("day", "night"):
        room.set_hour(hour, "晴")
        assert room.renderer.light.exposure == roof.exposure
    room.advance(1 / 30, LPoint3f(0, 0, 1.6))
    assert all(room.renderer.lamps.burns(lamp.id) for lamp in room.layout.lamps)
