"""Units and vapour pressure."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.hazard.substance import AIR_G_MOL, pure_g_m3
from tests.domain.hazard.sample_site import PETROL, PROPANE


def test_air_has_the_density_of_the_textbook() -> None:
    assert pure_g_m3(AIR_G_MOL, 20) == pytest.approx(1204, abs=2)


def test_the_explosive_limit_reads_one_hundred() -> None:
    at_limit = PETROL.pure_g_m3(25) * 0.014
    assert PETROL.reading(at_limit, 25, "%LEL") == pytest.approx(100)
    assert PETROL.reading(at_limit, 25, "ppm") == pytest.approx(14_000)


def test_one_ppm_of_a_gas_is_its_molar_mass_over_24_45_mg_at_25_degrees() -> None:
    """The conversion that NIOSH prints in its pocket guide."""
    assert PROPANE.ppm(44.1 / 24.45 / 1000, 25) == pytest.approx(1, rel=2e-3)


def test_vapour_pressure_rises_with_warmth_and_stops_at_the_airs_own() -> None:
    pressures = [PETROL.vapour_pressure_at_kpa(t) for t in (0, 20, 40, 200)]
    assert pressures[1] == pytest.approx(40)
    assert pressures == sorted(pressures)
    assert pressures[-1] == pytest.approx(101.325)


def test_gas_boils_and_petrol_does_not() -> None:
    assert PROPANE.boils
    assert not PETROL.boils


def test_what_does_not_burn_has_no_explosive_reading() -> None:
    acid = PETROL.model_copy(update={"lel_vol_percent": None})
    with pytest.raises(ValueError, match="explosive limit"):
        acid.reading(1, 20, "%LEL")


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValidationError):
        type(PETROL)(**{**PETROL.model_dump(), "molar_mass_g_mol": -1})
