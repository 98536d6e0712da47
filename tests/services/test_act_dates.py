"""The day of the act."""

import datetime as dt

import pytest

from app.domain.errors import KnownError
from app.services.act_dates import act_date_of
from app.services.shelf import Shelf

SCENARIO = "hazmat_1_gasoline_tanker"


def test_a_scenario_has_its_own_day_and_others_that_it_is_made_for() -> None:
    scenario = Shelf().scenario(SCENARIO)
    assert act_date_of(scenario, None) == scenario.scene.in_force_on
    assert act_date_of(scenario, dt.date(2026, 4, 16)) == dt.date(2026, 4, 16)


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max, dt.date(2026, 4, 17)])
def test_any_other_day_is_refused_with_those_that_can_be_used(day: dt.date) -> None:
    with pytest.raises(KnownError, match="2026-09-16、2026-04-16"):
        act_date_of(Shelf().scenario(SCENARIO), day)
