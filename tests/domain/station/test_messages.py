"""What comes from outside is bounded and strict."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.station.messages import HubPlace, Join, Lines, RunWish, StationState

STATE: dict[str, Any] = {
    "attempt": "A1", "scenario": "sample_stop", "trainee": "学员甲", "phase": "running", "device": "flat",
    "t_ms": 5, "kept": 3,
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"phase": "asleep"}, "phase"),
        ({"t_ms": -1}, "t_ms"),
        ({"frame_ms": float("nan")}, "frame_ms"),
        ({"score": 100}, "score"),
        ({"problem": "长" * 301}, "problem"),
        ({"attempt": "../A1"}, "attempt"),
    ],
)
def test_a_state_that_cannot_be_is_refused_at_its_field(changed: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refused:
        StationState.model_validate({**STATE, **changed})
    assert refused.value.errors()[0]["loc"] == (field,)


def test_a_state_goes_there_and_back() -> None:
    state = StationState.model_validate(STATE)
    assert StationState.model_validate_json(state.model_dump_json()) == state


@pytest.mark.parametrize("name", ["", " ", "一\n二", "长" * 41])
def test_a_name_that_cannot_be_shown_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        Join(code="ABC", name=name)


@pytest.mark.parametrize("url", ["ftp://hub", "http://", "hub:8080", "http://hub/page", "http://a b"])
def test_a_place_is_the_address_of_a_hub_and_nothing_more(url: str) -> None:
    with pytest.raises(ValidationError):
        HubPlace(url=url, token="t" * 30, station="S-1", name="一号站")


def test_no_batch_is_empty_or_endless() -> None:
    for lines in ((), ("{}",) * 501):
        with pytest.raises(ValidationError):
            Lines(lines=lines)


def test_a_run_is_wished_for_by_content() -> None:
    with pytest.raises(ValidationError):
        RunWish(scenario="sample_stop", content_hash="latest", trainee="trainee")
