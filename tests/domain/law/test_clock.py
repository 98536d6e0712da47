"""Procedure clocks."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.law.clock import ClockAmount, Limit, ProcedureClock
from tests.domain.law.sample_practice import CLOCK


def test_a_clock_reads_back_what_it_writes() -> None:
    assert ProcedureClock.model_validate_json(CLOCK.model_dump_json()) == CLOCK
    assert CLOCK.amounts[0].limit is Limit.AT_MOST


@pytest.mark.parametrize("changed", [{"number": "0"}, {"number": "NaN"}, {"unit": "week"}, {"written": "七"}])
def test_a_figure_is_positive_and_has_a_known_unit(changed: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        ClockAmount.model_validate({**CLOCK.amounts[0].model_dump(mode="json"), **changed})
