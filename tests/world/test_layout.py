"""Scene files: the shipped one fits the scenario, and a damaged one is told in words."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from app.domain.scenario.scenario import Scenario
from scenarios.world.layout import (
    SCENES,
    Indoors,
    LampSpot,
    Layout,
    Mast,
    SceneError,
    TeamMate,
    Wall,
    place_names,
    read_layout,
)
from scenarios.world.seat import Seat
from scenarios.world.walkable import Rise

SMALL = """
place = "ground"
vehicle = "lorry"
[start]
pos = [1, 2, 0]
heading = 90
[walk]
bounds = [-5, -6, 7, 8]
eye_m = 1.6
walk_m_s = 1.5
run_m_s = 4
[spots]
spot_desk = [3, 4, 0]
"""


def test_a_small_layout_needs_no_more_than_this(tmp_path: Path) -> None:
    (tmp_path / "yard.toml").write_text(SMALL, encoding="utf-8")
    layout = read_layout("yard", tmp_path)
    assert (layout.place, layout.vehicle, layout.start, layout.start_heading) == ("ground", "lorry", (1, 2, 0), 90)
    assert list(layout.walk.bounds) == [-5, -6, 7, 8]
    assert layout.spots == {"spot_desk": (3, 4, 0)}
    assert layout.lamps == ()
    assert layout.mast is None
    assert [*layout.props, *layout.signs, *layout.team] == []


def test_a_place_may_have_a_roof_and_no_vehicle(tmp_path: Path) -> None:
    roof = "[indoors]\nexposure = 1.3\nsky_share = 0.3\nfill = [0.5, 0.5, 0.4]\n"
    (tmp_path / "room.toml").write_text(SMALL.replace('vehicle = "lorry"', "") + roof, encoding="utf-8")
    layout = read_layout("room", tmp_path)
    assert layout.vehicle == ""
    assert layout.indoors == Indoors(1.3, 0.3, (0.5, 0.5, 0.4))
    (tmp_path / "room.toml").write_text(SMALL + roof.replace("fill = [0.5, 0.5, 0.4]", ""), encoding="utf-8")
    with pytest.raises(SceneError, match="fill"):
        read_layout("room", tmp_path)


def test_a_place_may_have_views_and_a_cast_of_its_own(tmp_path: Path) -> None:
    view = '[[views]]\nid = "gate"\ntitle = "大门"\neye = [1, 2, 1.7]\ntarget = [0, 0, 1]\nsky = "小雨"\n'
    cast = '[cast]\ndriver = { mesh = "worker_driver", spot = "spot_desk" }\n'
    (tmp_path / "yard.toml").write_text(SMALL + view + cast, encoding="utf-8")
    layout = read_layout("yard", tmp_path)
    (gate,) = layout.views
    assert (gate.id, gate.eye, gate.sky, gate.time_of_day) == ("gate", (1, 2, 1.7), "小雨", None)
    assert layout.cast == (TeamMate("driver", "worker_driver", "spot_desk"),)
    (tmp_path / "yard.toml").write_text(SMALL + view.replace("eye", "eyes"), encoding="utf-8")
    with pytest.raises(SceneError, match="eye"):
        read_layout("yard", tmp_path)


def test_seats_belong_to_spots(tmp_path: Path) -> None:
    seat = "[seats.spot_desk]\npos = [3, 4.5, 0.56]\nheading = 180\nfloor_m = 0.56\n"
    (tmp_path / "yard.toml").write_text(SMALL + seat, encoding="utf-8")
    assert read_layout("yard", tmp_path).seats == {"spot_desk": Seat((3, 4.5, 0.56), 180, 0.56, (3, 4, 0))}
    (tmp_path / "yard.toml").write_text(SMALL + seat.replace("spot_desk", "spot_roof"), encoding="utf-8")
    with pytest.raises(SceneError, match="spot_roof"):
        read_layout("yard", tmp_path)


def test_scene_files_are_listed_by_name(tmp_path: Path) -> None:
    for name in ("yard", "bay"):
        (tmp_path / f"{name}.toml").write_text(SMALL, encoding="utf-8")
    assert place_names(tmp_path) == ("bay", "yard")


def test_an_unknown_scene_names_the_known_ones(tmp_path: Path) -> None:
    (tmp_path / "yard.toml").write_text(SMALL, encoding="utf-8")
    with pytest.raises(SceneError, match=r"没有名为“moon”的三维场地；现有：yard"):
        read_layout("moon", tmp_path)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('place = "ground"', ""),
        ("pos = [1, 2, 0]", "pos = [1, 2]"),
        ("heading = 90", 'heading = "north"'),
        ("eye_m = 1.6", ""),
        ("spot_desk = [3, 4, 0]", "spot_desk = 3"),
        ("[spots]", "[spots"),
    ],
)
def test_a_damaged_scene_file_is_told(tmp_path: Path, before: str, after: str) -> None:
    assert before in SMALL
    (tmp_path / "yard.toml").write_text(SMALL.replace(before, after), encoding="utf-8")
    with pytest.raises(SceneError, match=r"yard\.toml"):
        read_layout("yard", tmp_path)


@pytest.mark.parametrize("name", sorted(path.stem for path in SCENES.glob("*.toml")))
def test_every_shipped_scene_is_sound(name: str) -> None:
    layout = read_layout(name)
    west, south, east, north = layout.walk.bounds
    assert west < layout.start[0] < east
    assert south < layout.start[1] < north
    assert 1.4 < layout.walk.eye_m < 1.9
    assert 0.5 < layout.walk.walk_m_s < layout.walk.run_m_s < 8
    for place in (*layout.spots.values(), *layout.approach_cones, *layout.other_cones):
        assert west <= place[0] <= east, place
        assert south <= place[1] <= north, place
    for seat in layout.seats.values():
        assert math.dist(seat.pos[:2], seat.out[:2]) < 2.6, seat
        assert 0.3 < seat.floor_m < 0.7, seat
    assert len({prop.id for prop in layout.props}) == len(layout.props)


@pytest.mark.parametrize("name", ["layby", "night_street", "mountain_layby"])
def test_one_begins_in_the_drivers_seat(name: str) -> None:
    layout = read_layout(name)
    car = next(prop for prop in layout.props if prop.id == "patrol_car")
    turn, east, north = math.radians(car.heading), layout.start[0] - car.pos[0], layout.start[1] - car.pos[1]
    right = math.cos(turn) * east + math.sin(turn) * north
    ahead = math.cos(turn) * north - math.sin(turn) * east
    assert (right, ahead) == pytest.approx((-0.36, -0.42), abs=0.01)


def test_the_scenarios_places_are_there(scenario: Scenario, layout: Layout) -> None:
    wanted = {station.node for station in scenario.scene.stations} | {point.node for point in scenario.scene.gas_points}
    wanted |= {
        person.stands_at for person in scenario.people.persons if person.channel == "present" and person.stands_at
    }
    wanted |= {mate.spot for mate in layout.team}
    assert {name for name in wanted if name.startswith("spot_")} <= set(layout.spots)


def test_parties_apart_stand_out_of_earshot(layout: Layout) -> None:
    driver, escort = layout.spots["spot_driver_apart"], layout.spots["spot_escort_apart"]
    assert math.dist(driver, escort) > 8


def test_walls_and_rises_are_read(tmp_path: Path) -> None:
    more = (
        "[[walls]]\npos = [1, 2]\nsize = [3, 4]\nheight_m = 2\n"
        "[[rises]]\nlow = [0, 0]\nhigh = [5, 5]\nheight_m = 1\nslope_m = 2\n"
    )
    (tmp_path / "yard.toml").write_text(SMALL + more, encoding="utf-8")
    layout = read_layout("yard", tmp_path)
    assert layout.walls == (Wall((1, 2), (3, 4), 2.0),)
    assert layout.rises == (Rise((0, 0), (5, 5), 1.0, 2.0),)


def test_a_vehicle_stands_square_to_the_axes(tmp_path: Path) -> None:
    (tmp_path / "yard.toml").write_text("vehicle_heading = -90\n" + SMALL, encoding="utf-8")
    assert read_layout("yard", tmp_path).vehicle_heading == -90
    (tmp_path / "yard.toml").write_text("vehicle_heading = 30\n" + SMALL, encoding="utf-8")
    with pytest.raises(SceneError, match="90 的倍数"):
        read_layout("yard", tmp_path)


LAMP = '[[lamps]]\nid = "one"\nlight = "sodium"\nrange_m = 20\npos = [1, 2, 6]\n'


def test_lamps_and_a_mast_are_read(tmp_path: Path) -> None:
    more = LAMP + 'cone_deg = 120\nlit = "gloom"\n[mast]\nto = [0.4, -0.5, 0.6]\nreach_m = 90\n'
    (tmp_path / "yard.toml").write_text(SMALL + more, encoding="utf-8")
    layout = read_layout("yard", tmp_path)
    assert layout.lamps == (LampSpot("one", "sodium", 20, (1, 2, 6), cone_deg=120, lit="gloom"),)
    assert layout.mast == Mast((0.4, -0.5, 0.6), reach_m=90)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"sodium"', '"plasma"', "“plasma”不认识"),
        ("pos = [1, 2, 6]", 'pos = [1, 2, 6]\nnode = "place/lamp"', "pos 或 node 其中一个"),
        ("pos = [1, 2, 6]", "", "pos 或 node 其中一个"),
        ("range_m = 20", 'range_m = 20\nlit = "noon"', "“noon”不认识"),
        ("range_m = 20", 'range_m = 20\nflicker = "wild"', "“wild”不认识"),
    ],
)
def test_a_wrong_lamp_is_told_by_name(tmp_path: Path, before: str, after: str, told: str) -> None:
    assert before in LAMP
    (tmp_path / "yard.toml").write_text(SMALL + LAMP.replace(before, after), encoding="utf-8")
    with pytest.raises(SceneError, match=told):
        read_layout("yard", tmp_path)


def test_a_mast_of_unknown_light_is_told(tmp_path: Path) -> None:
    (tmp_path / "yard.toml").write_text(SMALL + '[mast]\nto = [0, 0, 1]\nlight = "lava"\n', encoding="utf-8")
    with pytest.raises(SceneError, match="高杆灯的“lava”"):
        read_layout("yard", tmp_path)


LANE = '[[lanes]]\nid = "left"\npoints = [[0, 0, 0], [0, 50, 0]]\nspeed_m_s = 12\ngap_s = 7\nmeshes = ["car"]\n'


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (", [0, 50, 0]", "", "至少要写两个点"),
        ('["car"]', "[]", "一种车"),
        ("[0, 50, 0]", "[0, 50, 0], [0, 50, 0]", "“left”有两个相邻的点"),
        ("speed_m_s = 12", "speed_m_s = 0", "大于 0"),
        ("gap_s = 7", "gap_s = -1", "大于 0"),
    ],
)
def test_a_wrong_lane_is_told_by_name(tmp_path: Path, before: str, after: str, told: str) -> None:
    (tmp_path / "yard.toml").write_text(SMALL + LANE, encoding="utf-8")
    assert read_layout("yard", tmp_path).lanes[0].length_m == 50
    (tmp_path / "yard.toml").write_text(SMALL + LANE.replace(before, after), encoding="utf-8")
    with pytest.raises(SceneError, match=told):
        read_layout("yard", tmp_path)
