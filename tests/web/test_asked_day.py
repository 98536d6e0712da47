"""The day whose law is asked for, whatever stands in the address."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import KnownError
from app.web.asked_day import EARLIEST, LATEST, asked_day, required_day

TODAY = dt.date(2026, 11, 26)


def test_days() -> None:
    assert asked_day(" 2026-05-01 ", TODAY) == (dt.date(2026, 5, 1), "")
    assert asked_day("", TODAY) == (TODAY, "")
    assert asked_day("昨天", TODAY) == (TODAY, "“昨天”不是日期，已按今天的法查。日期写成 2026-05-01。")
    assert "1949-10-01" in asked_day("1900-01-01", TODAY)[1]


@given(st.text(max_size=30))
def test_anything_gives_a_day_in_bounds(text: str) -> None:
    day, wrong = asked_day(text, TODAY)
    assert EARLIEST <= day <= LATEST
    assert not wrong or day == TODAY


@pytest.mark.parametrize("text", ["", "x", "0001-01-01"])
def test_a_day_that_is_needed(text: str) -> None:
    assert required_day("2026-11-26", "缴款期限") == TODAY
    with pytest.raises(KnownError, match="“缴款期限”要写成"):
        required_day(text, "缴款期限")
