"""Walking into the isolation circle and out of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.attempt.events import CircleEntered, CircleLeft, Event
from app.domain.hazard.field import VapourField
from scenarios.director.circle_watch import CircleWatch, circle_watch
from tests.director.leaking_scenario import HAZARD, leaking_scenario
from tests.director.small_scenario import small_scenario
from tests.domain.hazard.sample_site import OPEN, WEST_WIND, field

OUT, IN_THE_VAPOUR, UPWIND = (-60.0, 0.0, 1.6), (3.0, 0.0, 0.5), (-3.0, 0.0, 1.6)


def walk(watch: CircleWatch, vapour: VapourField, *stays: tuple[int, int, tuple[float, float, float]]) -> list[Event]:
    """Stand at places from a second until another, with a frame each tenth."""
    told: list[Event] = []
    for since_s, until_s, at in stays:
        for tenth in range(since_s * 10, until_s * 10):
            told += watch.watch(tenth * 100, at, vapour)
    return told


def test_in_and_out_again_with_what_was_breathed() -> None:
    vapour = field()
    told = walk(CircleWatch(10, "%LEL"), vapour, (0, 5, OUT), (5, 65, IN_THE_VAPOUR), (65, 70, OUT))
    value = vapour.reading(vapour.open_air_g_m3(0, IN_THE_VAPOUR), 0, "%LEL")
    assert told[0] == CircleEntered(t_ms=5000, distance_m=3.0, downwind=True)
    assert isinstance(told[1], CircleLeft)
    assert told[1].t_ms == 65_000
    assert told[1].stayed_s == told[1].downwind_s == pytest.approx(59.5)
    assert told[1].peak == pytest.approx(value, abs=0.01)
    assert told[1].dose_min == pytest.approx(value * 59.5 / 60, rel=1e-3)
    assert len(told) == 2


def test_from_the_side_of_the_wind_one_breathes_nothing() -> None:
    entered, left = walk(CircleWatch(10, "%LEL"), field(), (0, 2, OUT), (2, 10, UPWIND), (10, 12, OUT))
    assert isinstance(entered, CircleEntered)
    assert not entered.downwind
    assert isinstance(left, CircleLeft)
    assert (left.peak, left.dose_min, left.downwind_s) == (0, 0, 0)


def test_who_stands_there_from_the_start_has_not_walked_in() -> None:
    told = walk(CircleWatch(10, "%LEL"), field(), (0, 5, UPWIND), (5, 6, OUT))
    assert [event.kind for event in told] == ["CircleLeft"]


def test_where_nothing_leaks_there_is_no_circle() -> None:
    still = field(OPEN, replace(WEST_WIND, leak_ml_min=0))
    assert walk(CircleWatch(10, "%LEL"), still, (0, 2, OUT), (2, 9, UPWIND), (9, 12, OUT)) == []
    assert walk(CircleWatch(0, "%LEL"), field(), (0, 2, OUT), (2, 9, OPEN.at), (9, 12, OUT)) == []


def test_a_break_is_no_stay() -> None:
    watch, vapour = CircleWatch(10, "%LEL"), field()
    walk(watch, vapour, (0, 1, OUT), (1, 3, UPWIND))
    (left,) = walk(watch, vapour, (600, 601, OUT))
    assert isinstance(left, CircleLeft)
    assert left.stayed_s == 1.5


def test_the_scenario_gives_the_circle() -> None:
    scenario = leaking_scenario(hazard={**HAZARD, "isolation_m": 10})
    vapour = field(replace(OPEN, at=(-1.0, 0.0, 0.6)))
    assert walk(circle_watch(scenario), vapour, (0, 1, OUT), (1, 2, UPWIND))
    assert walk(circle_watch(small_scenario()), vapour, (0, 1, OUT), (1, 2, UPWIND)) == []
