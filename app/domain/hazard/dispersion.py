"""How vapour spreads in the open: Gaussian puff and plume with Briggs' open-country spreads.

Sources: Turner, Workbook of Atmospheric Dispersion Estimates (2nd ed. 1994) for plume, stability and worked examples;
Briggs 1973 as printed in Hanna, Briggs and Hosker, Handbook on Atmospheric Diffusion (1982) for the spreads;
Britter and McQuaid, Workbook on the Dispersion of Dense Gases (1988) for when a vapour counts as dense.

The spreads were measured from 100 m to 10 km, over open flat ground, for some ten minutes. Nearer than that they are an
extrapolation on top of the source's own size; wakes of vehicles and gusts are left out. Good for exercises only.
"""

from __future__ import annotations

import math
from typing import Literal

Stability = Literal["A", "B", "C", "D", "E", "F"]
Insolation = Literal["strong", "moderate", "slight", "overcast", "night_cloudy", "night_clear"]

LEAST_TRANSPORT_M_S = 0.5
"""Below this a plume has no direction; calm is reckoned as this."""
DENSE_FROM = 0.15
"""Britter and McQuaid's bound for continuous releases."""
GRAVITY_M_S2 = 9.81
FULL_SLOPE_PERCENT = 8.75
"""Five degrees: from there on a current runs down a slope at a speed that hardly depends on it."""

_SIGMA_Y: dict[Stability, float] = {"A": 0.22, "B": 0.16, "C": 0.11, "D": 0.08, "E": 0.06, "F": 0.04}
_SIGMA_Z: dict[Stability, tuple[float, float, float]] = {
    "A": (0.20, 0.0, 1.0),
    "B": (0.12, 0.0, 1.0),
    "C": (0.08, 0.0002, -0.5),
    "D": (0.06, 0.0015, -0.5),
    "E": (0.03, 0.0003, -1.0),
    "F": (0.016, 0.0003, -1.0),
}
# Turner's table of stability by wind at 10 m; where it gives two classes the more stable one, which spreads less.
_WIND_STEPS = (2.0, 3.0, 5.0, 6.0)
_BY_WIND: dict[Insolation, str] = {
    "strong": "ABBCC",
    "moderate": "BBCDD",
    "slight": "BCCDD",
    "overcast": "DDDDD",
    "night_cloudy": "FEDDD",
    "night_clear": "FFEDD",
}


def stability_class(wind_m_s: float, insolation: Insolation) -> Stability:
    """Pasquill's class for a wind and a sky, after Turner's table."""
    column = sum(wind_m_s >= step for step in _WIND_STEPS)
    found: Stability = _BY_WIND[insolation][column]  # type: ignore[assignment]  # the table holds nothing else
    return found


def sigma_y_m(stability: Stability, travelled_m: float) -> float:
    """Briggs' sideways spread after so many metres of travel."""
    return _SIGMA_Y[stability] * travelled_m / math.sqrt(1 + 0.0001 * travelled_m)


def sigma_z_m(stability: Stability, travelled_m: float) -> float:
    """Briggs' upward spread after so many metres of travel."""
    slope, bend, power = _SIGMA_Z[stability]
    grown = 1 + bend * travelled_m
    if power == 1.0:
        return slope * travelled_m
    return slope * travelled_m / (math.sqrt(grown) if power == -0.5 else grown)


def vertical_per_m(z_m: float, height_m: float, sigma_z: float) -> float:
    """The vertical distribution of a source at a height above ground that reflects; its integral over z ≥ 0 is 1."""
    down = math.exp(-0.5 * ((z_m - height_m) / sigma_z) ** 2)
    up = math.exp(-0.5 * ((z_m + height_m) / sigma_z) ** 2)
    return (down + up) / (math.sqrt(2 * math.pi) * sigma_z)


def sideways_per_m(y_m: float, sigma_y: float) -> float:
    """The sideways distribution; its integral over y is 1."""
    return math.exp(-0.5 * (y_m / sigma_y) ** 2) / (math.sqrt(2 * math.pi) * sigma_y)


def plume_g_m3(
    rate_g_s: float, wind_m_s: float, y_m: float, z_m: float, height_m: float, sigma_y: float, sigma_z: float
) -> float:
    """A steady plume's concentration at a place with these spreads (Turner 1994, eq. 2.1)."""
    return rate_g_s / wind_m_s * sideways_per_m(y_m, sigma_y) * vertical_per_m(z_m, height_m, sigma_z)


def puff_g_m3(
    mass_g: float, x_m: float, y_m: float, z_m: float, height_m: float, sigma_y: float, sigma_z: float
) -> float:
    """A puff's concentration at a place relative to its middle; along the wind it spreads as sideways."""
    return mass_g * sideways_per_m(x_m, sigma_y) * sideways_per_m(y_m, sigma_y) * vertical_per_m(z_m, height_m, sigma_z)


def buoyancy_flux_m4_s3(rate_g_s: float, vapour_g_m3: float, air_g_m3: float) -> float:
    """Reduced gravity times volume flow of the pure vapour; mixing air in leaves it as it is. Zero for light vapour."""
    excess = max(0.0, vapour_g_m3 / air_g_m3 - 1)
    return GRAVITY_M_S2 * excess * rate_g_s / vapour_g_m3


def is_dense(flux_m4_s3: float, wind_m_s: float, width_m: float) -> bool:
    """Whether a continuous release behaves as a heavy gas: Britter and McQuaid's number reaches 0.15."""
    return math.pow(flux_m4_s3 / (wind_m_s**3 * width_m), 1 / 3) >= DENSE_FROM


def slope_speed_m_s(flux_m4_s3: float, width_m: float, slope_percent: float) -> float:
    """How fast heavy vapour creeps down a slope.

    Britter and Linden 1980 found 1.5 times the cube root of the flux per width on slopes from 5 degrees on; less in
    proportion on gentler ones is a simplification of ours.
    """
    return 1.5 * math.pow(flux_m4_s3 / width_m, 1 / 3) * min(1.0, max(0.0, slope_percent) / FULL_SLOPE_PERCENT)
