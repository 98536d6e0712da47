"""What leaks: figures of a substance, and concentrations in the units that a gas detector shows."""

from __future__ import annotations

import math
from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text

GAS_CONSTANT = 8.314
"""J/(mol K)."""
ATMOSPHERE_KPA = 101.325
AIR_G_MOL = 28.96
WATER_VAPOUR_M2_S = 2.39e-5
"""Diffusivity of water vapour in air, from which other vapours follow by Graham's law (ALOHA technical document)."""
AIR_VISCOSITY_M2_S = 1.5e-5
STANDARD_K = 293.15

Unit = Literal["%LEL", "ppm"]


class Substance(Frozen):
    """A substance that leaks as liquid or gas. Rounded figures of data sheets, for exercises."""

    id: Id
    title: Text
    un: str = Field(pattern=r"^UN\d{4}$")
    molar_mass_g_mol: float = Field(gt=1, le=500)
    liquid_density_kg_m3: float = Field(gt=100, le=3000)
    vapour_pressure_kpa: float = Field(gt=0, le=20_000, description="at 20 °C, of the vapour that is meant")
    vaporisation_kj_mol: float = Field(gt=0, le=200)
    volatile_share: float = Field(
        default=1, gt=0, le=1, description="share of the liquid's mass that becomes this vapour; less in a solution"
    )
    lel_vol_percent: float | None = Field(default=None, gt=0, lt=100, description="none for what does not burn")

    @property
    def boils(self) -> bool:
        """Whether it is a gas at 20 °C and so never stands as a pool."""
        return self.vapour_pressure_kpa >= ATMOSPHERE_KPA

    def vapour_pressure_at_kpa(self, temp_c: float) -> float:
        """By Clausius and Clapeyron from 20 °C; never above the air's pressure."""
        kelvin = temp_c + 273.15
        exponent = -1000 * self.vaporisation_kj_mol / GAS_CONSTANT * (1 / kelvin - 1 / STANDARD_K)
        return min(self.vapour_pressure_kpa * math.exp(exponent), ATMOSPHERE_KPA)

    def saturated_g_m3(self, temp_c: float) -> float:
        """As much vapour as air of that temperature can hold."""
        pascal = self.vapour_pressure_at_kpa(temp_c) * 1000
        return pascal * self.molar_mass_g_mol / (GAS_CONSTANT * (temp_c + 273.15))

    def pure_g_m3(self, temp_c: float) -> float:
        """The density of the pure vapour at the air's pressure."""
        return pure_g_m3(self.molar_mass_g_mol, temp_c)

    def diffusivity_m2_s(self) -> float:
        """Of the vapour in air."""
        return WATER_VAPOUR_M2_S * math.sqrt(18.0 / self.molar_mass_g_mol)

    def ppm(self, g_m3: float, temp_c: float) -> float:
        """Parts by volume in a million."""
        return g_m3 / self.pure_g_m3(temp_c) * 1e6

    def reading(self, g_m3: float, temp_c: float, unit: Unit) -> float:
        """The true value in a detector's unit; raises ValueError for %LEL of what does not burn."""
        ppm = self.ppm(g_m3, temp_c)
        if unit == "ppm":
            return ppm
        if self.lel_vol_percent is None:
            raise ValueError(f"{self.id} has no explosive limit")
        return ppm / (self.lel_vol_percent * 100)


def pure_g_m3(molar_mass_g_mol: float, temp_c: float) -> float:
    """The density of an ideal gas at the air's pressure."""
    return ATMOSPHERE_KPA * 1000 * molar_mass_g_mol / (GAS_CONSTANT * (temp_c + 273.15))
