from collections.abc import Callable

import pytest
from panda3d.core import LPoint3f, LVector3f

from scenarios.world.attention import Attention, outward, scene_light, sight, sight_point
from scenarios.world.scene import Scene


@pytest.fixture
def scene(build: Callable[..., Scene]) -> Scene:
    """A scene of the test's own, since it is changed."""
    return build()


def _towards(scene: Scene, node: str, eye: LPoint3f) -> LVector3f:
    way = sight_point(scene, node) - eye
    way.normalize()
    return way


def test_near_and_facing_a_nameplate_reads(scene: Scene) -> None:
    station = scene.scenario.station_by_id["S08"]
    place = scene.place_of(station.node)
    eye = place + LVector3f(-0.3, 0.1, 0.1)
    seen = sight(scene, station, eye, _towards(scene, station.node, eye), 1.0)
    assert seen.readable
    assert seen.distance_m == pytest.approx(0.33, abs=0.02)
    far = place + LVector3f(-1.2, 0.3, 0.1)
    assert not sight(scene, station, far, _towards(scene, station.node, far), 1.0).readable


def test_turning_away_or_standing_behind_does_not_read(scene: Scene) -> None:
    station = scene.scenario.station_by_id["S07"]
    eye = LPoint3f(-5, -1.4, 1.66)
    assert sight(scene, station, eye, _towards(scene, station.node, eye), 1.0).readable
    assert not sight(scene, station, eye, LVector3f(0, 1, 0), 1.0).readable
    behind = LPoint3f(5, -1.4, 1.66)
    assert not sight(scene, station, behind, _towards(scene, station.node, behind), 1.0).clear


def test_a_slanting_look_does_not_read(scene: Scene) -> None:
    station = scene.scenario.station_by_id["S07"]
    eye = LPoint3f(-1.9, 4.5, 2.4)
    seen = sight(scene, station, eye, _towards(scene, station.node, eye), 1.0)
    assert seen.slant_deg > 60
    assert not seen.readable


def test_darkness_shortens_reading_and_the_torch_gives_some_back(scene: Scene) -> None:
    dark, torch = scene_light(scene, "night", False, False), scene_light(scene, "night", True, False)
    assert dark < torch < scene_light(scene, "day", False, False) == 1
    station = scene.scenario.station_by_id["S02"]
    eye = LPoint3f(0, 12.5, 1.66)
    way = _towards(scene, station.node, eye)
    assert not sight(scene, station, eye, way, dark).readable
    assert sight(scene, station, eye, way, torch).readable


def test_the_side_of_the_vehicle_is_known(scene: Scene) -> None:
    assert outward(scene, scene.place_of("at_tank_left")) == LVector3f(-1, 0, 0)
    assert outward(scene, scene.place_of("at_rear")) == LVector3f(0, -1, 0)
    assert outward(scene, scene.place_of("at_manhole")) is None


def test_faced_stations_are_told_on_change_and_every_two_seconds(scene: Scene) -> None:
    attention = Attention(scene, scene.scenario.scene.stations)
    eye = LPoint3f(-5, -1.4, 1.66)
    there, away = _towards(scene, "at_tank_left", eye), LVector3f(-1, 0, 0)
    told = []
    for step in range(50):
        told += attention.watch(step * 0.1, step * 100, eye, there, 1.0)
    mine = [event for event in told if event.station == "S07"]
    assert 2 <= len(mine) <= 3
    assert all(event.readable and event.dwell_s >= 1.9 for event in mine)
    last = attention.watch(5.0, 5000, eye, away, 1.0)
    assert [event.station for event in last if event.station == "S07"] == ["S07"]
    assert attention.watch(6.0, 6000, eye, away, 1.0) == []


def test_it_samples_ten_times_a_second_at_most(scene: Scene) -> None:
    attention = Attention(scene, scene.scenario.scene.stations)
    eye = LPoint3f(-5, -1.4, 1.66)
    attention.watch(0.0, 0, eye, _towards(scene, "at_tank_left", eye), 1.0)
    assert "S07" in attention.now
    attention.watch(0.05, 50, eye, LVector3f(-1, 0, 0), 1.0)
    assert "S07" in attention.now


def test_what_comes_before_the_eyes_ends_every_look(scene: Scene) -> None:
    attention = Attention(scene, scene.scenario.scene.stations)
    eye = LPoint3f(-5, -1.4, 1.66)
    way = _towards(scene, "at_tank_left", eye)
    for step in range(10):
        attention.watch(step * 0.1, step * 100, eye, way, 1.0)
    assert "S07" in [event.station for event in attention.look_away(1.0, 1000)]
    assert attention.now == {}
    assert attention.look_away(9.0, 9000) == []
