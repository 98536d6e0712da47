"""The placard of class 8: white above, black below, liquid spilling from two vessels on a hand and on metal."""

from __future__ import annotations

import math
import re

from PIL import Image, ImageDraw

from scenarios.world.painted_text import Colour, fitted

BLACK: Colour = (18, 18, 18, 255)
WHITE: Colour = (244, 244, 240, 255)
VESSEL_DEG = 28.0
"""How far the vessels are tipped below the level."""


def corrosive(size: tuple[int, int], text: str) -> Image.Image:
    """The placard, its diamond standing upright in the square picture; words and class number as the text has them."""
    side = min(size)
    image = Image.new("RGBA", (side, side), WHITE)
    pen = ImageDraw.Draw(image)
    middle, edge = side / 2, side * 0.045
    pen.rectangle((0, middle, side, side), fill=BLACK)
    line = max(side // 70, 2)
    top, right, bottom, left = (middle, edge), (side - edge, middle), (middle, side - edge), (edge, middle)
    pen.line([left, top, right], fill=BLACK, width=line, joint="curve")
    pen.line([right, bottom, left], fill=WHITE, width=line, joint="curve")
    _vessel(pen, (side * 0.37, side * 0.26), side * 0.15, 1)
    _vessel(pen, (side * 0.63, side * 0.26), side * 0.15, -1)
    _metal(pen, (side * 0.34, side * 0.41), side * 0.24)
    _hand(pen, (side * 0.66, side * 0.41), side * 0.24)
    words = [part for part in re.split(r"\s+", text) if part]
    label = next((part for part in words if not part.isdigit()), "")
    if label:
        painted = fitted((int(side * 0.50), int(side * 0.13)), label, WHITE)
        image.alpha_composite(painted, (int(side * 0.25), int(side * 0.54)))
    number = next((part for part in words if part.isdigit()), "8")
    painted = fitted((int(side * 0.2), int(side * 0.17)), number, WHITE)
    image.alpha_composite(painted, (int(side * 0.4), int(side * 0.71)))
    return image.resize(size) if image.size != size else image


def _vessel(pen: ImageDraw.ImageDraw, mouth: tuple[float, float], length: float, toward: int) -> None:
    """A tube tipped with its mouth outwards; drops fall from the mouth."""
    mouth_x, mouth_y = mouth
    turn = math.radians(VESSEL_DEG)
    along = (math.cos(turn) * toward, -math.sin(turn))
    across = (-along[1], along[0])
    half = length * 0.22
    corners = [
        (mouth_x + across[0] * half * s + along[0] * length * t, mouth_y + across[1] * half * s + along[1] * length * t)
        for s, t in ((-1, 0), (1, 0), (1, 1), (-1, 1))
    ]
    pen.polygon(corners, outline=BLACK, width=max(int(length * 0.09), 1))
    for n in range(3):
        drop = length * 0.08
        cx, cy = mouth_x - toward * length * 0.05, mouth_y + length * (0.32 + 0.27 * n)
        pen.polygon([(cx, cy - 2 * drop), (cx + drop, cy), (cx, cy + drop), (cx - drop, cy)], fill=BLACK)


def _metal(pen: ImageDraw.ImageDraw, at: tuple[float, float], width: float) -> None:
    """A bar of metal with a bite eaten out of its top."""
    x, y = at
    outline = [
        (-0.5, 0), (-0.16, 0), (-0.10, 0.10), (-0.03, 0.05), (0.04, 0.12), (0.11, 0.03), (0.16, 0), (0.5, 0),
        (0.5, 0.22), (-0.5, 0.22),
    ]  # fmt: skip
    pen.polygon([(x + px * width, y + py * width) for px, py in outline], fill=BLACK)


def _hand(pen: ImageDraw.ImageDraw, at: tuple[float, float], width: float) -> None:
    """A hand held out flat, thumb up, with the back eaten at."""
    x, y = at
    outline = [
        (-0.5, 0.06), (-0.36, 0.02), (-0.22, -0.02), (-0.10, 0.05), (-0.04, 0.00), (0.03, 0.06), (0.10, -0.01),
        (0.22, -0.06), (0.34, -0.02), (0.5, -0.02), (0.5, 0.18), (0.18, 0.22), (-0.10, 0.20), (-0.30, 0.16),
        (-0.5, 0.13),
    ]  # fmt: skip
    pen.polygon([(x + px * width, y + py * width) for px, py in outline], fill=BLACK)
