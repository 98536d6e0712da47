"""What a seed makes of the tanker: invented, consistent, and different from seed to seed."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant, variant_with
from tests.content.tanker import tanker_files

RATED_KG, LIMIT_KG, TANK_M3, TONNES_PER_M3 = 32_600, 49_000, 47.5, 0.740
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    loaded = tanker_files().scenario
    assert loaded is not None
    return loaded


def pool(scenario: Scenario, name: str) -> set[str]:
    """The values a name takes over many seeds."""
    return {draw_variant(scenario, seed).values[name] for seed in range(300)}


@pytest.mark.parametrize(
    ("name", "at_least"),
    [("tractor_plate", 6), ("carrier_name", 4), ("shipper_name", 4), ("driver_name", 6), ("escort_name", 4),
     ("manager_name", 4), ("wind_from_deg", 6), ("temp_c", 6), ("declared_t", 40)],
)  # fmt: skip
def test_seeds_differ_visibly(scenario: Scenario, name: str, at_least: int) -> None:
    assert len(pool(scenario, name)) >= at_least


def test_plates_phones_and_regions_are_plainly_invented(scenario: Scenario) -> None:
    for name in ("tractor_plate", "trailer_plate", "swap_plate"):
        assert all(plate.startswith("浙Z·") for plate in pool(scenario, name))
    assert all(phone.startswith("100") for phone in pool(scenario, "manager_phone") | pool(scenario, "carrier_phone"))
    assert all("*" not in value for value in draw_variant(scenario, 1).values.values())


def test_identity_numbers_are_of_no_region_and_check(scenario: Scenario) -> None:
    for number in pool(scenario, "driver_idcard") | pool(scenario, "escort_idcard"):
        assert re.fullmatch(r"339999\d{11}[\dX]", number)
        total = sum(int(sign) * weight for sign, weight in zip(number, ID_WEIGHTS, strict=False))
        assert number[-1] == "10X98765432"[total % 11]


def test_credit_codes_are_of_no_region_and_check(scenario: Scenario) -> None:
    for code in pool(scenario, "carrier_uscc") | pool(scenario, "shipper_uscc"):
        assert re.fullmatch(r"91339999[0-9A-Z]{10}", code)
        total = sum(CODE_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(code[:17]))
        assert code[-1] == CODE_SIGNS[(31 - total % 31) % 31]


def test_weights_add_up_and_only_an_overload_exceeds_them(scenario: Scenario) -> None:
    for seed in range(120):
        variant = draw_variant(scenario, seed)
        kilograms = {name: float(value) for name, value in variant.values.items() if name.endswith("_kg")}
        parts = ("tractor_curb_kg", "trailer_curb_kg", "crew_kg", "load_kg")
        assert kilograms["gross_kg"] == sum(kilograms[part] for part in parts)
        heavy = "F14" in variant.faults
        assert (kilograms["gross_kg"] > LIMIT_KG) is heavy
        assert (kilograms["load_kg"] > RATED_KG) is heavy
        assert kilograms["gross_kg"] < 1.2 * LIMIT_KG
        assert kilograms["load_kg"] / 1000 / TONNES_PER_M3 <= TANK_M3


def test_the_overload_is_told_in_per_cent(scenario: Scenario) -> None:
    values = variant_with(scenario, 5, [scenario.fault_by_id["F14"]]).values
    over = 100 * (float(values["load_kg"]) / RATED_KG - 1)
    assert f"装载量超核定 {over:.2f}%" in values["weigh_result"]


def test_papers_follow_the_day_of_the_act(scenario: Scenario) -> None:
    old_bill = [scenario.fault_by_id["F07"], scenario.fault_by_id["F15"]]
    spring = variant_with(scenario, 1, old_bill, dt.date(2026, 4, 16)).values
    assert (spring["today"], spring["waybill_day"], spring["insurance_to"]) == (
        "2026-04-16",
        "2026-04-14",
        "2026-03-31",
    )
    assert variant_with(scenario, 1, []).values["waybill_day"] == "2026-09-16"


def test_promises_of_the_bank_are_kept(scenario: Scenario) -> None:
    for seed in range(400):
        drawn = [scenario.fault_by_id[f] for f in draw_variant(scenario, seed).faults]
        ids = {fault.id for fault in drawn}
        assert len(drawn) <= 6
        assert not {"F03", "F04"} <= ids
        assert not {"F06", "F07"} <= ids
        assert not drawn or any(fault.visibility != "far" for fault in drawn)
        assert len(drawn) < 4 or any(fault.key.authority == "police" for fault in drawn)
