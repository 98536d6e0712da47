"""From leak to vapour: a film of liquid that spreads and evaporates, then, where there is one, a ventilated box.

Both are first-order systems, so their state is known in closed form at any time while nothing is changed.
Sources: Mackay and Matsugu 1973 in SI units (as in ALOHA's technical document, NOAA 2013) for evaporation from a pool;
the well-mixed room (AIHA, Mathematical Models for Estimating Occupational Exposure) for the box.
Simplified: the liquid stays at the air's temperature and spreads at one thickness; a film has the transfer of its
typical width; gas that is a gas at 20 °C goes straight into the air.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.domain.hazard.substance import AIR_VISCOSITY_M2_S, GAS_CONSTANT, Substance

LEAST_WIND_M_S = 0.5


def transfer_m_s(wind_m_s: float, width_m: float, substance: Substance) -> float:
    """Mackay and Matsugu's mass transfer coefficient over a pool of that width."""
    schmidt = AIR_VISCOSITY_M2_S / substance.diffusivity_m2_s()
    wind = max(wind_m_s, LEAST_WIND_M_S)
    return 0.00482 * math.pow(wind, 0.78) * math.pow(width_m, -0.11) * math.pow(schmidt, -0.67)


def evaporation_g_s(transfer: float, area_m2: float, vapour_pressure_pa: float, molar_g: float, kelvin: float) -> float:
    """Evaporation from an open surface: M k A p / (R T)."""
    return molar_g * transfer * area_m2 * vapour_pressure_pa / (GAS_CONSTANT * kelvin)


@dataclass(frozen=True, slots=True)
class Conditions:
    """What holds between two changes: leak in grams a second, evaporation and ventilation as rates per second.

    `drying_per_s` is the share of the film that evaporates in a second, infinite for a gas. `vent_m3_s` is None without
    a box.
    """

    leak_g_s: float
    drying_per_s: float
    vent_m3_s: float | None = None
    box_m3: float = 0.0

    @property
    def slowest_s(self) -> float:
        """The longest time constant."""
        drying = 0.0 if math.isinf(self.drying_per_s) else 1 / self.drying_per_s
        return max(drying, 0.0 if self.vent_m3_s is None else self.box_m3 / self.vent_m3_s)


@dataclass(frozen=True, slots=True)
class Stock:
    """How much there is: liquid lying, vapour in the box."""

    liquid_g: float = 0.0
    box_g_m3: float = 0.0


def steady(conditions: Conditions) -> Stock:
    """What it comes to when the leak has been going on for long."""
    liquid = 0.0 if math.isinf(conditions.drying_per_s) else conditions.leak_g_s / conditions.drying_per_s
    return Stock(liquid, conditions.leak_g_s / conditions.vent_m3_s if conditions.vent_m3_s else 0.0)


def after(conditions: Conditions, start: Stock, seconds: float) -> Stock:
    """What there is after so many seconds."""
    drying, leak = conditions.drying_per_s, conditions.leak_g_s
    if math.isinf(drying):
        liquid, over = 0.0, 0.0
    else:
        over = start.liquid_g * drying - leak  # evaporation beyond the leak, which dies away
        liquid = (leak + over * math.exp(-drying * seconds)) / drying
    if conditions.vent_m3_s is None:
        return Stock(liquid, 0.0)
    flush = conditions.vent_m3_s / conditions.box_m3
    if not math.isinf(drying) and abs(flush - drying) < 1e-6 * flush:
        flush *= 1 + 1e-5  # the two exponentials would cancel; so small a change is not to be seen
    final = leak / conditions.vent_m3_s
    share = 0.0 if math.isinf(drying) else over / conditions.box_m3 / (flush - drying)
    fading = share * math.exp(-drying * seconds) if share else 0.0
    return Stock(liquid, final + fading + (start.box_g_m3 - final - share) * math.exp(-flush * seconds))


def emission_g_s(conditions: Conditions, start: Stock, seconds: float) -> float:
    """Vapour that leaves into the open after so many seconds, never below zero."""
    now = after(conditions, start, seconds)
    if conditions.vent_m3_s is not None:
        return max(0.0, conditions.vent_m3_s * now.box_g_m3)
    if math.isinf(conditions.drying_per_s):
        return conditions.leak_g_s
    return max(0.0, conditions.drying_per_s * now.liquid_g)
