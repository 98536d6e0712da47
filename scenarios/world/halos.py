"""The glow about burning lamps, wider in fog: one draw call of light that is added to the picture."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from panda3d.core import ColorBlendAttrib, NodePath

from scenarios.world.lamps import Lamp
from scenarios.world.sprites import Sprites

MOST_HALOS = 96
"""Lamps whose glow is drawn; the ones given first have it."""


class Halos:
    """Glow at lamps; `show` is told every burning lamp with the breadth of its glow in metres."""

    def __init__(self, scene: NodePath) -> None:
        self._sprites = Sprites(scene, "halo", MOST_HALOS, {"bulb": 4, "beam": 4})
        self.path = self._sprites.path
        self.path.set_attrib(
            ColorBlendAttrib.make(ColorBlendAttrib.M_add, ColorBlendAttrib.O_one, ColorBlendAttrib.O_one)
        )
        self.path.set_bin("fixed", 20)
        self.path.hide()

    def show(self, lamps: Sequence[tuple[Lamp, float]]) -> None:
        """Draw these lamps' glow from the next frame on."""
        seen = [(lamp, halo_m) for lamp, halo_m in lamps if halo_m > 0][:MOST_HALOS]
        if not seen:
            self.path.hide()
            return
        self.path.show()
        rows = np.zeros((MOST_HALOS, 11), np.float32)
        for row, (lamp, halo_m) in zip(rows, seen, strict=False):
            row[:] = (*lamp.place, *lamp.light, halo_m, *lamp.axis, lamp.cone_cos)
        self._sprites.place(rows)
