"""Spread in the open against published examples, and what must hold of any plume and puff."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.hazard.dispersion import (
    Insolation,
    Stability,
    buoyancy_flux_m4_s3,
    is_dense,
    plume_g_m3,
    puff_g_m3,
    sigma_y_m,
    sigma_z_m,
    slope_speed_m_s,
    stability_class,
)

CLASSES: tuple[Stability, ...] = ("A", "B", "C", "D", "E", "F")


@pytest.mark.parametrize(
    ("rate", "wind", "y", "height", "sigma_y", "sigma_z", "answer"),
    [
        (3, 7, 0, 0, 190, 65, 1.1e-5),  # problem 1: a burning dump, 3 km downwind on an overcast night
        (80, 6, 0, 60, 36, 18.5, 3.3e-5),  # problem 2: a refinery's SO2 at 500 m
        (80, 6, 50, 60, 36, 18.5, 1.3e-5),  # problem 3: the same, 50 m off the middle
    ],
)
def test_turners_example_problems(
    rate: float, wind: float, y: float, height: float, sigma_y: float, sigma_z: float, answer: float
) -> None:
    """Turner, Workbook of Atmospheric Dispersion Estimates, example problems 1 to 3 (given to two figures)."""
    assert plume_g_m3(rate, wind, y, 0, height, sigma_y, sigma_z) == pytest.approx(answer, rel=0.05)


def test_briggs_comes_near_turners_curves() -> None:
    assert sigma_y_m("D", 500) == pytest.approx(36, rel=0.12)
    assert sigma_z_m("D", 500) == pytest.approx(18.5, rel=0.25)
    assert sigma_y_m("D", 3000) == pytest.approx(190, rel=0.12)
    assert sigma_z_m("D", 3000) == pytest.approx(65, rel=0.2)


@pytest.mark.parametrize(
    ("stability", "at_100", "at_1000"),
    # Hanna, Briggs and Hosker 1982, table 4.5, reckoned by hand
    [
        ("A", (21.89, 20.0), (209.8, 200.0)),
        ("C", (10.95, 7.921), (104.9, 73.03)),
        ("F", (3.980, 1.553), (38.14, 12.31)),
    ],
)
def test_briggs_formulas(stability: Stability, at_100: tuple[float, float], at_1000: tuple[float, float]) -> None:
    for metres, spreads in ((100, at_100), (1000, at_1000)):
        found = (sigma_y_m(stability, metres), sigma_z_m(stability, metres))
        assert found == pytest.approx(spreads, rel=1e-3)


@given(st.floats(0.01, 10_000), st.sampled_from(list(itertools.pairwise(CLASSES))))
def test_stable_air_spreads_less(metres: float, pair: tuple[Stability, Stability]) -> None:
    less_stable, more_stable = pair
    assert sigma_y_m(more_stable, metres) < sigma_y_m(less_stable, metres)
    assert sigma_z_m(more_stable, metres) < sigma_z_m(less_stable, metres)


@pytest.mark.parametrize(
    ("wind", "sky", "found"),
    [(1, "strong", "A"), (2.4, "moderate", "B"), (4, "slight", "C"), (8, "strong", "C"), (3, "overcast", "D"),
     (1, "night_clear", "F"), (2.5, "night_cloudy", "E"), (4, "night_clear", "E"), (9, "night_clear", "D")],
)  # fmt: skip
def test_turners_table_of_stability(wind: float, sky: Insolation, found: Stability) -> None:
    assert stability_class(wind, sky) == found


def test_a_plume_carries_its_rate_through_every_cross_section() -> None:
    y, z = np.linspace(-60, 60, 241), np.linspace(0, 60, 241)
    flow = sum(plume_g_m3(5, 2, float(a), float(b), 3, 8, 6) for a in y for b in z) * (y[1] - y[0]) * (z[1] - z[0]) * 2
    assert flow == pytest.approx(5, rel=0.02)


def test_a_puff_keeps_its_mass() -> None:
    x, z = np.linspace(-20, 20, 41), np.linspace(0.25, 19.75, 40)
    mass = sum(puff_g_m3(7, float(a), float(b), float(c), 1, 3, 2) for a in x for b in x for c in z) * 0.5
    assert mass == pytest.approx(7, rel=0.01)


@given(st.floats(-50, 50), st.floats(0, 30))
def test_both_sides_are_alike(y: float, z: float) -> None:
    assert plume_g_m3(1, 2, y, z, 1, 5, 3) == plume_g_m3(1, 2, -y, z, 1, 5, 3)


def test_a_hot_day_of_calm_air_makes_propane_heavy_and_a_seep_is_carried_along() -> None:
    propane, air = 1835.0, 1205.0
    flux = buoyancy_flux_m4_s3(1000, propane, air)
    assert flux == pytest.approx(9.81 * 630 / 1205 * 0.545, rel=1e-3)
    assert is_dense(flux, 2, 1)
    assert not is_dense(buoyancy_flux_m4_s3(0.2, 2830, air), 2, 0.3)
    assert buoyancy_flux_m4_s3(1000, 700, air) == 0


def test_heavy_vapour_creeps_down_slopes_only() -> None:
    assert slope_speed_m_s(1.0, 1.0, 0) == slope_speed_m_s(1.0, 1.0, -5) == 0
    assert slope_speed_m_s(8.0, 1.0, 10) == pytest.approx(3.0)
    assert 0 < slope_speed_m_s(8.0, 1.0, 2) < slope_speed_m_s(8.0, 1.0, 4) < 3.0
    assert math.isclose(slope_speed_m_s(8.0, 1.0, 30), 3.0)
