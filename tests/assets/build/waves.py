"""Wave files as the tests of sounds read them."""

import wave
from pathlib import Path

import numpy as np

from assets.build.mesh import Array
from assets.build.synthesis import RATE

LOOPS = {"engine_idle", "traffic", "wind", "rain", "hiss", "tyres", "idle_car", "charcoal", "murmur", "drips"}


def samples_of(path: Path) -> Array:
    """The samples of a mono 16-bit wave, -1 to 1."""
    with wave.open(str(path)) as sound:
        assert (sound.getnchannels(), sound.getframerate(), sound.getsampwidth()) == (1, RATE, 2)
        return np.asarray(np.frombuffer(sound.readframes(sound.getnframes()), "<i2") / 32768)


def assert_heard(path: Path) -> None:
    """Loud enough, and not cut off."""
    samples = samples_of(path)
    assert 0.3 < np.abs(samples).max() < 0.99
    assert np.sqrt((samples**2).mean()) > 0.01
