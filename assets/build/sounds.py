"""Synthesises the sounds of vehicles and tools, and writes all sounds; loops join without a click."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from assets.build.mesh import Array
from assets.build.place_sounds import PLACE_SOUNDS
from assets.build.synthesis import RATE, fade, noise, ring, save, shaped_noise, time_line


def engine_idle() -> Array:
    """Six-cylinder diesel at 600 rpm: thirty firings a second, four whole seconds."""
    t = time_line(4.0)
    firing = 30.0
    phase = (t * firing) % 1.0
    rng = np.random.default_rng(3)
    strength = 1 + 0.18 * rng.normal(size=round(4 * firing))
    pulse = np.exp(-phase * 7) * np.sin(2 * np.pi * phase * 2.5) * strength[(t * firing).astype(int) % len(strength)]
    knock = np.exp(-phase * 30) * shaped_noise(4.0, 5, 900, 3500)
    hum = sum(a * np.sin(2 * np.pi * firing * k * t + k) for k, a in ((0.5, 0.35), (1, 0.5), (2, 0.28), (3, 0.12)))
    fan = shaped_noise(4.0, 6, 150, 900, 3) * (1 + 0.2 * np.sin(2 * np.pi * 10 * t))
    return np.asarray(pulse * 0.9 + knock * 0.5 + hum * 0.5 + fan * 0.30)


def traffic() -> Array:
    """Expressway at two hundred metres: roar, with four vehicles passing."""
    t = time_line(12.0)
    out = shaped_noise(12.0, 11, 80, 1100, 4) * 0.5
    for k, at in enumerate((1.5, 4.4, 7.6, 10.2)):
        # Distance wraps round, so that a vehicle that passes near the end is heard at the beginning.
        gap = (t - at + 6) % 12 - 6
        out += (
            np.exp(-((gap / 1.3) ** 2))
            * shaped_noise(12.0, 20 + k, 120, 900 + 350 * (k % 2), 2)
            * (0.5 + 0.2 * (k % 2))
        )
    return np.asarray(out)


def wind() -> Array:
    """Light wind with slow gusts."""
    t = time_line(10.0)
    gust = 0.6 + 0.25 * np.sin(2 * np.pi * t / 10) + 0.15 * np.sin(2 * np.pi * 3 * t / 10 + 1)
    return np.asarray(shaped_noise(10.0, 31, 60, 420, 3) * gust + 0.25 * shaped_noise(10.0, 32, 500, 1600) * gust**2)


def gas_alarm() -> Array:
    """Detector alarm: two beeps of alternating pitch, to be looped."""
    t = time_line(1.0)
    pitch = np.where((t % 0.5) < 0.25, 2350.0, 2950.0)
    tone = np.sign(np.sin(2 * np.pi * np.cumsum(pitch) / RATE)) * 0.4 + 0.6 * np.sin(
        2 * np.pi * np.cumsum(pitch) / RATE
    )
    gate = np.clip(np.minimum((t % 0.25) / 0.004, (0.21 - t % 0.25) / 0.004), 0, 1)
    return np.asarray(tone * gate)


def radio_click() -> Array:
    """Push-to-talk click with a short burst of squelch."""
    x = np.zeros(round(0.28 * RATE))
    x[200:260] = np.hanning(60)
    x[5200:5260] = -0.7 * np.hanning(60)
    hiss = shaped_noise(0.28, 41, 700, 3200)
    window = np.exp(-(((time_line(0.28) - 0.12) / 0.07) ** 4))
    return np.asarray(np.convolve(x, 0.6 ** np.arange(24))[: len(x)] * 0.8 + hiss * window * 0.35)


def footstep() -> Array:
    """Shoe on asphalt: heel, then sole with grit."""
    t = time_line(0.32)
    heel = np.exp(-t / 0.018) * np.sin(2 * np.pi * 95 * t) + 0.4 * np.exp(-t / 0.008) * noise(0.32, 51)
    later = np.clip(t - 0.085, 0, 1)
    sole = (t > 0.085) * np.exp(-later / 0.045) * shaped_noise(0.32, 52, 900, 5200) * 0.55
    return fade(np.asarray(heel + sole))


def door() -> Array:
    """Heavy cab door falling shut."""
    t = time_line(0.8)
    thud = np.exp(-t / 0.07) * (np.sin(2 * np.pi * 72 * t) + 0.6 * np.sin(2 * np.pi * 118 * t + 1))
    latch = np.roll(np.exp(-t / 0.012) * noise(0.8, 61), 420) * (t > 0.019) * 0.5
    rattle = np.exp(-t / 0.12) * shaped_noise(0.8, 62, 300, 1800) * 0.30
    return fade(np.asarray(thud + latch + rattle))


def shutter() -> Array:
    """Camera shutter of the law terminal."""
    t = time_line(0.22)
    first = np.exp(-t / 0.010) * shaped_noise(0.22, 71, 1400, 7000)
    second = np.roll(np.exp(-t / 0.016) * shaped_noise(0.22, 72, 900, 6000), 1700) * (t > 0.076)
    return fade(np.asarray(first + 0.8 * second))


def valve() -> Array:
    """Ball valve handle swung over, stopping against its pin."""
    t = time_line(0.75)
    scrape = (
        np.exp(-(((t - 0.20) / 0.14) ** 4))
        * shaped_noise(0.75, 81, 500, 2600)
        * (0.6 + 0.4 * np.sin(2 * np.pi * 23 * t))
    )
    stop = np.roll(
        ring(0.75, [(640, 0.09, 1.0), (1510, 0.05, 0.6), (2870, 0.03, 0.4), (210, 0.05, 0.9)]), round(0.36 * RATE)
    ) * (t > 0.36)
    return fade(np.asarray(scrape * 0.35 + stop * 0.6))


def metal_door() -> Array:
    """Sheet-metal flap of the valve box opening and knocking on its stay."""
    t = time_line(0.9)
    creak = np.exp(-(((t - 0.22) / 0.18) ** 4)) * np.sin(2 * np.pi * np.cumsum(380 + 160 * np.sin(9 * t)) / RATE) * 0.25
    knock = np.roll(
        ring(0.9, [(310, 0.16, 1.0), (742, 0.12, 0.7), (1290, 0.09, 0.5), (2230, 0.05, 0.35)]), round(0.42 * RATE)
    ) * (t > 0.42)
    return fade(np.asarray(creak + knock * 0.5))


def air_brake() -> Array:
    """Parking brake letting its air go."""
    t = time_line(1.4)
    return fade(np.asarray(shaped_noise(1.4, 91, 1500, 8000) * np.exp(-t / 0.38) * np.clip(t / 0.01, 0, 1)))


def beep() -> Array:
    """Body camera that starts or stops recording."""
    t = time_line(0.16)
    return fade(np.asarray(np.sin(2 * np.pi * 1900 * t) + 0.2 * np.sin(2 * np.pi * 3800 * t)), 0.006, 0.03)


SOUNDS = {
    "engine_idle": (engine_idle, 0.55), "traffic": (traffic, 0.45), "wind": (wind, 0.40),
    "gas_alarm": (gas_alarm, 0.60), "radio_click": (radio_click, 0.60),
    "footstep": (footstep, 0.60), "door": (door, 0.75), "shutter": (shutter, 0.60), "valve": (valve, 0.70),
    "metal_door": (metal_door, 0.70), "air_brake": (air_brake, 0.65),
    "beep": (beep, 0.35),
}  # fmt: skip


def build(folder: Path) -> list[Path]:
    """Write every sound."""
    return [save(folder / f"{name}.wav", make(), peak) for name, (make, peak) in {**SOUNDS, **PLACE_SOUNDS}.items()]
