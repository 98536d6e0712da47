"""Keys to point at: digits for numbers, letters for a search by pinyin."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from scenarios.trainee.canvas import Canvas
from scenarios.trainee.look import look

KEY, GAP, EDGE = 52.0, 8.0, 14.0
DIGITS = ("123", "456", "789", "<0>")
LETTERS = ("1234567890", "qwertyuiop", "asdfghjkl<", "zxcvbnm>")
_ICONS = {"<": "caret-left", ">": "check"}
ERASE, ENTER = "<", ">"


@dataclass(frozen=True)
class Keypad:
    """Rows of keys; `<` takes the last character back, `>` takes the whole."""

    rows: tuple[str, ...]
    lit: str = ""

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        wide = max(len(row) for row in self.rows)
        canvas = Canvas(2 * EDGE + wide * (KEY + GAP) - GAP, 2 * EDGE + len(self.rows) * (KEY + GAP) - GAP, scale)
        canvas.ground(14)
        for row, keys in enumerate(self.rows):
            for column, key in enumerate(keys):
                x, y = EDGE + column * (KEY + GAP), EDGE + row * (KEY + GAP)
                lit = key == self.lit
                fill, edge = (look().raised, look().accent) if lit else (look().panel, look().line)
                canvas.box((x, y, x + KEY, y + KEY), fill, 8, edge)
                if key in _ICONS:
                    canvas.icon(x + 14, y + 14, _ICONS[key], 24, look().ok if key == ENTER else look().text2)
                else:
                    canvas.text(x + KEY / 2, y + 10, key.upper(), 22, look().text, align="centre")
        return canvas.image

    def key_at(self, x: float, y: float) -> str:
        """The key at a design place; empty beside them."""
        column, row = int((x - EDGE) // (KEY + GAP)), int((y - EDGE) // (KEY + GAP))
        if row < 0 or column < 0 or row >= len(self.rows) or column >= len(self.rows[row]):
            return ""
        inside = (x - EDGE) % (KEY + GAP) <= KEY and (y - EDGE) % (KEY + GAP) <= KEY
        return self.rows[row][column] if inside else ""

    def middle_of(self, key: str) -> tuple[float, float]:
        """The middle of a key, in design pixels; raises ValueError where there is no such key."""
        for row, keys in enumerate(self.rows):
            if key in keys:
                return EDGE + keys.index(key) * (KEY + GAP) + KEY / 2, EDGE + row * (KEY + GAP) + KEY / 2
        raise ValueError(f"no key {key!r}")
