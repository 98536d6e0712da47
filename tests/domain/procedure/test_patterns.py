"""Event patterns."""

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.attempt.events import BadgeShown, MeterRead, PhotoTaken, StationWorked, VestOn, Withdrew
from app.domain.procedure.patterns import EventPattern


def pattern(**given: Any) -> Any:
    return EventPattern.model_validate(given)


def test_texts_become_the_fields_own_types() -> None:
    """Content files hold only text."""
    upwind = pattern(event="Withdrew", where={"upwind": "true", "distance_m": {"at_least": "10"}})
    assert upwind.matches(Withdrew(t_ms=0, upwind=True, distance_m=12))
    assert not upwind.matches(Withdrew(t_ms=0, upwind=False, distance_m=12))
    assert not upwind.matches(Withdrew(t_ms=0, upwind=True, distance_m=9))


def test_other_kinds_do_not_match() -> None:
    assert not pattern(event="BadgeShown").matches(VestOn(t_ms=0))


def test_one_of_and_at_most() -> None:
    assert pattern(event="BadgeShown", where={"to": {"one_of": ["driver", "escort"]}}).matches(
        BadgeShown(t_ms=0, officer="lead", to="escort")
    )
    low = pattern(event="MeterRead", where={"value": {"at_most": "20"}})
    assert not low.matches(MeterRead(t_ms=0, point="rim", value=21, held_s=30, stable=True))


def test_none_of() -> None:
    inspection = pattern(event="StationWorked", where={"station": {"none_of": ["S01", "S02"]}})
    assert inspection.matches(StationWorked(t_ms=0, station="S09", action="sniff"))
    assert not inspection.matches(StationWorked(t_ms=0, station="S01", action="read_wind"))


def test_a_list_field_matches_by_any_member() -> None:
    photo = PhotoTaken(t_ms=0, photo="p1", stations=("S09", "S10"))
    assert pattern(event="PhotoTaken", where={"stations": "S10"}).matches(photo)
    assert not pattern(event="PhotoTaken", where={"stations": "S01"}).matches(photo)


@pytest.mark.parametrize(
    "given",
    [
        {"event": "Nothing"},
        {"event": "BadgeShown", "where": {"whom": "driver"}},
        {"event": "BadgeShown", "where": {"officer": "nobody"}},
        {"event": "BadgeShown", "distinct": "whom"},
        {"event": "BadgeShown", "count": "0"},
    ],
)
def test_a_pattern_that_can_never_match_is_refused(given: Any) -> None:
    with pytest.raises(ValidationError):
        EventPattern.model_validate(given)
