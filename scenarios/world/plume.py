"""Vapour that leaks and smoke that rises: soft wisps in one draw call, carried by the wind."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from panda3d.core import LPoint3f, LVecBase3f, NodePath, SamplerState, Texture

from scenarios.world.sprites import Sprites

Array = np.ndarray[Any, np.dtype[np.float64]]
WISPS = 180


@dataclass(frozen=True)
class Stuff:
    """How wisps of a kind move over their life: metres carried in still air and more a metre a second of wind, metres
    risen (0: heavier than air, it sinks), width at first and gained, density, lives a second, linear colour."""

    still_m: float
    per_wind_m: float
    rise_m: float
    first_m: float
    gained_m: float
    density: float
    lives_s: float
    colour: tuple[float, float, float]


VAPOUR = Stuff(0.6, 0.55, 0.0, 0.05, 0.20, 0.42, 0.16, (0.80, 0.82, 0.80))
SMOKE = Stuff(0.10, 0.45, 2.6, 0.06, 0.42, 0.34, 0.22, (0.62, 0.64, 0.66))


class Plume:
    """Something in the air from a place; `strength` 0 (none) to 1. `scale` widens what spreads in the open."""

    def __init__(self, scene: NodePath, at: LPoint3f, seed: int = 4, scale: float = 1.0, stuff: Stuff = VAPOUR) -> None:
        random = np.random.default_rng(seed)
        self._life, self._seed = random.random(WISPS), random.random(WISPS)
        self._spread = random.normal(size=(WISPS, 3))
        self._at = np.tile(np.array(at, float), (WISPS, 1))
        self._scale = scale
        self._stuff = stuff
        self._time = 0.0
        self.strength = 0.0
        self._wisps = Sprites(scene, "plume", WISPS, {"wisp": 4})
        self.path = self._wisps.path
        self.path.set_shader_inputs(noise=_noise(seed), body=LVecBase3f(*stuff.colour))
        self.path.hide()

    def advance(self, dt_s: float, eye: LPoint3f, wind_to: tuple[float, float], wind_m_s: float) -> None:
        """Move the wisps on; `wind_to` is the unit direction the wind blows to."""
        if self.strength <= 0.01:
            self.path.hide()
            return
        self.path.show()
        self._time += dt_s
        stuff = self._stuff
        age = (self._life + self._time * stuff.lives_s) % 1
        along = np.array([wind_to[0], wind_to[1], 0.0])
        drift = age**0.85 * (stuff.still_m + stuff.per_wind_m * wind_m_s) * self._scale
        place = self._at + along * drift[:, None]
        place += self._spread * (0.05 + 0.16 * age * self._scale)[:, None]
        place[:, 2] = self._heights(age)
        size = stuff.first_m + stuff.gained_m * age**0.7 * self._scale
        alpha = np.minimum(age * 8, 1) * (1 - age) ** 1.3 * stuff.density * self.strength
        order = np.argsort(-((place - np.array(eye)) ** 2).sum(1))
        rows = np.empty((WISPS, 7), np.float32)
        rows[:, :3] = place[order]
        rows[:, 3] = size[order]
        rows[:, 4] = math.fmod(self._time * 0.15, 6.28)
        rows[:, 5] = alpha[order]
        rows[:, 6] = self._seed[order]
        self._wisps.place(rows)

    def come_from(self, places: Array) -> None:
        """Let each wisp come from a place of its own: (WISPS, 3)."""
        self._at = places

    def _heights(self, age: Array) -> Array:
        ragged = np.abs(self._spread[:, 2]) * (0.03 + 0.10 * age * self._scale)
        if self._stuff.rise_m > 0:
            return np.asarray(self._at[:, 2] + self._stuff.rise_m * age**0.8 + ragged)
        # Heavier than air: it sinks to the ground within a metre or so and then spreads.
        return np.asarray(np.maximum(0.06, self._at[:, 2] * (1 - np.minimum(age * 2.6, 1))) + ragged)


def wind_direction(from_deg: float) -> tuple[float, float]:
    """Unit direction that a wind from a compass bearing blows to; north is +Y, east +X."""
    turn = math.radians(from_deg)
    return -math.sin(turn), -math.cos(turn)


def _noise(seed: int, size: int = 64) -> Texture:
    random = np.random.default_rng(seed)
    total = np.zeros((size, size))
    for octave in (4, 8, 16, 32):
        fine = np.kron(random.random((octave, octave)), np.ones((size // octave, size // octave)))
        reach = size // octave // 2
        for axis in (0, 1):  # a box filter that wraps round turns blocks into a smooth, tileable field
            fine = np.mean([np.roll(fine, shift, axis) for shift in range(-reach, reach + 1)], axis=0)
        total += fine / octave * 4
    total = (total - total.min()) / (total.max() - total.min())
    texture = Texture("noise")
    texture.setup_2d_texture(size, size, Texture.T_unsigned_byte, Texture.F_red)
    texture.set_ram_image((total * 255).astype(np.uint8).tobytes())
    texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    return texture
