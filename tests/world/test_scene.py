from collections.abc import Callable
from dataclasses import replace

import pytest
from panda3d.core import CardMaker, LPoint3f, NodePath

from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant
from scenarios.world.actors import Person
from scenarios.world.layout import Layout, SceneError, Wall
from scenarios.world.meshes import MeshShelf
from scenarios.world.renderer import Renderer
from scenarios.world.scene import Scene, shown_bounds
from scenarios.world.seat import Seat


@pytest.fixture
def scene(build: Callable[..., Scene]) -> Scene:
    """A scene of the test's own, since it is changed."""
    return build()


EYE = LPoint3f(-5, 0, 1.6)


def test_every_place_the_scenario_names_is_there(scene: Scene) -> None:
    content = scene.scenario.scene
    names = {s.node for s in content.stations} | {p.node for p in content.gas_points}
    names |= {d.at for d in scene.scenario.deeds.deeds if d.at}
    names |= {p.stands_at for p in scene.scenario.people.persons if p.stands_at}
    for name in sorted(names):
        scene.place_of(name)
    with pytest.raises(SceneError, match="nowhere"):
        scene.place_of("nowhere")


def test_every_movable_part_of_the_scenario_has_its_node(scene: Scene) -> None:
    assert {name for name, _ in scene.movables.objects()} == {o.id for o in scene.scenario.scene.objects}


def test_people_stand_where_the_scenario_puts_them(scene: Scene) -> None:
    assert {"driver", "escort", "partner", "aide"} <= set(scene.people)
    away = scene.people["driver"].root.get_pos() - scene.place_of("spot_driver")
    assert away.length() < 0.01


def test_wind_follows_the_values(scene: Scene) -> None:
    scene.apply_values({**_values(scene), "wind_from_deg": "315", "wind_m_s": "2"})
    assert scene.wind.blows_to == pytest.approx((0.7071, -0.7071), abs=1e-3)


def test_vapour_is_seen_only_where_it_is_dense(scene: Scene) -> None:
    scene.show_mist({"valve_box_rim": 19.9, "valve_box_inside": 12})
    assert all(plume.strength == 0 for plume in scene._plumes.values())
    scene.show_mist({"valve_box_rim": 35, "valve_box_inside": 0})
    assert scene._plumes["valve_box_rim"].strength > 0.8
    assert scene._plumes["valve_box_inside"].strength == 0
    scene.show_mist({})
    assert all(plume.strength == 0 for plume in scene._plumes.values())


def test_a_value_that_is_no_number_is_told(scene: Scene) -> None:
    with pytest.raises(SceneError, match="应为数字"):
        scene.apply_values({**_values(scene), "wind_m_s": "微风"})


def test_cones_go_first_where_traffic_comes_from(scene: Scene) -> None:
    first = scene.next_cone(True)
    assert scene.put_cone(True) == first
    assert scene.put_cone(True) != first
    assert all(place[1] < scene.vehicle_box[0][1] for place in scene.layout.approach_cones)


def test_parties_walk_apart(scene: Scene) -> None:
    scene.separate()
    for _ in range(200):
        scene.advance(0.1, EYE)
    driver, escort = scene.people["driver"].root.get_pos(), scene.people["escort"].root.get_pos()
    assert (driver - escort).length() > 8


def test_one_cannot_walk_through_the_vehicle(scene: Scene) -> None:
    assert not scene.walkable.is_free(0, 0)
    assert scene.walkable.is_free(-3, 0)


def test_strobes_flash_only_when_on(scene: Scene) -> None:
    lamp = scene.props["patrol_car"].find("**/strobe_red")

    def lit() -> bool:
        return any(_glow(scene, lamp) for _ in range(30))

    assert not lit()
    scene.strobe.on = True
    assert lit()


def _glow(scene: Scene, lamp: object) -> bool:
    scene.advance(0.03, EYE)
    return bool(lamp.get_material().get_emission()[0] > 0)  # type: ignore[attr-defined]


def _values(scene: Scene) -> dict[str, str]:
    from app.domain.scenario.variant import draw_variant

    return dict(draw_variant(scene.scenario, 3).values)


def test_people_walk_where_they_are_led_come_and_leave(scene: Scene) -> None:
    scene.lead("driver", "spot_driver_apart")
    assert scene.people["driver"].goal is not None
    scene.lead("nobody", "spot_driver_apart")
    scene.bring("escort", False)
    assert "escort" not in scene.people
    scene.bring("escort", True)
    scene.bring("escort", True)
    assert scene.people["escort"].root.get_num_children() > 0
    scene.bring("manager", True)
    assert "manager" not in scene.people


def test_a_resumed_attempt_finds_people_where_they_were(scene: Scene) -> None:
    scene.put_people({"escort"}, {"driver": "spot_driver_apart", "escort": "spot_driver"})
    assert "escort" not in scene.people
    away = scene.people["driver"].root.get_pos() - scene.place_of("spot_driver_apart")
    assert away.length() < 0.01


def sits(person: Person) -> bool:
    return person.sitting is not None


def test_who_belongs_at_a_seat_sits_there_and_leaves_it_when_led(
    quiet: Renderer, shelf: MeshShelf, layout: Layout, scenario: Scenario, variant: Variant
) -> None:
    out = layout.spots["spot_driver"]
    seat = Seat((out[0], out[1] + 1, 0.6), 90, 0.6, out)
    seated = Scene(quiet, replace(layout, seats={"spot_driver": seat}), shelf, scenario, variant.values)
    driver = seated.people["driver"]
    height = driver.root.get_z()
    seated.advance(0.1, LPoint3f(*out))
    assert sits(driver)
    assert driver.root.get_z() == height
    seated.lead("driver", "spot_driver_apart")
    assert not sits(driver)
    seated.put_people((), {"driver": "spot_driver"})
    assert sits(driver)
    seated.put_people((), {"driver": "spot_driver_apart"})
    assert not sits(driver)
    seated.close()


def test_the_box_around_a_vehicle_leaves_out_what_is_hidden() -> None:
    root = NodePath("place")
    vehicle = root.attach_new_node("vehicle")
    vehicle.set_pos(10, 0, 0)
    for x in (0, 3):
        card = CardMaker("card")
        card.set_frame(0, 1, 0, 2)
        vehicle.attach_new_node(card.generate()).set_x(x)
    assert shown_bounds(vehicle) == (LPoint3f(10, 0, 0), LPoint3f(14, 0, 2))
    vehicle.get_child(1).hide()
    assert shown_bounds(vehicle) == (LPoint3f(10, 0, 0), LPoint3f(11, 0, 2))


def test_a_vehicle_that_looks_east_is_long_from_west_to_east(
    quiet: Renderer, shelf: MeshShelf, layout: Layout, scenario: Scenario, variant: Variant
) -> None:
    turned = replace(layout, vehicle_heading=-90.0, props=(), signs=(), walls=(Wall((0, 6), (30, 0.6), 3.0),))
    scene = Scene(quiet, turned, shelf, scenario, variant.values)
    try:
        low, high = scene.vehicle_box
        assert high[1] == -low[1] <= 1.28
        assert high[0] - low[0] > 15
        assert scene.place_of("at_front")[0] > high[0] - 1.5
        assert not scene.walkable.is_free(high[0] - 0.5, 0)
        assert not scene.walkable.is_free(3, 6)
        assert not scene.sight.is_clear(LPoint3f(3, 9, 1.6), LPoint3f(3, 4, 1.6))
        assert scene.sight.is_clear(LPoint3f(3, 9, 3.6), LPoint3f(3, 7, 3.4))
    finally:
        scene.close()
