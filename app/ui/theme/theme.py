"""A mode at a scale: the one place that answers which colour, how many pixels and which font."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont

from app.ui.theme.tokens import Mode, tokens


@dataclass(frozen=True)
class Theme:
    """Light, dark or high contrast at a user scale of 1.0, 1.25 or 1.5."""

    mode: Mode = "light"
    scale: float = 1.0
    reduced_motion: bool = False

    @property
    def dark(self) -> bool:
        """Whether ink is lighter than ground."""
        return bool(tokens()["modes"][self.mode]["dark"])

    @property
    def contrast(self) -> bool:
        """Whether this is the high-contrast mode, where edges carry what grounds carry elsewhere."""
        return self.mode == "contrast"

    @property
    def line_width(self) -> int:
        """The width of a card's edge in pixels."""
        return self.px(2) if self.contrast else 1

    def hex(self, role: str) -> str:
        """The colour of a role such as `accent`, or of the dark stage by `stage.text`, as #RRGGBB or #AARRGGBB."""
        if role.startswith("stage."):
            return str(tokens()["stage"][role.removeprefix("stage.")])
        return str(tokens()["modes"][self.mode][role])

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        """The colour of a role, `alpha` between 0 and 1."""
        colour = QColor(self.hex(role))
        if alpha < 1.0:
            colour.setAlphaF(alpha)
        return colour

    def ink(self, tone: str) -> QColor:
        """The text colour of a tone: tones whose own colour is a fill have a text colour beside it."""
        return self.color({"neutral": "text2", "accent": "accent_text", "drill": "accent_text"}.get(tone, tone))

    def soft(self, tone: str) -> QColor:
        """The soft ground on which the ink of a tone may stand."""
        named = {"text": "neutral", "text2": "neutral", "text3": "neutral", "accent_text": "accent"}.get(tone, tone)
        return self.color(f"{named.removesuffix('_fill')}_soft")

    def series(self, index: int) -> QColor:
        """The colour of the n-th series of a chart."""
        ramp = tokens()["series"][self.mode]
        return QColor(ramp[index % len(ramp)])

    def px(self, value: float) -> int:
        """Pixels of a length that is given at 100 %."""
        return round(value * self.scale)

    def size(self, name: str) -> int:
        """Pixels of a named size such as `control` or `rail`."""
        return self.px(tokens()["size"][name])

    def radius(self, name: str) -> int:
        """Pixels of a corner radius: chip, control, card or overlay."""
        return self.px(tokens()["radius"][name])

    def motion_ms(self, name: str) -> int:
        """Milliseconds of a movement (fast, base, slow, reveal); 0 where motion is reduced."""
        return 0 if self.reduced_motion else int(tokens()["motion"][f"{name}_ms"])

    def font(self, style: str = "body", size: float | None = None, weight: int | None = None) -> QFont:
        """The font of a type style, `size` in pixels at 100 % and `weight` 400 or 700 if they differ from it."""
        spec = tokens()["type"][style]
        font = QFont()
        font.setFamilies(tokens()["font"]["ui"])
        font.setPixelSize(max(1, self.px(spec["size"] if size is None else size)))
        font.setWeight(QFont.Weight(spec["weight"] if weight is None else weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font
