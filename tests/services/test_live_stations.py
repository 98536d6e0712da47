"""A hub knows what its stations do, wants pictures only while somebody looks, and tells each wish until it is done."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.station.messages import HubWish, StationState
from app.services.errors import InvalidInputError, NotFoundError
from app.services.live_stations import (
    FORGOTTEN_AFTER_S,
    LOOKS_FOR_S,
    MOST_STATIONS,
    SILENT_AFTER_S,
    LiveRegistry,
)
from app.services.station_access import KnownStation

ONE, TWO = KnownStation("S-00000001", "一号站"), KnownStation("S-00000002", "二号站")
PICTURE = b"\xff\xd8\xff\xe0 a picture"


def state(attempt: str = "A1", **changed: Any) -> StationState:
    told = {"attempt": attempt, "scenario": "sample_stop", "trainee": "学员甲", "phase": "running", "device": "flat"}
    return StationState.model_validate({**told, "t_ms": 1000, "kept": 5, **changed})


@pytest.fixture
def now() -> list[float]:
    return [100.0]


@pytest.fixture
def live(now: list[float]) -> LiveRegistry:
    return LiveRegistry(lambda: now[0])


def test_stations_are_listed_with_what_they_said_last(live: LiveRegistry, now: list[float]) -> None:
    live.hear(TWO, state("A2"))
    live.hear(ONE, state(kept=5))
    live.hear(ONE, state(kept=9))
    now[0] += 2
    first, second = live.all()
    assert (first.name, first.state.kept, first.silent_s) == ("一号站", 9, 2.0)
    assert (second.name, second.state.attempt) == ("二号站", "A2")


def test_pictures_are_wanted_only_while_somebody_looks(live: LiveRegistry, now: list[float]) -> None:
    assert not live.hear(ONE, state()).picture_wanted
    assert live.look(ONE.id) == (0, b"")
    assert live.hear(ONE, state()).picture_wanted
    assert live.take_picture(ONE, PICTURE).picture_wanted
    assert live.look(ONE.id) == (1, PICTURE)
    assert live.look(ONE.id, after=1) == (1, b"")
    now[0] += LOOKS_FOR_S + 0.1
    assert not live.hear(ONE, state()).picture_wanted


def test_no_picture_without_a_state_or_of_another_kind(live: LiveRegistry) -> None:
    with pytest.raises(NotFoundError):
        live.take_picture(ONE, PICTURE)
    live.hear(ONE, state())
    with pytest.raises(InvalidInputError):
        live.take_picture(ONE, b"<svg/>")
    with pytest.raises(NotFoundError):
        live.look(TWO.id)


def test_another_attempt_shows_no_picture_of_the_one_before(live: LiveRegistry) -> None:
    live.hear(ONE, state())
    live.take_picture(ONE, PICTURE)
    live.hear(ONE, state("A2"))
    assert live.look(ONE.id) == (0, b"")


def test_a_wish_is_told_until_it_is_done(live: LiveRegistry) -> None:
    live.hear(ONE, state())
    live.wish(ONE.id, "pause")
    assert live.hear(ONE, state()).wishes == (HubWish(number=1, deed="pause"),)
    assert live.hear(ONE, state()).wishes == (HubWish(number=1, deed="pause"),), "an answer may be lost"
    assert live.hear(ONE, state(wish_done=1)).wishes == ()
    live.wish(ONE.id, "stop")
    assert live.hear(ONE, state(wish_done=1)).wishes == (HubWish(number=2, deed="stop"),)
    with pytest.raises(NotFoundError):
        live.wish(TWO.id, "stop")


def test_a_hub_that_was_started_anew_counts_on(now: list[float]) -> None:
    again = LiveRegistry(lambda: now[0])
    again.hear(ONE, state(wish_done=4))
    again.wish(ONE.id, "pause")
    assert again.hear(ONE, state(wish_done=4)).wishes == (HubWish(number=5, deed="pause"),)


def test_who_is_silent_or_has_left_is_not_under_way(live: LiveRegistry, now: list[float]) -> None:
    live.hear(ONE, state("A1"))
    live.hear(TWO, state("A2", phase="left"))
    assert live.under_way() == {"A1"}
    now[0] += SILENT_AFTER_S + 0.1
    assert live.under_way() == frozenset()
    assert len(live.all()) == 2
    now[0] += FORGOTTEN_AFTER_S
    assert live.all() == ()


def test_not_endlessly_many_are_kept(live: LiveRegistry, now: list[float]) -> None:
    for number in range(MOST_STATIONS + 5):
        now[0] += 0.1
        live.hear(KnownStation(f"S-{number:08x}", "站"), state())
    assert len(live.all()) <= MOST_STATIONS + 1
