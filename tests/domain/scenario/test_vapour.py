"""From values and parts to concentrations."""

from __future__ import annotations

import pytest

from app.domain.hazard.field import VapourField
from app.domain.scenario.scenario import SceneFile
from app.domain.scenario.vapour import drivers_of, gas_level, mist_levels, opening_field, site_of
from tests.director.leaking_scenario import leaking_scenario
from tests.director.small_scenario import small_scenario

VALUES = {"wind": "270", "gas_rim": "40", "gas_box": "7"}


def _opened(scene: SceneFile, door: str) -> VapourField:
    assert scene.hazard is not None
    return opening_field(scene.hazard, scene.weather, VALUES, {"box_door": door})


def test_drivers_come_from_weather_values_and_the_door() -> None:
    scene = leaking_scenario().scene
    assert scene.hazard is not None
    shut = drivers_of(scene.hazard, scene.weather, VALUES, {"box_door": "shut"})
    assert (shut.leak_ml_min, shut.wind_from_deg, shut.wind_m_s, shut.temp_c) == (40, 270, 2.4, 29)
    assert not shut.is_open
    assert drivers_of(scene.hazard, scene.weather, VALUES, {"box_door": "open"}).is_open
    assert drivers_of(scene.hazard, scene.weather, {**VALUES, "gas_rim": "-3"}, {}).leak_ml_min == 0


def test_the_three_kinds_of_points() -> None:
    scene = leaking_scenario().scene
    rim, inside, tail = scene.gas_points
    shut = _opened(scene, "shut")
    levels = [gas_level(scene, point, VALUES, shut, 0) for point in (rim, inside, tail)]
    assert levels[0] == pytest.approx(levels[1] / 2, abs=2e-3)
    assert levels[1] > levels[0] > levels[2] >= 0
    assert scene.hazard is not None
    assert site_of(scene.hazard).box is not None


def test_a_closed_box_hides_its_mist() -> None:
    scene = leaking_scenario().scene
    shut, ajar = _opened(scene, "shut"), _opened(scene, "open")
    assert mist_levels(scene, VALUES, shut, 0)["in_box"] == 0 < mist_levels(scene, VALUES, shut, 0)["rim"]
    assert mist_levels(scene, VALUES, ajar, 0)["in_box"] > 0


def test_an_authors_table_stands_where_there_is_no_model() -> None:
    scene = small_scenario().scene
    assert mist_levels(scene, VALUES, None, 0) == {"rim": 40, "in_box": 7}
