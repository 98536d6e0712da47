"""Scene files: the shipped one fits the scenario, and a damaged one is told in words."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from app.domain.scenario.scenario import Scenario
from scenarios.world.layout import SCENES, Layout, SceneError, read_layout

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
    assert layout.lamp is None
    assert [*layout.props, *layout.signs, *layout.team] == []


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
    assert len({prop.id for prop in layout.props}) == len(layout.props)


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
