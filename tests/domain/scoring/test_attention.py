"""Attention without an eye tracker."""

from typing import Any

import pytest

from app.domain.scenario.scenario import Scenario
from app.domain.scoring.attention import is_readable, light_factor, measure_attention, readable_distance_m
from tests.domain.scoring.conftest import Tell

FACED = {"station": "S2", "distance_m": 4, "angle_deg": 10, "light": 1, "dwell_s": 1.5}


def test_readable_distance_follows_the_glyph_and_the_light() -> None:
    assert readable_distance_m(100) == pytest.approx(6.37)
    assert readable_distance_m(100, light=light_factor(night=True, torch=False, rain=True)) == pytest.approx(
        6.37 * 0.32
    )
    assert light_factor(night=True, torch=True, rain=False) == 0.8
    assert light_factor(night=False, torch=True, rain=False) == 1


def test_too_far_or_too_slanted_does_not_read() -> None:
    assert is_readable(2, distance_m=2, angle_deg=30, light=1)
    assert not is_readable(2, distance_m=2.1, angle_deg=30, light=1)
    assert not is_readable(2, distance_m=1, angle_deg=61, light=1)
    assert is_readable(None, distance_m=50, angle_deg=0, light=0.3)


def states(scenario: Scenario, entries: Any) -> Any:
    return {a.station: a.state for a in measure_attention(scenario, entries)}


def test_the_four_states(scenario: Scenario, tell: Tell) -> None:
    never = states(scenario, tell([]))
    assert set(never.values()) == {"never_faced"}
    blurred = states(scenario, tell([(1, "StationFaced", {**FACED, "readable": False})]))
    assert blurred["S2"] == "faced_not_readable"
    glance = states(scenario, tell([(1, "StationFaced", {**FACED, "readable": True, "dwell_s": 0.2})]))
    assert glance["S2"] == "faced_not_readable"
    read = states(scenario, tell([(1, "StationFaced", {**FACED, "readable": True})]))
    assert read["S2"] == "read"
    photo = (2, "PhotoTaken", {"photo": "p", "stations": ["S2"]})
    later = (3, "StationFaced", {**FACED, "readable": False})
    assert states(scenario, tell([photo, later]))["S2"] == "recorded"


def test_nearest_and_dwell_add_up(scenario: Scenario, tell: Tell) -> None:
    steps = [(n, "StationFaced", {**FACED, "distance_m": 6 - n, "readable": False}) for n in (1, 2)]
    mine = next(a for a in measure_attention(scenario, tell(steps)) if a.station == "S2")
    assert (mine.nearest_m, mine.dwell_s) == (4, 3)
