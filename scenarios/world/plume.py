"""Vapour that leaks: soft wisps in one draw call, carried by the wind and lying low as petrol vapour does."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from panda3d.core import LPoint3f, NodePath, SamplerState, Texture

from scenarios.world.sprites import Sprites

Array = np.ndarray[Any, np.dtype[np.float64]]
WISPS = 180


class Plume:
    """A leak at a place; `strength` 0 (none) to 1. `scale` widens the wisps, for what spreads in the open."""

    def __init__(self, scene: NodePath, at: LPoint3f, seed: int = 4, scale: float = 1.0) -> None:
        random = np.random.default_rng(seed)
        self._life, self._seed = random.random(WISPS), random.random(WISPS)
        self._spread = random.normal(size=(WISPS, 3))
        self._at = np.array(at, float)
        self._scale = scale
        self._time = 0.0
        self.strength = 0.0
        self._wisps = Sprites(scene, "plume", WISPS, {"wisp": 4})
        self.path = self._wisps.path
        self.path.set_shader_input("noise", _noise(seed))
        self.path.hide()

    def advance(self, dt_s: float, eye: LPoint3f, wind_to: tuple[float, float], wind_m_s: float) -> None:
        """Move the wisps on; `wind_to` is the unit direction the wind blows to."""
        if self.strength <= 0.01:
            self.path.hide()
            return
        self.path.show()
        self._time += dt_s
        age = (self._life + self._time * 0.16) % 1
        along = np.array([wind_to[0], wind_to[1], 0.0])
        drift = age**0.85 * (0.6 + 0.55 * wind_m_s) * self._scale
        place = self._at + along * drift[:, None]
        place += self._spread * (0.05 + 0.16 * age * self._scale)[:, None]
        # Heavier than air: it sinks to the ground within a metre or so and then spreads.
        place[:, 2] = np.maximum(0.06, self._at[2] * (1 - np.minimum(age * 2.6, 1))) + np.abs(self._spread[:, 2]) * (
            0.03 + 0.10 * age * self._scale
        )
        size = 0.05 + 0.20 * age**0.7 * self._scale
        alpha = np.minimum(age * 8, 1) * (1 - age) ** 1.3 * 0.42 * self.strength
        order = np.argsort(-((place - np.array(eye)) ** 2).sum(1))
        rows = np.empty((WISPS, 7), np.float32)
        rows[:, :3] = place[order]
        rows[:, 3] = size[order]
        rows[:, 4] = math.fmod(self._time * 0.15, 6.28)
        rows[:, 5] = alpha[order]
        rows[:, 6] = self._seed[order]
        self._wisps.place(rows)


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
