"""The key of a fault by the day of the act."""

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.scenario.faults import DatedBasis, FaultKey

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
