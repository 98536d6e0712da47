"""The key of a fault by the day of the act."""

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.scenario.faults import DatedBasis, FaultBank, FaultKey, IncomeBand

NEW = {"since": "2026-05-01", "acts": ["HA-10"], "basis": ["new.1"]}
OLD = {"before": "2026-05-01", "acts": ["HA-10"], "basis": ["old.1"]}
KEY = FaultKey.model_validate(
    {"law": [NEW, OLD], "disposals": ["open_case"], "authority": "transport", "liable": "carrier"}
)


@pytest.mark.parametrize(("day", "basis"), [("2026-04-30", "old.1"), ("2026-05-01", "new.1")])
def test_the_law_changes_on_its_day(day: Any, basis: Any) -> None:
    law = KEY.on(dt.date.fromisoformat(day))
    assert law is not None
    assert law.basis == (basis,)


def test_a_day_without_law_has_none() -> None:
    assert KEY.model_copy(update={"law": (DatedBasis.model_validate(NEW),)}).on(dt.date(2026, 1, 1)) is None


def test_a_key_without_law_is_refused() -> None:
    with pytest.raises(ValidationError):
        FaultKey.model_validate({"law": [], "disposals": ["open_case"], "authority": "transport", "liable": "carrier"})


BANDED = KEY.model_copy(
    update={
        "law": (DatedBasis.model_validate({"acts": ["HA-01"], "basis": ["x.1"], "fine_min_yuan": 30_000,
                                           "fine_max_yuan": 100_000}),),
        "income": IncomeBand(value="income", above_yuan=20_000, min_times=2, max_times=10),
        "liable_in": {"V1": "operator"},
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("proven", "span"), [(0, (30_000, 100_000)), (20_000, (30_000, 100_000)), (21_600, (43_200, 216_000))]
)
def test_a_proven_income_moves_the_band(proven: Any, span: Any) -> None:
    assert BANDED.fine_span(dt.date(2026, 9, 17), proven) == span


def test_without_a_most_there_is_no_span() -> None:
    assert KEY.fine_span(dt.date(2026, 9, 17), 0) is None


def test_who_is_liable_may_hang_on_the_base() -> None:
    assert (BANDED.liable_for("V1"), BANDED.liable_for("V2"), KEY.liable_for("")) == ("operator", "carrier", "carrier")


def test_standing_faults_and_those_of_other_bases_are_not_drawn_by_lot() -> None:
    fault = {
        "title": "t", "station": "S", "revealed_by": ["S.a"], "visibility": "near", "shows": "s", "severity": 1,
        "key": KEY.model_dump(), "sets": {"a": "b"},
    }  # fmt: skip
    bank = FaultBank.model_validate(
        {
            "draw": {"at_most": 2},
            "bases": [{"id": "V1", "title": "一", "truth": "真", "weight": 1, "standing": ["M"]},
                      {"id": "V3", "title": "三", "truth": "真", "weight": 1}],
            "faults": [{**fault, "id": "M"}, {**fault, "id": "G1"}, {**fault, "id": "G2", "bases": ["V3"]}],
        }
    )  # fmt: skip
    drawable = {base: [fault.id for fault in bank.drawable(bank.base(base))] for base in ("V1", "V3", "")}
    assert drawable == {"V1": ["G1"], "V3": ["G1", "G2"], "": ["G1"]}
