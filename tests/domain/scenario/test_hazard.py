"""The hazard as an author writes it."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from app.domain.scenario.hazard import HazardPlan, OpenAir
from app.domain.scenario.things import GasPoint
from tests.director.leaking_scenario import HAZARD


def test_numbers_may_be_written_as_text_and_come_back() -> None:
    plan = HazardPlan.model_validate(HAZARD)
    assert plan.substance.molar_mass_g_mol == 68
    assert plan.stands["S2"] == (-2.0, 0.0)
    assert HazardPlan.model_validate_json(plan.model_dump_json()) == plan


@pytest.mark.parametrize(
    ("name", "value"),
    [("width_m", 0), ("film_mm", -1), ("slope_percent", 45), ("at", [0, 0]), ("insolation", "bright"), ("note", "")],
)
def test_nonsense_is_refused(name: str, value: object) -> None:
    with pytest.raises(ValidationError):
        HazardPlan.model_validate({**HAZARD, name: value})


def test_a_measuring_point_in_the_open_says_where() -> None:
    point = {"id": "p", "title": "点", "node": "n", "sampled": {"kind": "open_air", "at": [1, 2, 3]}}
    assert GasPoint.model_validate(point).sampled == OpenAir(kind="open_air", at=(1, 2, 3))
    with pytest.raises(ValidationError):
        GasPoint.model_validate({**point, "sampled": {"kind": "open_air"}})
