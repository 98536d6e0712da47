"""Falling rain and its splashes: one draw call whose drops move in the vertex shader, about whichever eye looks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from panda3d.core import LVecBase4f, NodePath, PTA_LVecBase4f

from scenarios.world.sprites import CORNERS, Sprites

STREAKS, SPLASHES = 15000, 2600
MOST_SHELTERS = 4
Box = tuple[float, float, float, float, float]
"""West, south, east, north and top of what keeps the rain off, in metres."""


class Rain:
    """Rain over a scene; it is hidden while none falls."""

    def __init__(self, scene: NodePath, seed: int = 7) -> None:
        self._sprites = Sprites(scene, "rain", STREAKS + SPLASHES, {})
        self.path = self._sprites.path
        places = np.random.default_rng(seed).random((STREAKS + SPLASHES, 3)).astype(np.float32)
        corners = np.repeat(CORNERS[None], STREAKS + SPLASHES, 0)
        corners[STREAKS:, :, 0] += 2
        self._sprites.place(places, corners)
        self.path.set_bin("fixed", 30)
        self.shelter(())
        self.path.hide()

    def shelter(self, boxes: Sequence[Box]) -> None:
        """Keep the drops out of these boxes; the first four count."""
        self.shelters = tuple(boxes[:MOST_SHELTERS])
        sides = PTA_LVecBase4f.empty_array(MOST_SHELTERS)
        tops = [0.0] * MOST_SHELTERS
        for index, box in enumerate(self.shelters):
            sides[index] = LVecBase4f(*box[:4])
            tops[index] = box[4]
        self.path.set_shader_inputs(shelter=sides, shelter_top=LVecBase4f(*tops))

    def fall(self, amount: float) -> None:
        """Show it where any falls; the shader takes the amount from the air."""
        self.path.show() if amount > 0 else self.path.hide()
