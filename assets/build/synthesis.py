"""Builds sounds from sums of tones and noise: mono, 22.05 kHz, 16 bit."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

from assets.build.mesh import Array

RATE = 22050


def time_line(seconds: float) -> Array:
    """Seconds of every sample."""
    return np.arange(round(seconds * RATE)) / RATE


def noise(seconds: float, seed: int) -> Array:
    """White noise of unit variance."""
    return np.random.default_rng(seed).normal(size=round(seconds * RATE))


def shaped_noise(seconds: float, seed: int, low_hz: float, high_hz: float, tilt: float = 0.0) -> Array:
    """Band of noise that repeats without a seam: made in the frequency domain; `tilt` falls in dB an octave."""
    n = round(seconds * RATE)
    spectrum = np.fft.rfft(noise(seconds, seed)[:n])
    f = np.fft.rfftfreq(n, 1 / RATE)
    gain = 1 / (1 + (low_hz / np.maximum(f, 1)) ** 4) / (1 + (f / high_hz) ** 4)
    gain *= (np.maximum(f, 20) / 100) ** (-tilt / 6.02)
    out = np.fft.irfft(spectrum * gain, n)
    return np.asarray(out / np.abs(out).max())


def ring(seconds: float, parts: list[tuple[float, float, float]]) -> Array:
    """Struck metal: partials of (hertz, seconds to fall to a third, loudness)."""
    t = time_line(seconds)
    return np.asarray(sum(a * np.sin(2 * np.pi * f * t + f) * np.exp(-t / d) for f, d, a in parts))


def fade(x: Array, start_s: float = 0.002, end_s: float = 0.02) -> Array:
    """The samples, swelling from and falling to silence within so many seconds."""
    a, b = round(start_s * RATE), round(end_s * RATE)
    x = x.copy()
    x[:a] *= np.linspace(0, 1, a)
    x[-b:] *= np.linspace(1, 0, b)
    return x


def strewn(seconds: float, grains: list[tuple[float, Array]]) -> Array:
    """Grains laid at their seconds into silence; what runs over the end goes on at the beginning, so it loops."""
    out = np.zeros(round(seconds * RATE))
    for at_s, grain in grains:
        places = (round(at_s * RATE) + np.arange(len(grain))) % len(out)
        np.add.at(out, places, grain)
    return out


def in_room(x: Array, tail_s: float, seed: int, share: float) -> Array:
    """A loop as heard with `share` of it thrown back by walls, dying to a thousandth in `tail_s`."""
    t = time_line(len(x) / RATE)
    echo = noise(len(x) / RATE, seed)[: len(x)] * np.exp(-6.9 * t / tail_s)
    wet = np.fft.irfft(np.fft.rfft(x) * np.fft.rfft(echo), len(x))
    return np.asarray(x * (1 - share) + wet / np.abs(wet).max() * np.abs(x).max() * share)


def save(path: Path, samples: Array, peak: float) -> Path:
    """Write a mono wave file whose loudest sample is `peak`."""
    scaled = samples / np.abs(samples).max() * peak
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes((scaled * 32767).round().astype("<i2").tobytes())
    return path
