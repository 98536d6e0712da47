"""Reading distances and isolation distances of exercises."""

from __future__ import annotations

import pytest

from app.domain.exercise_values import ExerciseValues, IsolationDistances, MeterChannel, ReadingDistance

READING = ReadingDistance(
    metres_per_mm=0.0637, night_factor=0.4, night_with_torch_factor=0.8, rain_factor=0.8, close_panel_below_m=1.0
)


@pytest.mark.parametrize(
    ("night", "torch", "rain", "expected_m"),
    [(False, False, False, 6.37), (True, False, False, 2.548), (True, True, False, 5.096), (False, True, True, 5.096)],
)
def test_letters_are_read_from_less_far_at_night_and_in_rain(
    night: bool, torch: bool, rain: bool, expected_m: float
) -> None:
    assert READING.distance_m(100, night=night, torch=torch, rain=rain) == pytest.approx(expected_m)


def test_distances_are_found_by_un_number() -> None:
    petrol = IsolationDistances(un="UN1203", name="汽油", guide=128, small_spill_m=50, large_spill_m=300, fire_m=800)
    oxygen = MeterChannel(id="oxygen", unit="%", tau_s=7, low_alarm=19.5, high_alarm=23.5)
    values = ExerciseValues(
        schema_version="1", label="演练值", source="invented", isolation=(petrol,), meter=(oxygen,), reading=READING
    )
    assert values.isolation_of("UN1203") is petrol
    assert values.isolation_of("UN9999") is None
