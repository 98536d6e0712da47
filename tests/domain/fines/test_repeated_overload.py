"""Overloads that repeat within a year."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.figures import FigureError
from app.domain.fines.repeated_overload import Fleet, repeated_overload, times_within_a_year


def days(*texts: str) -> list[dt.date]:
    return [dt.date.fromisoformat(text) for text in texts]


FOUR = days("2026-01-05", "2026-03-01", "2026-07-09", "2026-12-30")


def test_more_than_three_times_takes_permit_and_work() -> None:
    result = repeated_overload(FOUR, FOUR)
    assert result.measures == ("吊销车辆营运证", "责令停止从事营业性运输")
    assert {str(step.citation) for step in result.steps} == {"highway_protection_regulation.66"}
    three = repeated_overload(FOUR[:3], FOUR[:3])
    assert three.measures == ()
    assert "没有达到" in three.notes[0]


def test_a_year_is_a_year() -> None:
    assert times_within_a_year(days("2025-03-01", "2026-02-28")) == 2
    assert times_within_a_year(days("2025-03-01", "2026-03-01")) == 1
    assert times_within_a_year(days("2024-02-29", "2025-02-28")) == 2
    assert times_within_a_year(days("2024-02-28", "2025-02-28")) == 1


@pytest.mark.parametrize(("vehicles", "overloaded", "follows"), [(10, 1, False), (10, 2, True), (19, 2, True)])
def test_more_than_a_tenth_of_the_fleet_stops_the_company(vehicles: int, overloaded: int, follows: bool) -> None:
    result = repeated_overload(fleet=Fleet(vehicles, overloaded))
    assert bool(result.measures) is follows


@pytest.mark.parametrize("fleet", [Fleet(0, 0), Fleet(5, 6), Fleet(5, -1)])
def test_impossible_fleets_are_refused(fleet: Fleet) -> None:
    with pytest.raises(FigureError, match="请核对"):
        repeated_overload(fleet=fleet)


def test_nothing_given_is_said() -> None:
    with pytest.raises(FigureError, match="至少"):
        repeated_overload()
