"""Who runs a vehicle is said on the vehicle as its papers say it, for every seed."""

import pytest

from app.content.scenarios import load_scenario
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant, render

SCENARIOS = ("hazmat_1_gasoline_tanker", "hazmat_2_lpg_night", "hazmat_3_acid_leak_rain")
SEEDS = range(60)


@pytest.fixture(scope="module", params=SCENARIOS)
def scenario(request: pytest.FixtureRequest) -> Scenario:
    loaded, problems = load_scenario(request.param)
    assert loaded is not None, problems
    return loaded


def words(scenario: Scenario, values: dict[str, str], starts: str) -> set[str]:
    return {render(entry.text, values) for entry in scenario.scene.lettering if entry.node.startswith(starts)}


def test_both_doors_name_the_carrier_of_the_papers_and_the_fleet_number(scenario: Scenario) -> None:
    told = set()
    for seed in SEEDS:
        values = draw_variant(scenario, seed).values
        (door,) = words(scenario, values, "panel_carrier_door_")
        if values.get("owner_name", values["carrier_name"]) == values["carrier_name"]:
            assert door == f"{values['carrier_short']} {values['fleet_no']}"
            assert values["fleet_no"].isdigit()
            told.add(door)
        else:
            assert door == "", "a private van does not carry a haulier's name"
    assert len(told) > 3


def test_a_tank_names_the_same_carrier_as_the_door(scenario: Scenario) -> None:
    for seed in SEEDS:
        values = draw_variant(scenario, seed).values
        assert words(scenario, values, "panel_company_") in (set(), {values["carrier_short"]})


def test_a_short_name_is_made_of_its_carriers_name(scenario: Scenario) -> None:
    for seed in SEEDS:
        values = draw_variant(scenario, seed).values
        assert set(values["carrier_short"]) <= set(values["carrier_name"])
        assert values["carrier_short"][:2] in values["carrier_name"]
