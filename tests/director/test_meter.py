"""The gas detector: exact times, lag, drift, zeroing."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.scenario.scenario import GasMeter
from scenarios.director.meter import Meter

MODEL = GasMeter(
    unit="%LEL", tau_s=12, t90_s=28, low_alarm=20, high_alarm=50, drift_when_not_zeroed=6, note="演练值"
)  # fmt: skip


def zeroed() -> Meter:
    meter = Meter(MODEL)
    meter.zero(0, clean_air=True)
    return meter


def test_follows_the_first_order_law() -> None:
    meter = zeroed()
    meter.place(1000, "rim", 40.0)
    assert meter.shown_at(1000) == 0
    assert meter.shown_at(13_000) == pytest.approx(40 * (1 - math.exp(-1)), abs=0.05)
    assert meter.shown_at(29_000) == pytest.approx(40 * (1 - math.exp(-28 / 12)), abs=0.05)


def test_falls_back_with_the_same_time_constant() -> None:
    meter = zeroed()
    meter.place(0, "rim", 40.0)
    meter.remove(28_000)
    start = 40 * (1 - math.exp(-28 / 12))
    assert meter.shown_at(40_000) == pytest.approx(start * math.exp(-1), abs=0.05)
    assert meter.held_s(40_000) == 0


def test_alarm_and_steadiness_have_exact_times() -> None:
    meter = zeroed()
    meter.place(0, "rim", 60.0)
    low = math.ceil(12_000 * math.log(60 / 40))
    high = math.ceil(12_000 * math.log(60 / 10))
    assert meter.due == [(low, "low"), (high, "high"), (28_000, "stable")]


def test_no_alarm_for_a_level_never_reached() -> None:
    meter = zeroed()
    meter.place(0, "rim", 20.0)
    assert meter.due == [(28_000, "stable")]


def test_an_instrument_not_zeroed_reads_high_and_alarms_early() -> None:
    raw, clean = Meter(MODEL), zeroed()
    raw.place(0, "rim", 18.0)
    clean.place(0, "rim", 18.0)
    assert raw.shown_at(28_000) == pytest.approx(clean.shown_at(28_000) + 6)
    assert [what for _, what in raw.due] == ["low", "stable"]
    assert [what for _, what in clean.due] == ["stable"]


def test_zeroing_beside_the_vehicle_takes_no_drift_away() -> None:
    meter = Meter(MODEL)
    meter.zero(0, clean_air=False)
    assert meter.shown_at(1000) == 6


def test_injected_drift_stays_until_zeroed_again() -> None:
    meter = zeroed()
    meter.drift(5000, 6.0)
    assert meter.shown_at(6000) == 6
    meter.zero(7000, clean_air=True)
    assert meter.shown_at(8000) == 0


def test_drift_that_lifts_the_reading_over_a_level_alarms_at_once() -> None:
    meter = zeroed()
    meter.place(0, "rim", 19.0)
    meter.aim(60_000, 19.0)
    meter.drift(61_000, 6.0)
    assert (61_000, "low") in meter.due


def test_an_alarm_sounds_again_only_after_the_reading_has_fallen() -> None:
    meter = zeroed()
    meter.place(0, "rim", 40.0)
    assert meter.take_due()[1] == "low"
    meter.aim(10_000, 45.0)
    assert "low" not in [what for _, what in meter.due]
    meter.remove(20_000)
    meter.place(80_000, "rim", 40.0)
    assert "low" in [what for _, what in meter.due]


def test_nothing_is_shown_while_it_warms_up() -> None:
    meter = Meter(MODEL.model_copy(update={"warm_up_s": 30, "drift_when_not_zeroed": 0}))
    meter.place(0, "rim", 80.0)
    assert meter.shown_at(29_999) == 0 < meter.sensor_at(29_999)
    assert (meter.warming_s(12_000), meter.warming_s(30_000)) == (18, 0)
    assert meter.due == [(30_000, "low"), (30_000, "high"), (58_000, "stable")]
    assert not meter.settled_at(57_999)
    assert meter.settled_at(58_000)


def test_it_shows_no_more_than_its_range() -> None:
    meter = Meter(MODEL.model_copy(update={"range_max": 100, "drift_when_not_zeroed": 0}))
    meter.place(0, "rim", 260.0)
    assert meter.shown_at(60_000) == 100
    assert meter.over_range_at(60_000)
    assert not meter.over_range_at(1000)
    assert not Meter(MODEL).over_range_at(1000)


def test_another_vapour_is_shown_by_the_instruments_response() -> None:
    half, blind = (Meter(MODEL.model_copy(update={"response": r, "drift_when_not_zeroed": 0})) for r in (0.5, 0))
    half.place(0, "rim", 60.0)
    blind.place(0, "rim", 60.0)
    assert half.shown_at(200_000) == 30
    assert blind.shown_at(200_000) == 0
    assert [what for _, what in blind.due] == ["stable"]
    half.zero(200_000, clean_air=False)
    assert half.shown_at(400_000) == 30  # zeroing does not weigh the vapour a second time


def test_a_changing_concentration_is_looked_at_again() -> None:
    meter = zeroed()
    meter.place(0, "rim", 30.0, 500)
    assert meter.take_due() == (500, "follow")
    meter.aim(500, 31.0)
    assert "follow" not in [what for _, what in meter.due]
    assert "low" in [what for _, what in meter.due]


@given(
    concentration=st.floats(min_value=0, max_value=100),
    level=st.sampled_from(["low", "high"]),
    start_ms=st.integers(min_value=0, max_value=1_000_000),
)
def test_at_the_time_of_an_alarm_the_level_is_just_reached(concentration: float, level: str, start_ms: int) -> None:
    meter = zeroed()
    meter.place(start_ms, "rim", concentration)
    due = {what: at for at, what in meter.due}
    limit = MODEL.low_alarm if level == "low" else MODEL.high_alarm
    if level in due:
        at_ms = due[level]
        assert meter.sensor_at(at_ms) >= limit - 1e-6
        assert meter.sensor_at(at_ms - 2) < limit
    else:
        assert concentration <= limit
