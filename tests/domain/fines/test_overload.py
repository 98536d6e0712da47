"""Fines for overloading: worked figures, edges, and what holds for any vehicle."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.figures import FigureError
from app.domain.fines.gross_limit import Drive, VehicleForm
from app.domain.fines.overload import (
    CAP_YUAN,
    OverloadFine,
    OverloadRule,
    TonRounding,
    WeighedVehicle,
    overload_fine,
    rule_for,
)
from app.domain.law.statute import Status

ON = dt.date(2026, 9, 1)
ZHEJIANG, MOT = OverloadRule.ZHEJIANG, OverloadRule.MOT

# Axles, gross, limit, excess, rate, fine in Zhejiang, fine by the ministry's rule.
WORKED = [
    (2, "18", 18, "0", "0", 0, 0),
    (2, "12", 18, "0", "0", 0, 0),
    (2, "18.5", 18, "0.5", "0.0278", 0, 0),
    (2, "54", 18, "36", "2", 15120, 18000),
    (3, "27.5", 27, "0.5", "0.0185", 0, 0),
    (3, "29.7", 27, "2.7", "0.1", 0, 1000),
    (3, "32.4", 27, "5.4", "0.2", 0, 2500),
    (3, "40.5", 27, "13.5", "0.5", 2430, 6500),
    (3, "43.2", 27, "16.2", "0.6", 3780, 8000),
    (3, "54", 27, "27", "1", 9180, 13500),
    (4, "36", 36, "0", "0", 0, 0),
    (4, "36.5", 36, "0.5", "0.0139", 0, 0),
    (4, "43.2", 36, "7.2", "0.2", 0, 3500),
    (4, "45", 36, "9", "0.25", 540, 4500),
    (4, "57.6", 36, "21.6", "0.6", 5040, 10500),
    (4, "108", 36, "72", "2", 30000, 30000),
    (5, "43", 43, "0", "0", 0, 0),
    (5, "47.3", 43, "4.3", "0.1", 0, 2000),
    (5, "53.75", 43, "10.75", "0.25", 645, 5000),
    (5, "129", 43, "86", "2", 30000, 30000),
    (6, "49", 49, "0", "0", 0, 0),
    (6, "49.5", 49, "0.5", "0.0102", 0, 0),
    (6, "58.8", 49, "9.8", "0.2", 0, 4500),
    (6, "78.4", 49, "29.4", "0.6", 6860, 14500),
    (6, "98", 49, "49", "1", 16660, 24500),
    (6, "147", 49, "98", "2", 30000, 30000),
]


def fined(axles: int, gross: str, rule: OverloadRule = ZHEJIANG, **more: Drive | VehicleForm) -> OverloadFine:
    vehicle = WeighedVehicle(axles, Decimal(gross), more.get("drive"), more.get("form"))  # type: ignore[arg-type]
    return overload_fine(vehicle, ON, rule)


@pytest.mark.parametrize(("axles", "gross", "limit", "over", "rate", "zhejiang", "mot"), WORKED)
def test_worked_figures(axles: int, gross: str, limit: int, over: str, rate: str, zhejiang: int, mot: int) -> None:
    for rule, fine in ((ZHEJIANG, zhejiang), (MOT, mot)):
        result = fined(axles, gross, rule)
        assert (result.limit_t, result.over_t, result.over_rate) == (Decimal(limit), Decimal(over), Decimal(rate))
        assert result.amount == fine
        assert result.steps[-1].figure == fine


def test_one_driven_axle_lowers_the_limit_and_raises_the_fine() -> None:
    single, double = fined(6, "60", drive=Drive.SINGLE), fined(6, "60", drive=Drive.DOUBLE)
    assert (single.limit_t, double.limit_t) == (Decimal(46), Decimal(49))
    assert (single.amount, double.amount) == (Decimal(1440), Decimal(360))
    assert fined(3, "32.5", form=VehicleForm.TRUCK).amount == Decimal(750)


@pytest.mark.parametrize(
    ("gross", "fine", "place"),
    [
        ("58.800", 0, "zhejiang_highway_regulation.53.1.1"),
        ("58.801", Decimal("0.3"), "zhejiang_highway_regulation.53.1.2"),
        ("73.500", 4410, "zhejiang_highway_regulation.53.1.2"),
        ("73.501", Decimal("4410.5"), "zhejiang_highway_regulation.53.1.3"),
        ("124.680", 30000, "zhejiang_highway_regulation.53.1.3"),
        ("124.681", 30000, "zhejiang_highway_regulation.53.1.3"),
    ],
)
def test_the_edges_of_the_zhejiang_rule(gross: str, fine: Decimal, place: str) -> None:
    result = fined(6, gross)
    assert result.amount == fine
    assert str(result.steps[-1].citation) == place
    assert result.measures == (("批评教育",) if fine == 0 else ("责令改正（行政处罚法28条1款）",))


@pytest.mark.parametrize(
    ("gross", "fine", "measure"),
    [
        ("49.999", 0, "警告"),
        ("50", 500, "责令"),
        ("50.999", 500, "责令"),
        ("109", 30000, "责令"),
        ("110", 30000, "责令"),
    ],
)
def test_the_edges_of_the_ministrys_rule(gross: str, fine: int, measure: str) -> None:
    result = fined(6, gross, MOT)
    assert result.amount == fine
    assert result.measures[0].startswith(measure)
    assert any("浙江省公路条例" in note for note in result.notes)


def test_less_than_a_ton_counts_in_proportion_or_not_at_all_and_is_to_be_verified() -> None:
    vehicle = WeighedVehicle(6, Decimal("80"))
    in_proportion = overload_fine(vehicle, ON, ZHEJIANG, TonRounding.PROPORTIONAL)
    whole = overload_fine(vehicle, ON, ZHEJIANG, TonRounding.WHOLE)
    assert (in_proportion.amount, whole.amount) == (Decimal(7660), Decimal(14 * 300 + 6 * 500))
    assert in_proportion.status is whole.status is Status.TO_VERIFY
    # 36.8 - 9.8 = 27 whole tons on no edge: nothing is open.
    assert fined(6, "65.8").status is Status.CONFIRMED


def test_the_day_chooses_the_rule() -> None:
    vehicle = WeighedVehicle(6, Decimal(80))
    assert rule_for(dt.date(2020, 9, 1)) is ZHEJIANG
    assert overload_fine(vehicle, dt.date(2020, 8, 31)).rule is MOT
    assert overload_fine(vehicle, dt.date(2020, 8, 31)).status is Status.TO_VERIFY
    with pytest.raises(FigureError, match="2020-09-01"):
        overload_fine(vehicle, dt.date(2020, 8, 31), ZHEJIANG)
    with pytest.raises(FigureError, match="2016-09-21"):
        overload_fine(vehicle, dt.date(2016, 9, 20))


@pytest.mark.parametrize("gross", ["0", "-1", "NaN", "Infinity", "1000.1", "49.0000001"])
def test_a_mass_that_makes_no_sense_is_refused(gross: str) -> None:
    with pytest.raises(FigureError, match="车货总质量"):
        fined(6, gross)


def test_nothing_is_fined_below_the_limit() -> None:
    result = fined(6, "48.999", MOT)
    assert result.amount == result.over_t == result.over_rate == 0
    assert result.measures == ()
    assert "不构成" in result.notes[0]


VEHICLES = st.tuples(
    st.integers(2, 12),
    st.sampled_from([None, Drive.SINGLE, Drive.DOUBLE]),
    st.sampled_from(OverloadRule),
    st.sampled_from(TonRounding),
)


@given(VEHICLES, st.integers(1000, 300_000), st.integers(0, 100_000))
def test_more_mass_never_costs_less_and_never_more_than_the_cap(
    drawn: tuple[int, Drive | None, OverloadRule, TonRounding], kilograms: int, more: int
) -> None:
    axles, drive, rule, rounding = drawn
    fines = []
    for mass in (kilograms, kilograms + more):
        result = overload_fine(WeighedVehicle(axles, Decimal(mass) / 1000, drive), ON, rule, rounding)
        assert result.amount is not None
        assert 0 <= result.amount <= CAP_YUAN
        fines.append(result.amount)
    assert fines[0] <= fines[1]


@given(VEHICLES, st.integers(1000, 300_000))
def test_dropping_fractions_never_costs_more(
    drawn: tuple[int, Drive | None, OverloadRule, TonRounding], kilograms: int
) -> None:
    axles, drive, rule, _rounding = drawn
    vehicle = WeighedVehicle(axles, Decimal(kilograms) / 1000, drive)
    assert overload_fine(vehicle, ON, rule, TonRounding.WHOLE).low <= overload_fine(vehicle, ON, rule).low


@pytest.mark.soak
@given(st.data())
def test_any_input_gives_a_result_or_a_sentence(data: st.DataObject) -> None:
    vehicle = WeighedVehicle(
        data.draw(st.integers(-(10**6), 10**6) | st.integers(0, 9)),
        data.draw(st.decimals(allow_nan=True, allow_infinity=True) | st.decimals(0, 200, places=3)),
        data.draw(st.none() | st.sampled_from(Drive)),
        data.draw(st.none() | st.sampled_from(VehicleForm)),
    )
    on = data.draw(st.dates())
    rule = data.draw(st.none() | st.sampled_from(OverloadRule))
    said = ""
    try:
        result = overload_fine(vehicle, on, rule)
    except FigureError as refused:
        said = str(refused)
    if said:
        assert said.endswith("。")
    else:
        assert 0 <= result.low == result.high <= CAP_YUAN
