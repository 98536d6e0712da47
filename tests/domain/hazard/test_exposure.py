"""What a path amounts to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.hazard.exposure import Circle, Step, is_downwind, measure_exposure, thinned
from tests.domain.hazard.sample_site import OPEN, WEST_WIND, field

CIRCLE = Circle(10)


def _stay(at: tuple[float, float, float], since_s: int, until_s: int) -> list[Step]:
    return [Step(t * 1000, at) for t in range(since_s, until_s + 1)]


def test_the_dose_is_the_reading_times_the_minutes() -> None:
    vapour = field()
    here = (3.0, 0.0, 0.5)
    value = vapour.reading(vapour.open_air_g_m3(0, here), 0, "%LEL")
    found = measure_exposure(vapour, _stay(here, 0, 120), CIRCLE, "%LEL", 20)
    assert found.dose_min == pytest.approx(2 * value, rel=1e-3)
    assert found.peak == pytest.approx(value, abs=0.01)
    assert (found.inside_s, found.downwind_s, found.leaking_s) == (120, 120, 120)
    assert (found.entered_ms, found.nearest_m) == (0, 3.0)
    assert found.left_after_alarm_s is None


def test_upwind_one_breathes_nothing() -> None:
    found = measure_exposure(field(), _stay((-5, 0, 1.6), 0, 60), CIRCLE, "%LEL", 20)
    assert (found.peak, found.dose_min, found.downwind_s, found.above_alarm_s) == (0, 0, 0, 0)
    assert found.peak_ms is None
    assert found.inside_s == 60


def test_where_nothing_leaks_nothing_counts() -> None:
    still = field(OPEN, replace(WEST_WIND, leak_ml_min=0))
    found = measure_exposure(still, _stay((1, 0, 1.6), 0, 60), CIRCLE, "%LEL", 20)
    assert (found.leaking_s, found.inside_s, found.nearest_m, found.entered_ms) == (0, 0, None, None)


def test_entering_leaving_and_the_alarm() -> None:
    path = [*_stay((30, 0, 1), 0, 9), *_stay((2, 0, 0.4), 10, 19), *_stay((-30, 0, 1), 20, 30)]
    low = field().reading(field().open_air_g_m3(0, (2, 0, 0.4)), 0, "%LEL") - 0.1
    found = measure_exposure(field(), path, CIRCLE, "%LEL", low, alarm_ms=12_000)
    assert found.entered_ms == 10_000
    assert found.inside_s == found.above_alarm_s == 10
    assert found.left_after_alarm_s == 8
    assert measure_exposure(field(), path[:20], CIRCLE, "%LEL", low, alarm_ms=12_000).left_after_alarm_s is None


def test_a_break_in_the_track_is_no_stay() -> None:
    path = [Step(0, (1, 0, 1)), Step(1000, (1, 0, 1)), Step(600_000, (1, 0, 1))]
    assert measure_exposure(field(), path, CIRCLE, "%LEL", 20).inside_s == 1


def test_downwind_is_within_forty_five_degrees() -> None:
    vapour = field()
    assert is_downwind(vapour, 0, (10, 9, 1))
    assert not is_downwind(vapour, 0, (10, 11, 1))
    assert not is_downwind(vapour, 0, (-10, 0, 1))


def test_a_thinned_track_keeps_its_ends() -> None:
    steps = [Step(t, (0, 0, 0)) for t in range(0, 1300, 100)]
    assert [step.t_ms for step in thinned(steps)] == [0, 500, 1000, 1200]
    assert thinned([]) == []


def test_no_track_no_facts() -> None:
    found = measure_exposure(field(), [], CIRCLE, "%LEL", 20, alarm_ms=5)
    assert (found.peak, found.leaking_s, found.left_after_alarm_s) == (0, 0, None)
