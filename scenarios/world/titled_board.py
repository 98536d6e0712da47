"""Boards and screens with a title over numbered lines: notices on a wall, the page of a record on a monitor."""

from __future__ import annotations

from PIL import Image, ImageDraw

from scenarios.world.painted_text import Colour, fitted, font, wrap

Size = tuple[int, int]
TITLE_SHARE = 0.17
SMALLEST_PX = 8


def titled(size: Size, text: str, band: Colour, ground: Colour, ink: Colour, numbered: bool = True) -> Image.Image:
    """The first line as a title in a band, the others below it from the left, as large as there is room for them.

    With `numbered` they carry numbers; a line that begins with 依据 is a source and stands small at the foot.
    """
    width, height = size
    image = Image.new("RGBA", size, ground)
    pen = ImageDraw.Draw(image)
    title, *rest = text.split("\n")
    sources = [line for line in rest if line.startswith("依据")]
    lines = [line for line in rest if line and line not in sources]
    if numbered:
        lines = [f"{k}. {line}" for k, line in enumerate(lines, 1)]
    top = int(height * TITLE_SHARE)
    pen.rectangle((0, 0, width, top), fill=band)
    title_size = (int(width * 0.84), int(top * 0.62))
    image.alpha_composite(fitted(title_size, title or " ", (250, 250, 246, 255)), (int(width * 0.08), int(top * 0.19)))
    foot = int(height * (0.90 if sources else 0.97))
    _column(pen, lines, (width * 0.07, top + height * 0.045, width * 0.93, foot), ink, int(height * 0.082))
    if sources:
        small = (int(width * 0.86), int(height * 0.05))
        image.alpha_composite(fitted(small, "　".join(sources), band), (int(width * 0.07), int(height * 0.93)))
    pen.rectangle((0, 0, width - 1, height - 1), outline=band, width=max(min(size) // 120, 1))
    return image


def _column(
    pen: ImageDraw.ImageDraw, lines: list[str], box: tuple[float, float, float, float], ink: Colour, largest_px: int
) -> None:
    """Write lines under one another, wrapped, in the largest type in which they fill no more than the box."""
    left, top, right, bottom = box
    for size_px in range(max(largest_px, SMALLEST_PX), SMALLEST_PX - 1, -1):
        face = font(size_px, bold=True)
        wrapped = [wrap(line, face, right - left) for line in lines]
        count = sum(map(len, wrapped))
        if count * size_px * 1.32 + len(lines) * size_px * 0.25 <= bottom - top:
            break
    y = top
    for group in wrapped if lines else []:
        for line in group:
            pen.text((left, y), line, font=face, fill=ink)
            y += size_px * 1.32
        y += size_px * 0.25
