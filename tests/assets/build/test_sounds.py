import wave

import numpy as np
import pytest

from assets.build.sounds import RATE, SOUNDS, shaped_noise
from assets.paths import SOUNDS as FOLDER

LOOPS = ("engine_idle", "traffic", "wind")


@pytest.mark.parametrize("name", SOUNDS)
def test_is_mono_of_the_right_rate_and_heard(name: str) -> None:
    with wave.open(str(FOLDER / f"{name}.wav")) as sound:
        assert (sound.getnchannels(), sound.getframerate(), sound.getsampwidth()) == (1, RATE, 2)
        samples = np.frombuffer(sound.readframes(sound.getnframes()), "<i2") / 32768
    assert 0.3 < np.abs(samples).max() < 0.99
    assert np.sqrt((samples**2).mean()) > 0.01


@pytest.mark.parametrize("name", LOOPS)
def test_loops_join_without_a_click(name: str) -> None:
    samples = SOUNDS[name][0]()
    usual = np.abs(np.diff(samples)).max()
    assert abs(samples[0] - samples[-1]) <= usual


def test_all_together_stay_small() -> None:
    assert sum(f.stat().st_size for f in FOLDER.glob("*.wav")) < 3e6


def test_noise_stays_in_its_band() -> None:
    spectrum = np.abs(np.fft.rfft(shaped_noise(1.0, 1, 500, 1000)))
    assert spectrum[500:1000].mean() > 20 * spectrum[4000:].mean()
