"""A leak to try things on: petrol under a tanker's valve box."""

from __future__ import annotations

from dataclasses import replace

from app.domain.hazard.field import Box, Drivers, Site, VapourField
from app.domain.hazard.substance import Substance

PETROL = Substance(
    id="petrol_vapour",
    title="汽油蒸气",
    un="UN1203",
    molar_mass_g_mol=68,
    liquid_density_kg_m3=740,
    vapour_pressure_kpa=40,
    vaporisation_kj_mol=28,
    lel_vol_percent=1.4,
)
PROPANE = Substance(
    id="propane",
    title="丙烷",
    un="UN1978",
    molar_mass_g_mol=44.1,
    liquid_density_kg_m3=500,
    vapour_pressure_kpa=836,
    vaporisation_kj_mol=15,
    lel_vol_percent=2.1,
)
BOX = Box(volume_m3=0.12, vent_m3_s=0.02, vent_per_wind_m2=0.004, open_factor=1.7, mouth_share=0.2)
OPEN = Site(PETROL, (0.0, 0.0, 0.5), 0.3, 0.1, None, 0.0, 0.0, "overcast")
BOXED = replace(OPEN, box=BOX)
WEST_WIND = Drivers(leak_ml_min=60, wind_from_deg=270, wind_m_s=2.0, temp_c=20)
"""One millilitre, 0.74 g, a second; blows towards east, the x axis."""


def field(site: Site = OPEN, drivers: Drivers = WEST_WIND) -> VapourField:
    """A field in which these drivers always held."""
    made = VapourField(site)
    made.follow(0, drivers)
    return made
