from panda3d.core import LPoint3f, LVector3f

from scenarios.trainee.reach import Target, is_near_station, level_distance, looked_at, station_reach_m, targets
from tests.flat.conftest import AtWork

NORTH = LVector3f(0, 1, 0)


def _target(name: str, x: float, y: float, z: float = 1.6) -> Target:
    return Target("station", name, name, LPoint3f(x, y, z), 3.0)


def test_the_one_in_the_middle_of_the_view_is_looked_at() -> None:
    eye = LPoint3f(0, 0, 1.6)
    looked = looked_at([_target("left", -1, 4), _target("ahead", 0.1, 4), _target("behind", 0, -2)], eye, NORTH)
    assert looked is not None
    assert looked.target.id == "ahead"
    assert not looked.near
    assert looked_at([_target("behind", 0, -2), _target("far", 0, 40)], eye, NORTH) is None


def test_the_nearer_of_two_in_a_line_wins() -> None:
    looked = looked_at([_target("far", 0, 9), _target("near", 0.2, 2)], LPoint3f(0, 0, 1.6), NORTH)
    assert looked is not None
    assert looked.target.id == "near"
    assert looked.near


def test_a_lookout_is_stood_at_and_looked_out_from() -> None:
    lookout = Target("station", "lookout", "瞭望", LPoint3f(0, 1, 0), 3.0, LPoint3f(60, 0, 1))
    assert looked_at([lookout], LPoint3f(0, 0, 1.6), NORTH) is None
    looked = looked_at([lookout], LPoint3f(0, 0, 1.6), LVector3f(1, 0, 0))
    assert looked is not None
    assert (looked.target.id, looked.near) == ("lookout", True)


def test_what_is_high_up_is_reached_from_below() -> None:
    assert level_distance(LPoint3f(0, 2, 3.4), LPoint3f(0, 0, 1.6)) == 2


def test_stations_and_people_are_targets(at_work: AtWork) -> None:
    scene, scenario = at_work.station.work.scene, at_work.station.work.session.scenario
    found = {target.id: target for target in targets(scene, at_work.station.work.values)}
    assert {station.id for station in scenario.scene.stations} | {"driver", "escort"} <= set(found)
    assert at_work.station.work.text(scenario.person_by_id["driver"].name) in found["driver"].title
    assert all(3 <= station_reach_m(station) <= 5 for station in scenario.scene.stations)


def test_standing_at_a_station_is_near_it(at_work: AtWork) -> None:
    scene, scenario = at_work.station.work.scene, at_work.station.work.session.scenario
    assert is_near_station(scene, scenario.station_by_id["S09"], LPoint3f(-3, -1.7, 1.6))
    assert not is_near_station(scene, scenario.station_by_id["S09"], LPoint3f(-9, -1.7, 1.6))
