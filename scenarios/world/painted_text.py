"""Text in Pillow pictures: fonts kept by size, text measured, wrapped by the rules of Chinese setting, and fitted."""

from __future__ import annotations

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from assets.paths import FONT_BOLD, FONT_REGULAR

Colour = tuple[int, int, int] | tuple[int, int, int, int]

_NOT_FIRST = "，。、；：？！）》”’】」』%‰℃"
_NOT_LAST = "（《“‘【「『"
_SMALLEST_PX = 8


@lru_cache(maxsize=128)
def font(size_px: int, bold: bool = False) -> ImageFont.FreeTypeFont:
    """The product's font at a size in pixels."""
    return ImageFont.truetype(str(FONT_BOLD if bold else FONT_REGULAR), max(size_px, _SMALLEST_PX))


def width_of(text: str, face: ImageFont.FreeTypeFont) -> float:
    """Width of a line in pixels."""
    return float(face.getlength(text))


def wrap(text: str, face: ImageFont.FreeTypeFont, width_px: float) -> list[str]:
    """Lines no wider than `width_px`; Latin words and numbers stay whole, no line begins with closing punctuation."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in _pieces(paragraph):
            if line and width_of(line + piece, face) > width_px and piece[0] not in _NOT_FIRST:
                line, carried = _kept_together(line)
                lines.append(line.rstrip())
                line = carried
                piece = piece.lstrip() if not line else piece
            while width_of(line + piece, face) > width_px and len(piece) > 1 and not line:
                cut = _longest(piece, face, width_px)
                lines.append(piece[:cut])
                piece = piece[cut:]
            line += piece
        lines.append(line.rstrip())
    return lines


def shortened(text: str, face: ImageFont.FreeTypeFont, width_px: float) -> str:
    """The text, cut with an ellipsis where it is wider than `width_px`."""
    if width_of(text, face) <= width_px:
        return text
    cut = _longest(text, face, width_px - width_of("…", face))
    return text[:cut].rstrip() + "…"


def _kept_together(line: str) -> tuple[str, str]:
    carried = ""
    while len(line) > 1 and line[-1] in _NOT_LAST:
        line, carried = line[:-1], line[-1] + carried
    return line, carried


def _longest(text: str, face: ImageFont.FreeTypeFont, width_px: float) -> int:
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle], face) <= width_px:
            low = middle
        else:
            high = middle - 1
    return low


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    word = ""
    for char in text:
        if char.isascii() and not char.isspace():
            word += char
            continue
        if word:
            pieces.append(word)
            word = ""
        pieces.append(char)
    if word:
        pieces.append(word)
    return pieces


def fitted(
    size: tuple[int, int],
    text: str,
    colour: Colour,
    bold: bool = True,
    squeeze: float = 0.62,
    outline: Colour | None = None,
) -> Image.Image:
    """One line of text that fills a transparent picture of `size`, narrowed down to `squeeze` where it is too long."""
    width, height = size
    face = font(int(height * 0.92), bold)
    left, top, right, bottom = face.getbbox(text)
    stroke = max(int(height * 0.035), 1) if outline else 0
    drawn = Image.new("RGBA", (int(right - left) + 2 * stroke + 4, int(bottom - top) + 2 * stroke + 4), (0, 0, 0, 0))
    pen = ImageDraw.Draw(drawn)
    pen.text((stroke + 2 - left, stroke + 2 - top), text, colour, face, stroke_width=stroke, stroke_fill=outline)
    scale = min(height / drawn.height, width / drawn.width / squeeze if squeeze else 1.0)
    wide = min(width, drawn.width * scale)
    made = Image.new("RGBA", size, (0, 0, 0, 0))
    drawn = drawn.resize((max(int(wide), 1), max(int(drawn.height * scale), 1)), Image.Resampling.LANCZOS)
    made.alpha_composite(drawn, ((width - drawn.width) // 2, (height - drawn.height) // 2))
    return made
