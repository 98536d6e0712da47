"""Where a person's picture shows what: the parts of the image, and plain colour cells."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import ImageColor

from assets.build.mesh import Array

SIZE = 2048


@dataclass(frozen=True)
class Region:
    """Rectangle of the image (pixels from the top left) and the range of the two coordinates it shows."""

    x: int
    y: int
    width: int
    height: int
    across: tuple[float, float]
    along: tuple[float, float]

    def uv(self, across: Array, along: Array) -> Array:
        """Texture coordinates of points given in the region's own coordinates."""
        a = np.clip((across - self.across[0]) / (self.across[1] - self.across[0]), 0.004, 0.996)
        b = np.clip((along - self.along[0]) / (self.along[1] - self.along[0]), 0.004, 0.996)
        return np.stack([(self.x + a * self.width) / SIZE, 1 - (self.y + (1 - b) * self.height) / SIZE], -1)

    def grid(self) -> tuple[Array, Array]:
        """Both coordinates at every pixel."""
        a = np.linspace(*self.across, self.width)
        b = np.linspace(self.along[1], self.along[0], self.height)
        x, z = np.meshgrid(a, b)
        return x, z


# Head and hand keep MakeHuman's texture places; the right hand is laid on the left one's.
HEAD = Region(0, 0, 704, 1338, (0.6412, 0.9936), (0.1486, 0.8177))
HAND = Region(0, 1344, 344, 330, (0.5702, 0.7631), (0.0110, 0.1964))
HAND_MIDDLE_U = 0.562206
"""The line in MakeHuman's texture that the hands mirror each other about."""
EYEBALL = Region(352, 1344, 160, 160, (-0.0145, 0.0145), (-0.0145, 0.0145))
SKIN = Region(0, 1680, 360, 360, (-3.2, 3.2), (0.0, 1.0))
# Clothes: metres round the trunk from the middle of front or back (the wearer's left, -X, is on the right of the
# front's picture), and heights of a person of 1.75 m; round a sleeve or leg in radians from straight ahead.
FRONT = Region(704, 0, 640, 880, (0.28, -0.28), (0.80, 1.58))
BACK = Region(1344, 0, 640, 880, (-0.28, 0.28), (0.80, 1.58))
SLEEVE = Region(704, 880, 640, 460, (-3.3, 3.3), (1.08, -0.18))
LEGS = Region(1344, 880, 640, 900, (-3.3, 3.3), (0.04, 1.10))
OVER = Region(704, 1420, 640, 620, (-3.3, 3.3), (0.30, 1.70))
CELLS_X, CELLS_Y, CELL = 704, 1348, 32
CELLS = {
    "shoe": (0, "#000000", 0.58), "sole": (1, "#0e0e0e", 0.8), "helmet": (2, "#e9c21a", 0.25),
    "cap": (3, "#171c28", 0.8), "cap_band": (4, "#0c0e14", 0.5), "peak": (5, "#08090b", 0.42),
    "gold": (6, "#c9a13e", 0.35), "black": (7, "#101113", 0.45), "mouth": (8, "#54211d", 0.5),
    "lens": (9, "#20262e", 0.1), "teeth": (10, "#bdb5a2", 0.4), "red": (11, "#b01818", 0.4),
    "collar": (12, "#000000", 0.82), "lash": (13, "#17100d", 0.8), "belt": (14, "#1c1d20", 0.5),
    "visor": (15, "#55606a", 0.12),
}  # fmt: skip


def cell_box(name: str) -> tuple[int, int]:
    """Left top pixel of a cell."""
    n = CELLS[name][0]
    return CELLS_X + n % 16 * CELL, CELLS_Y + n // 16 * CELL


def cell_uv(name: str) -> tuple[float, float]:
    """Middle of a plain colour cell; raises KeyError for an unknown one."""
    x, y = cell_box(name)
    return (x + CELL / 2) / SIZE, 1 - (y + CELL / 2) / SIZE


def rgb(colour: str) -> Array:
    """Colour as three numbers 0..1."""
    return np.array(ImageColor.getrgb(colour), float)[:3] / 255
