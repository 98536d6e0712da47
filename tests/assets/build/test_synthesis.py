from pathlib import Path

import numpy as np
import pytest

from assets.build.synthesis import RATE, fade, in_room, noise, ring, save, shaped_noise, strewn, time_line
from tests.assets.build.waves import samples_of


def test_noise_stays_in_its_band() -> None:
    spectrum = np.abs(np.fft.rfft(shaped_noise(1.0, 1, 500, 1000)))
    assert spectrum[500:1000].mean() > 20 * spectrum[4000:].mean()


def test_the_same_seed_makes_the_same_noise() -> None:
    assert np.array_equal(noise(0.1, 5), noise(0.1, 5))
    assert not np.array_equal(noise(0.1, 5), noise(0.1, 6))


def test_grains_run_over_the_seam() -> None:
    grain = np.array([1.0, 2.0, 3.0])
    loop = strewn(0.1, [(0.1 - 1 / RATE, grain), (0.05, grain)])
    assert (loop[-1], loop[0], loop[1]) == (1, 2, 3)
    assert loop.sum() == 12


def test_a_room_adds_a_tail() -> None:
    click = strewn(1.0, [(0.1, np.ones(10))])
    late = slice(round(0.2 * RATE), round(0.3 * RATE))
    assert not click[late].any()
    assert np.abs(in_room(click, 0.5, 7, 0.4)[late]).max() > 0.001


def test_struck_metal_dies_away_and_fades_end_in_silence() -> None:
    struck = ring(0.5, [(800, 0.05, 1.0)])
    assert np.abs(struck[:2000]).max() > 10 * np.abs(struck[-2000:]).max()
    faded = fade(np.ones(2000))
    assert (faded[0], faded[-1], faded[500]) == (0, 0, 1)


def test_a_wave_is_as_loud_as_asked(tmp_path: Path) -> None:
    path = save(tmp_path / "tone.wav", np.sin(2 * np.pi * 440 * time_line(0.2)) * 7, 0.5)
    assert np.abs(samples_of(path)).max() == pytest.approx(0.5, abs=0.001)
