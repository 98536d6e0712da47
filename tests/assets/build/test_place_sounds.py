import numpy as np
import pytest

from assets.build.mesh import Array
from assets.build.place_sounds import PLACE_SOUNDS
from assets.build.synthesis import RATE
from assets.paths import SOUNDS as FOLDER
from tests.assets.build.waves import LOOPS, assert_heard, samples_of


@pytest.mark.parametrize("name", PLACE_SOUNDS)
def test_is_mono_of_the_right_rate_and_heard(name: str) -> None:
    assert_heard(FOLDER / f"{name}.wav")


@pytest.mark.parametrize("name", sorted(LOOPS & set(PLACE_SOUNDS)))
def test_loops_join_without_a_click(name: str) -> None:
    samples = samples_of(FOLDER / f"{name}.wav")
    steps = np.abs(np.diff(samples))
    assert abs(samples[0] - samples[-1]) <= steps.max()
    # Neither is it louder or quieter about the seam than a loop is somewhere anyway.
    blocks = np.sqrt((samples[: len(samples) // 1102 * 1102].reshape(-1, 1102) ** 2).mean(1))
    seam = np.sqrt((np.concatenate([samples[-551:], samples[:551]]) ** 2).mean())
    assert blocks.min() * 0.7 <= seam <= blocks.max() * 1.3


def _share(samples: Array, low_hz: float, high_hz: float) -> float:
    power = np.abs(np.fft.rfft(samples)) ** 2
    f = np.fft.rfftfreq(len(samples), 1 / RATE)
    return float(power[(f >= low_hz) & (f < high_hz)].sum() / power.sum())


def test_each_lies_where_its_like_lies() -> None:
    heard = {name: samples_of(FOLDER / f"{name}.wav") for name in PLACE_SOUNDS}
    assert _share(heard["hiss"], 2000, 11025) > 0.9, "a small jet is high"
    assert _share(heard["tyres"], 0, 1500) > 0.9
    assert _share(heard["murmur"], 80, 4000) > 0.9, "talk"
    assert _share(heard["rain"], 500, 8000) > 0.85
    assert _share(heard["drips"], 500, 2500) > 0.6
    assert _share(heard["footstep_wet"], 0, 200) > _share(heard["footstep_gravel"], 0, 200)


def test_an_idling_car_fires_twenty_six_times_a_second() -> None:
    power = np.abs(np.fft.rfft(samples_of(FOLDER / "idle_car.wav"))) ** 2
    near = power[3:3001]
    assert near[[26 * 3 * k - 3 for k in (1, 2, 3, 4)]].sum() > 0.5 * power[3:400].sum()
