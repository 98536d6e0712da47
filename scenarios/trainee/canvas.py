"""A picture to paint a panel on: rounded grounds, lines of text, icons, bars; all sizes in design pixels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from scenarios.trainee.icons import icon
from scenarios.trainee.look import Rgba, look
from scenarios.world.painted_text import font, shortened, width_of, wrap


class Canvas:
    """Paints in design pixels at a scale; the picture has whole device pixels."""

    def __init__(self, width: float, height: float, scale: float) -> None:
        self.scale = scale
        self.width, self.height = width, height
        self.image = Image.new("RGBA", (max(round(width * scale), 1), max(round(height * scale), 1)), (0, 0, 0, 0))
        self._pen = ImageDraw.Draw(self.image)

    def ground(self, radius: float = 12, fill: Rgba | None = None, edge: Rgba | None = None) -> None:
        """The panel's own ground, over the whole picture."""
        self.box((0, 0, self.width, self.height), fill or look().ground, radius, edge or look().line)

    def box(
        self, rect: tuple[float, float, float, float], fill: Rgba | None, radius: float = 6, edge: Rgba | None = None
    ) -> None:
        """A rounded box: left, top, right, bottom."""
        s = self.scale
        left, top, right, bottom = (v * s for v in rect)
        self._pen.rounded_rectangle(
            (left, top, right - 1, bottom - 1), radius * s, fill, edge, max(round(1.2 * s), 1) if edge else 0
        )

    def face(self, size: float, bold: bool = False) -> ImageFont.FreeTypeFont:
        """The font for a design size."""
        return font(max(round(size * self.scale), 11), bold)

    def text(
        self, x: float, y: float, words: str, size: float, colour: Rgba | None = None, bold: bool = False,
        width: float | None = None, align: str = "left",
    ) -> float:  # fmt: skip
        """One line, cut with an ellipsis where wider than `width`; returns its drawn width."""
        face = self.face(size, bold)
        shown = words if width is None else shortened(words, face, width * self.scale)
        drawn = width_of(shown, face) / self.scale
        left = {"left": x, "right": x - drawn, "centre": x - drawn / 2}[align]
        # The baseline lies where a line box of 1.45 em puts it, whatever the characters are.
        self._pen.text(
            (left * self.scale, (y + size * 1.13) * self.scale), shown, colour or look().text, face, anchor="ls"
        )
        return drawn

    def lines(
        self, x: float, y: float, words: list[str], size: float, colour: Rgba | None = None, bold: bool = False,
        line: float = 1.5, align: str = "left",
    ) -> float:  # fmt: skip
        """Lines one below the other; returns the y below the last."""
        for text in words:
            self.text(x, y, text, size, colour, bold, align=align)
            y += size * line
        return y

    def lit_lines(
        self, x: float, y: float, words: list[str], lit: list[list[tuple[int, int]]], size: float, colour: Rgba,
        line: float = 1.5,
    ) -> float:  # fmt: skip
        """Lines one below the other, parts of them lit; returns the y below the last."""
        for text, spans in zip(words, lit, strict=True):
            end, right = 0, x
            for start, stop in [*spans, (len(text), len(text))]:
                right += self.text(right, y, text[end:start], size, colour)
                if start < stop:
                    wide = measured(text[start:stop], size, self.scale)
                    self.box((right, y + size * 0.12, right + wide, y + size * 1.42), _lit_ground(), 3)
                    right += self.text(right, y, text[start:stop], size, look().text)
                end = stop
            y += size * line
        return y

    def icon(self, x: float, y: float, name: str, size: float, colour: Rgba | None = None) -> None:
        """An icon with its left top corner at (x, y)."""
        made = icon(name, max(round(size * self.scale), 8), colour or look().text2)
        self.image.alpha_composite(made, (max(round(x * self.scale), 0), max(round(y * self.scale), 0)))

    def key(self, x: float, y: float, name: str, size: float = 14) -> float:
        """A key cap; returns its width."""
        wide = max(width_of(name, self.face(size)) / self.scale + 12, size + 10)
        self.box((x, y, x + wide, y + size + 9), look().raised, 4, look().line)
        self.text(x + wide / 2, y + 3, name, size, look().text2, align="centre")
        return wide

    def ring(self, centre: tuple[float, float], radius: float, thick: float, fill: Rgba, edge: Rgba) -> None:
        """A round rim."""
        s = self.scale
        for grow, colour, wide in ((0.0, edge, thick), (-1.5, fill, thick - 3)):
            r = (radius + grow) * s
            x, y = centre[0] * s, centre[1] * s
            self._pen.ellipse((x - r, y - r, x + r, y + r), outline=colour, width=max(round(wide * s), 1))

    def picture(self, x: float, y: float, image: Image.Image) -> None:
        """Another picture, already in device pixels."""
        self.image.alpha_composite(image.convert("RGBA"), (round(x * self.scale), round(y * self.scale)))

    def bar(self, rect: tuple[float, float, float, float], share: float, colour: Rgba) -> None:
        """A bar filled to a share of 0 to 1."""
        left, top, right, bottom = rect
        radius = (bottom - top) / 2
        self.box(rect, look().line, radius)
        if share > 0.01:
            self.box((left, top, left + max((right - left) * min(share, 1), bottom - top), bottom), colour, radius)


def wrapped(words: str, size: float, width: float, scale: float, bold: bool = False) -> list[str]:
    """Lines that fit a design width at a design size, as they will be drawn at `scale`."""
    return list(_wrapped(words, max(round(size * scale), 11), bold, width * scale))


@lru_cache(maxsize=4096)
def _wrapped(words: str, size_px: int, bold: bool, width_px: float) -> tuple[str, ...]:
    # Whoever points at a list asks for its rows anew with every frame.
    return tuple(wrap(words, font(size_px, bold), width_px))


def measured(words: str, size: float, scale: float, bold: bool = False) -> float:
    """Design width of a line."""
    return width_of(words, font(max(round(size * scale), 11), bold)) / scale


def spans_of(words: str, lines: list[str], spans: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Spans of a text as they fall on the lines that it was wrapped to."""
    out: list[list[tuple[int, int]]] = []
    at = 0
    for line in lines:
        start = words.find(line, at) if spans else -1
        found = []
        if start >= 0:
            at = start + len(line)
            cut = ((max(first, start) - start, min(last, at) - start) for first, last in spans)
            found = [(first, last) for first, last in cut if first < last]
        out.append(found)
    return out


def _lit_ground() -> Rgba:
    # A pen replaces what is below it: a ground that shines through would be a hole in the panel.
    below, tint = look().panel, look().accent
    red, green, blue = (round(0.7 * b + 0.3 * t) for b, t in zip(below[:3], tint[:3], strict=True))
    return red, green, blue, 255
