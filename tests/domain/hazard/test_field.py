"""The field over time: plume and puff as its limits, mass, wind that turns, slope, a valve that is shut."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.hazard.dispersion import plume_g_m3, puff_g_m3, sigma_y_m, sigma_z_m
from app.domain.hazard.field import Site, VapourField
from tests.domain.hazard.sample_site import BOXED, OPEN, PROPANE, WEST_WIND, field

GAS = replace(OPEN, substance=PROPANE, width_m=0.5)
LITTLE = replace(WEST_WIND, leak_ml_min=6.0)
"""So little that propane is carried along and is not heavy."""


def _mass_g(vapour: VapourField, t_s: float) -> float:
    """What hangs in the air from 16 m west and south of the leak to 60 m east and north of it."""
    sides, up = np.arange(-15.5, 60), np.arange(0.5, 12)
    columns = (vapour.open_air_g_m3(t_s, (float(x), float(y), float(z))) for x in sides for y in sides for z in up)
    return sum(columns)


def test_a_long_steady_leak_is_the_plume_of_the_workbook() -> None:
    vapour = field(GAS, LITTLE)
    spreads = np.hypot(0.5 / 4.3, sigma_y_m("D", 40)), np.hypot(0.5 / 2.15, sigma_z_m("D", 40))
    for y in (0.0, 2.5, -4.0):
        expected = plume_g_m3(0.05, 2, y, 1, 0.5, float(spreads[0]), float(spreads[1]))
        assert vapour.open_air_g_m3(1000, (40, y, 1)) == pytest.approx(expected, rel=1e-9)


def test_a_short_release_is_a_puff_that_drifts() -> None:
    vapour = field(GAS, replace(LITTLE, leak_ml_min=0))
    vapour.follow(10, LITTLE)
    vapour.follow(10.2, replace(LITTLE, leak_ml_min=0))
    spreads = float(np.hypot(0.5 / 4.3, sigma_y_m("D", 60))), float(np.hypot(0.5 / 2.15, sigma_z_m("D", 60)))
    expected = puff_g_m3(0.05 * 0.2, 0, 0, 1, 0.5, *spreads)
    assert vapour.open_air_g_m3(10.1 + 30, (60, 0, 1)) == pytest.approx(expected, rel=0.01)
    assert vapour.open_air_g_m3(10.1 + 30, (20, 0, 1)) < expected / 1000


def test_mass_is_kept_through_a_turn_of_the_wind() -> None:
    vapour = field(GAS, replace(LITTLE, leak_ml_min=0))
    vapour.follow(0, LITTLE)
    vapour.follow(15, replace(LITTLE, wind_from_deg=180))
    vapour.follow(25, replace(LITTLE, wind_from_deg=180, leak_ml_min=0))
    assert _mass_g(vapour, 35) == pytest.approx(0.05 * 25, rel=0.05)


def test_a_turned_wind_sweeps_the_old_plume_over_another_place() -> None:
    vapour = field(GAS, LITTLE)
    vapour.follow(100, replace(LITTLE, wind_from_deg=90))
    east, west = (20.0, 0.0, 1.0), (-20.0, 0.0, 1.0)
    assert vapour.open_air_g_m3(99, east) > 0 == vapour.open_air_g_m3(99, west)
    assert vapour.open_air_g_m3(115, west) > 0
    assert vapour.open_air_g_m3(400, west) > vapour.open_air_g_m3(400, east)
    assert vapour.drifts_at(99) == pytest.approx((1, 0))
    assert vapour.drifts_at(101) == pytest.approx((-1, 0))
    assert vapour.wind_at(101) == (90, 2.0)
    assert vapour.changes_s() == (100,)


def test_a_shut_valve_clears_box_and_air() -> None:
    vapour = field(BOXED)
    before = vapour.enclosed_g_m3(50), vapour.open_air_g_m3(50, (10, 0, 1))
    vapour.follow(60, replace(WEST_WIND, leak_ml_min=0))
    course = [vapour.enclosed_g_m3(60 + t) for t in range(0, 120, 4)]
    assert course[0] == pytest.approx(before[0])
    assert course == sorted(course, reverse=True)
    assert vapour.enclosed_g_m3(vapour.settled_from_s()) < before[0] / 500
    assert vapour.open_air_g_m3(vapour.settled_from_s(), (10, 0, 1)) < before[1] / 500
    assert vapour.leaks_at(50)
    assert not vapour.leaks_at(400)


def test_a_steady_field_stays_as_it_is() -> None:
    vapour = field(BOXED)
    assert vapour.settled_from_s() == float("-inf")
    assert vapour.enclosed_g_m3(0) == vapour.enclosed_g_m3(5000) > 0
    assert vapour.emission_g_s(77) == pytest.approx(0.74)
    assert vapour.follow(30, WEST_WIND) is False


def test_an_open_door_lets_air_through_and_wind_too() -> None:
    closed, ajar = field(BOXED), field(BOXED, replace(WEST_WIND, is_open=True))
    gale = field(BOXED, replace(WEST_WIND, wind_m_s=6))
    assert ajar.enclosed_g_m3(0) == pytest.approx(closed.enclosed_g_m3(0) / 1.7)
    assert gale.enclosed_g_m3(0) < closed.enclosed_g_m3(0)
    assert closed.mouth_g_m3(0) == pytest.approx(0.2 * closed.enclosed_g_m3(0))


def test_without_a_box_the_leak_itself_is_the_mouth() -> None:
    vapour = field(OPEN)
    assert vapour.mouth_g_m3(3) == vapour.enclosed_g_m3(3) == vapour.open_air_g_m3(3, OPEN.at) > 0


def test_no_more_than_air_can_hold() -> None:
    flood = field(BOXED, replace(WEST_WIND, leak_ml_min=1e6))
    limit = BOXED.substance.saturated_g_m3(20)
    assert flood.enclosed_g_m3(0) == limit
    assert flood.open_air_g_m3(0, (0.1, 0, 0.5)) <= limit


@pytest.mark.parametrize("toward", [0.0, 90.0])
def test_heavy_vapour_flows_down_and_light_rain_of_it_does_not_rise(toward: float) -> None:
    much = replace(WEST_WIND, leak_ml_min=60_000, wind_from_deg=180, wind_m_s=1)
    level, sloped = Site(PROPANE, (0, 0, 1), 1, 0.1, None, 0, toward, "overcast"), None
    sloped = replace(level, slope_percent=10)
    flat, hill = field(level, much), field(sloped, much)
    assert flat.drifts_at(0) == pytest.approx((0, 1), abs=1e-9)
    assert hill.drifts_at(0)[0 if toward else 1] > 0.7
    low, high = flat.open_air_g_m3(0, (0, 30, 0.2)), flat.open_air_g_m3(0, (0, 30, 3))
    passive = field(level, replace(much, leak_ml_min=60))
    assert low / high > passive.open_air_g_m3(0, (0, 30, 0.2)) / passive.open_air_g_m3(0, (0, 30, 3))


@settings(max_examples=40)
@given(st.floats(1, 80), st.floats(-20, 20), st.floats(0, 5), st.floats(0.5, 9))
def test_symmetric_positive_and_in_proportion(x: float, y: float, z: float, wind: float) -> None:
    one = field(GAS, replace(LITTLE, wind_m_s=wind))
    other = field(GAS, replace(LITTLE, wind_m_s=wind, leak_ml_min=3))
    here = one.open_air_g_m3(9, (x, y, z))
    assert here >= 0
    assert here == pytest.approx(one.open_air_g_m3(9, (x, -y, z)), rel=1e-9, abs=1e-15)
    assert here == pytest.approx(2 * other.open_air_g_m3(9, (x, y, z)), rel=1e-9, abs=1e-12)


def test_along_the_middle_it_thins_out() -> None:
    vapour = field(GAS, LITTLE)
    course = [vapour.open_air_g_m3(0, (float(x), 0, 0.5)) for x in range(1, 200)]
    assert course == sorted(course, reverse=True)


def test_a_change_within_the_same_moment_counts_once() -> None:
    vapour = field(GAS, LITTLE)
    vapour.follow(5, replace(LITTLE, wind_from_deg=0))
    assert vapour.follow(5, replace(LITTLE, wind_from_deg=90)) is True
    assert vapour.changes_s() == (5,)
    assert vapour.wind_at(6)[0] == 90


def test_readings_are_rounded() -> None:
    vapour = field(BOXED)
    value = vapour.reading(vapour.mouth_g_m3(0), 0, "%LEL")
    assert value == round(value, 3) > 0
