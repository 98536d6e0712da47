"""Synthesises the sounds of places: rain, leaks, fires, people, passing cars, steps; loops join without a click."""

from __future__ import annotations

import numpy as np

from assets.build.mesh import Array
from assets.build.synthesis import RATE, fade, in_room, noise, ring, shaped_noise, strewn, time_line

VOWELS = (
    (730, 1090, 2440),
    (530, 1840, 2480),
    (300, 870, 2240),
    (270, 2290, 3010),
    (570, 840, 2410),
    (490, 1350, 1690),
)
"""First three formants in hertz, after Peterson and Barney (1952), men's means."""
FORMANT_HZ = 90.0


def rain() -> Array:
    """Rain on asphalt: a wash, and single drops that one can tell apart."""
    rng = np.random.default_rng(101)
    drop = time_line(0.012)
    drops = [
        (at, rng.exponential(0.22) * np.exp(-drop / 0.0022) * np.sin(2 * np.pi * rng.uniform(1800, 6500) * drop))
        for at in rng.uniform(0, 5.0, 900)
    ]
    return np.asarray(shaped_noise(5.0, 102, 500, 7000, 1.5) * 0.7 + strewn(5.0, drops))


def hiss() -> Array:
    """Gas that escapes at a small leak: a thin jet that flutters."""
    t = time_line(3.0)
    flutter = 1 + 0.08 * np.sin(2 * np.pi * 7 * t) + 0.05 * np.sin(2 * np.pi * 19 * t + 1)
    return np.asarray(shaped_noise(3.0, 111, 2600, 9000) * flutter + 0.15 * shaped_noise(3.0, 112, 900, 2000))


def tyres() -> Array:
    """A car as it goes by: tyres on asphalt and the hum of its engine."""
    t = time_line(3.0)
    hum = sum(np.sin(2 * np.pi * 42 * k * t + k) / k for k in (1, 2, 3, 4))
    return np.asarray(shaped_noise(3.0, 121, 180, 1300, 3) + hum * 0.10)


def idle_car() -> Array:
    """Four-cylinder petrol engine at 780 rpm: twenty-six firings a second, three whole seconds."""
    t = time_line(3.0)
    phase = (t * 26.0) % 1.0
    strength = 1 + 0.10 * np.random.default_rng(131).normal(size=78)
    pulse = np.exp(-phase * 9) * np.sin(2 * np.pi * phase * 3) * strength[(t * 26.0).astype(int) % 78]
    hum = sum(a * np.sin(2 * np.pi * 26 * k * t + k) for k, a in ((1, 0.12), (2, 0.35), (4, 0.25)))
    return np.asarray(pulse * 0.5 + hum * 0.4 + shaped_noise(3.0, 132, 200, 1500, 3) * 0.25)


def charcoal() -> Array:
    """Charcoal under a grill: a low breath of fire, fat that sizzles, embers that crack."""
    rng = np.random.default_rng(141)
    grain = time_line(0.02)
    cracks = []
    for k, at in enumerate(rng.uniform(0, 5.0, 90)):
        snap = np.exp(-grain / rng.uniform(0.0008, 0.003)) * noise(0.02, 1410 + k)
        cracks.append((at, min(rng.exponential(0.35), 1.6) * snap))
    t = time_line(5.0)
    sizzle = shaped_noise(5.0, 142, 2500, 7500) * (0.6 + 0.25 * np.sin(2 * np.pi * t * 0.4) ** 2)
    return np.asarray(strewn(5.0, cracks) * 0.5 + sizzle * 0.28 + shaped_noise(5.0, 143, 80, 500, 3) * 0.35)


def _syllable(pitch_hz: float, vowel: tuple[int, ...], seconds: float, stretch: float) -> Array:
    t = time_line(seconds)
    glide = pitch_hz * (1 + 0.08 * np.sin(np.pi * t / seconds))
    phase = 2 * np.pi * np.cumsum(glide) / RATE
    out = np.zeros_like(t)
    for k in range(1, int(3400 / pitch_hz) + 1):
        f = k * pitch_hz
        gain = sum(0.6**j / (1 + ((f - f0 * stretch) / FORMANT_HZ) ** 2) for j, f0 in enumerate(vowel))
        out += gain / k**0.5 * np.sin(k * phase)
    return np.asarray(out * np.hanning(len(t)))


def murmur() -> Array:
    """A dozen people at tables: talk one cannot make out, a laugh of dishes now and then."""
    rng = np.random.default_rng(151)
    breath = shaped_noise(1.0, 154, 2500, 7000)
    grains = []
    for person in range(12):
        high = person % 2
        pitch, stretch, near = (
            rng.uniform(185, 235) if high else rng.uniform(95, 145),
            1 + 0.16 * high,
            rng.uniform(0.4, 1),
        )
        at = rng.uniform(0, 1)
        while at < 8.8:
            for _ in range(int(rng.integers(3, 9))):
                lasts = rng.uniform(0.12, 0.24)
                vowel = VOWELS[int(rng.integers(len(VOWELS)))]
                grains.append((at, near * _syllable(pitch * rng.uniform(0.9, 1.15), vowel, lasts, stretch)))
                at += lasts * rng.uniform(0.75, 1.1)
                if rng.random() < 0.45:  # a consonant
                    start, size = int(rng.integers(RATE // 2)), int(rng.uniform(0.04, 0.09) * RATE)
                    grains.append((at - 0.03, near * 1.6 * breath[start : start + size] * np.hanning(size)))
            at += rng.exponential(1.3)
    talk = in_room(strewn(9.0, grains), 0.5, 152, 0.45)
    dish = ring(0.25, [(2600, 0.05, 1.0), (4300, 0.03, 0.6), (6100, 0.02, 0.3)])
    dishes = strewn(9.0, [(at, fade(dish) * rng.uniform(0.2, 0.5)) for at in rng.uniform(0, 9, 5)])
    return np.asarray(talk / np.abs(talk).max() + dishes * 0.3 + shaped_noise(9.0, 153, 150, 900, 3) * 0.10)


def drips() -> Array:
    """Drops that fall into a puddle: a tick, and the bubble that rings after it."""
    rng = np.random.default_rng(161)
    t = time_line(0.14)
    drops = []
    for k, at in enumerate(np.arange(9) * 5.0 / 9 + rng.uniform(0, 0.25, 9)):
        low = rng.uniform(650, 1100)
        bubble = np.exp(-t / 0.028) * np.sin(2 * np.pi * (low * t + 1900 * t**2)) * np.clip((t - 0.012) / 0.004, 0, 1)
        tick = np.exp(-t / 0.002) * noise(0.14, 1610 + k) * 0.25
        drops.append((at, rng.uniform(0.5, 1.0) * fade(bubble + tick)))
    return strewn(5.0, drops)


def footstep_gravel() -> Array:
    """Shoe on gravel: stones that grind under heel and sole."""
    rng = np.random.default_rng(171)
    grain = time_line(0.018)
    when = np.concatenate([rng.normal(0.05, 0.022, 26), rng.normal(0.17, 0.035, 34)]).clip(0.003, 0.30)
    stones = [
        (at, rng.exponential(0.5) * np.exp(-grain / 0.004) * np.sin(2 * np.pi * rng.uniform(900, 4200) * grain))
        for at in when
    ]
    t = time_line(0.36)
    weight = np.exp(-(((t - 0.06) / 0.04) ** 2)) + 0.8 * np.exp(-(((t - 0.17) / 0.06) ** 2))
    return fade(np.asarray(strewn(0.36, stones) + weight * shaped_noise(0.36, 172, 400, 5000) * 0.6))


def footstep_wet() -> Array:
    """Shoe on wet asphalt: the heel, a slap of water, and its suck as the sole leaves."""
    t = time_line(0.36)
    heel = np.exp(-t / 0.018) * np.sin(2 * np.pi * 90 * t)
    slap = np.exp(-t / 0.035) * np.clip(t / 0.004, 0, 1) * shaped_noise(0.36, 181, 700, 4200)
    later = np.clip(t - 0.17, 0, 1)
    suck = (t > 0.17) * np.clip(later / 0.03, 0, 1) * np.exp(-later / 0.05) * shaped_noise(0.36, 182, 1500, 6000)
    return fade(np.asarray(heel * 0.7 + slap + suck * 0.45))


PLACE_SOUNDS = {
    "rain": (rain, 0.50), "hiss": (hiss, 0.45), "tyres": (tyres, 0.50), "idle_car": (idle_car, 0.50),
    "charcoal": (charcoal, 0.60), "murmur": (murmur, 0.50), "drips": (drips, 0.60),
    "footstep_gravel": (footstep_gravel, 0.60), "footstep_wet": (footstep_wet, 0.60),
}  # fmt: skip
