"""Evaporation and the box: textbook examples, balance of mass, approach and decay."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.hazard.release import Conditions, Stock, after, emission_g_s, evaporation_g_s, steady, transfer_m_s
from tests.domain.hazard.sample_site import PETROL

POUND_MIN_G_S = 453.6 / 60
RATES = st.floats(0.01, 2)


def test_toluene_from_an_open_tank() -> None:
    """Crowl and Louvar, Chemical Process Safety, example 3-7: 0.162 lb/min from a 5-ft tank at 77 °F."""
    rate = evaporation_g_s(0.482e-2, math.pi / 4 * 1.524**2, 28.2 * 133.3, 92, 298.15)
    assert rate / POUND_MIN_G_S == pytest.approx(0.162, rel=0.02)


def test_the_same_tank_in_a_ventilated_room() -> None:
    """There too: with 3000 ft³/min of air, well mixed, that is 230 ppm (460 to 2300 with poor mixing)."""
    room = Conditions(0.162 * POUND_MIN_G_S, math.inf, 3000 * 0.02832 / 60, 500)
    g_m3 = steady(room).box_g_m3
    assert g_m3 / 92 * 8.314 * 298.15 / 101_325 * 1e6 == pytest.approx(230, rel=0.02)


def test_more_wind_and_a_smaller_pool_dry_faster() -> None:
    assert transfer_m_s(4, 0.3, PETROL) > transfer_m_s(2, 0.3, PETROL) > transfer_m_s(2, 3, PETROL)
    assert transfer_m_s(0, 0.3, PETROL) == transfer_m_s(0.5, 0.3, PETROL) > 0


@given(leak=RATES, drying=RATES, vent=st.floats(0.005, 0.1), box=st.floats(0.05, 1), seconds=st.floats(0.1, 300))
def test_what_leaked_lies_hangs_or_has_left(
    leak: float, drying: float, vent: float, box: float, seconds: float
) -> None:
    conditions = Conditions(leak, drying, vent, box)
    steps = 2000
    dt = seconds / steps
    left = sum(emission_g_s(conditions, Stock(), (n + 0.5) * dt) for n in range(steps)) * dt
    now = after(conditions, Stock(), seconds)
    assert now.liquid_g + now.box_g_m3 * box + left == pytest.approx(leak * seconds, rel=2e-3)


@given(leak=RATES, drying=RATES, vent=st.floats(0.005, 0.1), box=st.floats(0.05, 1))
def test_it_comes_to_the_steady_state_and_stays(leak: float, drying: float, vent: float, box: float) -> None:
    conditions = Conditions(leak, drying, vent, box)
    long = 40 * (1 / drying + box / vent)
    assert after(conditions, Stock(), long).box_g_m3 == pytest.approx(steady(conditions).box_g_m3, rel=1e-6)
    assert after(conditions, steady(conditions), 17).box_g_m3 == pytest.approx(leak / vent)
    assert emission_g_s(conditions, steady(conditions), 5) == pytest.approx(leak)


@given(drying=RATES, vent=st.floats(0.005, 0.1), box=st.floats(0.05, 1))
def test_a_stopped_leak_only_decays(drying: float, vent: float, box: float) -> None:
    start = steady(Conditions(0.5, drying, vent, box))
    stopped = Conditions(0.0, drying, vent, box)
    course = [after(stopped, start, t).box_g_m3 for t in range(0, 200, 5)]
    assert course == sorted(course, reverse=True)
    assert after(stopped, start, 60 * (1 / drying + box / vent)).box_g_m3 < 1e-6 * start.box_g_m3


@given(st.floats(0.02, 1))
def test_equal_rates_do_not_divide_by_zero(rate: float) -> None:
    same = after(Conditions(1, rate, rate * 0.5, 0.5), Stock(), 1 / rate)
    near = after(Conditions(1, rate, rate * 0.5 * 1.001, 0.5), Stock(), 1 / rate)
    assert same.box_g_m3 == pytest.approx(near.box_g_m3, rel=5e-3)


def test_two_halves_of_a_time_make_the_whole() -> None:
    conditions = Conditions(0.7, 0.11, 0.03, 0.12)
    middle = after(conditions, Stock(3, 1), 4)
    whole, halves = after(conditions, Stock(3, 1), 9), after(conditions, middle, 5)
    assert (whole.liquid_g, whole.box_g_m3) == pytest.approx((halves.liquid_g, halves.box_g_m3))


def test_gas_leaves_as_it_leaks() -> None:
    gas = Conditions(0.4, math.inf)
    assert emission_g_s(gas, steady(gas), 3) == 0.4
    assert after(gas, Stock(), 3) == Stock()
    assert gas.slowest_s == 0
    assert Conditions(0.4, 0.1, 0.03, 0.12).slowest_s == pytest.approx(10)
