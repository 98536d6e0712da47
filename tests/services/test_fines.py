"""Fines as people ask for them, by the shipped library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.errors import KnownError
from app.domain.figures import FigureError
from app.domain.fines.calculation import Calculation
from app.domain.fines.ladder import Outcome
from app.domain.fines.overload import OverloadRule
from app.domain.fines.surcharge import Pause
from app.domain.law.open_points import LegalSwitch
from app.domain.law.statute import Status
from app.services.base import Base
from app.services.errors import NotFoundError
from app.services.fines import (
    OverloadWish,
    by_income,
    ladder,
    late_payment,
    overload,
    overload_figures,
    repeated,
    step_lines,
)
from app.services.law_library import import_library
from app.services.shelf import Shelf

SEPTEMBER = dt.date(2026, 9, 16)
APRIL = dt.date(2026, 4, 16)


@pytest.fixture
def shipped(base: Base) -> Base:
    """A base with the shipped library."""
    return replace(base, shelf=Shelf())


def test_an_overload_is_read_and_worked_out(shipped: Base) -> None:
    found = overload(shipped, OverloadWish("６", "80 吨", SEPTEMBER))
    assert (found.rule, found.amount) == (OverloadRule.ZHEJIANG, Decimal(7660))
    lines = step_lines(shipped.shelf.law(), found, SEPTEMBER)
    assert lines[-1].article == "浙江省公路条例第五十三条第一款第（三）项"
    assert lines[0].citation == "overrun_rules.3"


def test_the_bureau_chooses_how_less_than_a_ton_counts(shipped: Base) -> None:
    chosen = LegalSwitch(id="overload_ton_rounding", question="怎样计", default="不足一吨舍去", status=Status.TO_VERIFY)
    whole = replace(shipped, shelf=Shelf(load_switches=lambda: (chosen,)))
    assert overload(whole, OverloadWish("6", "80", SEPTEMBER)).amount == Decimal(7200)
    unset = replace(shipped, shelf=Shelf(load_switches=lambda: ()))
    assert overload(unset, OverloadWish("6", "80", SEPTEMBER)).amount == Decimal(7660)


def test_a_newer_text_than_the_formula_was_written_from_is_told(shipped: Base, tmp_path: Path) -> None:
    text = """# 浙江省公路条例

2026年3月1日 浙江省第十四届人民代表大会常务委员会第一次会议修正

<!-- INFO END -->

第五十三条 改了的罚则。

第六十一条 本条例自2026年6月1日起施行。
"""
    (tmp_path / "浙江省公路条例(2026-03-01).md").write_text(text, encoding="utf-8")
    before = overload(shipped, OverloadWish("6", "65.8", SEPTEMBER))
    assert before.status is Status.CONFIRMED
    import_library(shipped, [tmp_path])
    after = overload(shipped, OverloadWish("6", "65.8", SEPTEMBER))
    assert after.status is Status.TO_VERIFY
    assert "2026-03-01 的新文本" in after.steps[-1].words
    assert after.amount == before.amount
    assert overload(shipped, OverloadWish("6", "65.8", dt.date(2026, 5, 31))).status is Status.CONFIRMED


def test_illegal_income_follows_the_law_of_the_day(shipped: Base) -> None:
    found = by_income(shipped, "ha01", "25,000", SEPTEMBER)
    assert (found.low, found.high) == (Decimal(50000), Decimal(250000))
    assert by_income(shipped, "HA-01", "25000", APRIL).low == Decimal(50000)
    assert by_income(shipped, "GE-07", "10000", SEPTEMBER).by_multiple
    with pytest.raises(NotFoundError, match="2019-01-01"):
        by_income(shipped, "HA-01", "25000", dt.date(2019, 1, 1))
    with pytest.raises(NotFoundError, match="HA-0"):
        by_income(shipped, "HA-99", "25000", SEPTEMBER)
    with pytest.raises(FigureError, match="违法所得"):
        by_income(shipped, "HA-01", "很多", SEPTEMBER)


def test_the_ladder_follows_the_law_of_the_day(shipped: Base) -> None:
    light = ladder(shipped, "HA-08", ["first_time", "no_harm"], SEPTEMBER)
    assert (light.low, light.statutory.max_yuan) == (Decimal(50000), Decimal(500000))
    earlier = ladder(shipped, "HA-08", ["first_time"], APRIL)
    assert (earlier.standard, earlier.statutory.max_yuan) == (None, Decimal(100000))
    assert ladder(shipped, "HA-24", ["not_corrected"], SEPTEMBER).low == Decimal(50000)
    assert ladder(shipped, "GE-01", ["serious"], SEPTEMBER).high == Decimal(50000)
    assert ladder(shipped, "HA-01", ["under_fourteen"], SEPTEMBER).outcome is Outcome.NO_PENALTY
    with pytest.raises(NotFoundError, match="2012-01-01"):
        ladder(shipped, "HA-08", [], dt.date(2012, 1, 1))


def test_late_payments_and_repeated_overloads() -> None:
    due = dt.date(2026, 9, 30)
    assert late_payment("30000", due, dt.date(2026, 10, 10), [Pause(due, due)]).amount == Decimal(9000)
    days = [dt.date(2026, month, 1) for month in (1, 3, 5, 7)]
    assert repeated(days, days, ("10", "2")).measures[0] == "吊销车辆营运证"
    with pytest.raises(FigureError, match="货车数"):
        repeated([], [], ("许多", "2"))
    with pytest.raises(FigureError, match="超限的货车数"):
        repeated([], [], ("10", ""))


SCRAPS = st.sampled_from(
    [
        "6",
        "80",
        "49",
        "1e3",
        "-1",
        "６",
        "三",
        "",
        "0",
        "NaN",
        "HA-01",
        "ge07",
        "OV-13",
        "HA-99",
        "first_time",
        "no_harm",
    ]
)
WORDS = st.one_of(SCRAPS, st.text(max_size=12), st.decimals().map(str), st.integers().map(str))


@pytest.mark.soak
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(WORDS, WORDS, st.lists(WORDS, max_size=4), st.dates())
def test_whatever_is_typed_ends_in_a_result_or_a_sentence(
    shipped: Base, first: str, second: str, several: list[str], on: dt.date
) -> None:
    calls: tuple[Callable[[], Calculation], ...] = (
        lambda: overload(shipped, OverloadWish(first, second, on)),
        lambda: by_income(shipped, first, second, on),
        lambda: ladder(shipped, first, several, on),
        lambda: late_payment(first, on, dt.date(2026, 9, 16)),
        lambda: repeated([on], [], (first, second)),
    )
    for call in calls:
        said = ""
        try:
            assert call().low >= 0
        except KnownError as refused:
            said = str(refused)
        assert not said or said.endswith("。")


def test_a_phone_is_given_the_figures_of_the_rule_of_the_day(base: Base) -> None:
    found = overload_figures(base, dt.date(2026, 9, 1))
    assert [6, "train", "49"] in found["limits"]
    assert (found["single_drive"], found["shares"], found["per_ton"], found["cap"]) == (
        "46", ["0.2", "0.5"], ["300", "500"], "30000",
    )  # fmt: skip
    assert found["places"]["above"][0] == "zhejiang_highway_regulation.53.1.3"
    assert overload_figures(base, dt.date(2020, 8, 31)) == {}
