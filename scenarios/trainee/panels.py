"""The small panels over the scene. Each is a value: equal values look equal, so that only changes are painted."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Literal, Protocol

from PIL import Image

from scenarios.trainee.canvas import Canvas, measured, wrapped
from scenarios.trainee.look import CAPTION_PX, Rgba, look

Tone = Literal["info", "ok", "warn", "critical"]
_TONES = {
    "info": ("info-fill", "accent"),
    "ok": ("check-circle-fill", "ok"),
    "warn": ("warning-circle-fill", "warn"),
    "critical": ("warning-octagon-fill", "critical"),
}


class Panel(Protocol):
    """Something that can paint itself at a scale, for a screen of a size in design pixels."""

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""


@dataclass(frozen=True)
class TaskLine:
    """Top left: what is being done, how long is left."""

    title: str
    left: str
    hint: str
    short: bool = False
    compact: bool = False

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        if self.compact:
            return self._clock(scale)
        width = 372.0
        hint = wrapped(self.hint, 14, width - 32, scale)[:2]
        height = 52.0 + 21 * len(hint) + (4 if hint else 0)
        canvas = Canvas(width, height, scale)
        canvas.ground()
        clock = canvas.text(
            width - 16, 13, self.left, 17, look().warn if self.short else look().text, True, align="right"
        )
        canvas.icon(width - 16 - clock - 24, 16, "clock", 18, look().warn if self.short else look().text3)
        canvas.text(16, 13, self.title, 16, look().text, True, width - clock - 70)
        canvas.lines(16, 45, hint, 14, look().text2)
        return canvas.image

    def _clock(self, scale: float) -> Image.Image:
        canvas = Canvas(128, 44, scale)
        canvas.ground()
        canvas.icon(14, 13, "clock", 18, look().warn if self.short else look().text3)
        canvas.text(114, 9, self.left, 17, look().warn if self.short else look().text, True, align="right")
        return canvas.image


@dataclass(frozen=True)
class Chips:
    """What is worn, switched on and at hand: a row at the top right, or so many columns of equal breadth."""

    items: tuple[tuple[str, str, bool], ...]
    columns: int = 0

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture; an item is icon, words, on or off."""
        widths = [measured(words, 14, scale) + 42 for _, words, _ in self.items]
        columns = self.columns or len(widths)
        if self.columns:
            widths = [max(widths)] * len(widths)
        rows = -(-len(widths) // columns)
        canvas = Canvas(sum(widths[:columns]) + 8 * (columns - 1) + 2, 34 + 40 * (rows - 1), scale)
        for index, ((name, words, on), wide) in enumerate(zip(self.items, widths, strict=True)):
            x = sum(widths[index - index % columns : index]) + 8 * (index % columns)
            y = 40 * (index // columns)
            colour = look().ok if on else look().text3
            canvas.box((x, y, x + wide, y + 32), look().ground, 8, look().line)
            canvas.icon(x + 9, y + 7, name, 18, colour)
            canvas.text(x + 31, y + 5, words, 14, look().text if on else look().text3)
        return canvas.image


@dataclass(frozen=True)
class Caption:
    """Bottom centre: who speaks and what is said."""

    speaker: str
    words: str
    size: Literal["small", "medium", "large"] = "medium"

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        px = CAPTION_PX[self.size]
        most = min(screen[0] * 0.62, 40.0 * px)
        lines = wrapped(self.words, px, most - 56, scale, True)
        widest = max([measured(line, px, scale, True) for line in lines] + [measured(self.speaker, 15, scale)])
        width, height = widest + 56, 42 + px * 1.5 * len(lines) + 12
        canvas = Canvas(width, height, scale)
        canvas.ground(14)
        canvas.text(width / 2, 11, self.speaker, 15, look().warn, align="centre")
        canvas.lines(width / 2, 36, lines, px, bold=True, align="centre")
        return canvas.image


@dataclass(frozen=True)
class Prompt:
    """Top centre: a notice."""

    words: str
    tone: Tone = "info"

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        name, role = _TONES[self.tone]
        colour: Rgba = getattr(look(), role)
        lines = wrapped(self.words, 17, min(560.0, screen[0] * 0.5), scale)
        width = max(measured(line, 17, scale) for line in lines) + 74
        canvas = Canvas(width, 26 + 26 * len(lines), scale)
        canvas.ground(12, edge=colour if self.tone != "info" else None)
        canvas.icon(18, 13 + 13 * (len(lines) - 1), name, 24, colour)
        canvas.lines(54, 12, lines, 17, line=26 / 17)
        return canvas.image


@dataclass(frozen=True)
class TargetLabel:
    """Under the cross-hair: what is looked at and which keys work on it."""

    title: str
    note: str
    keys: tuple[tuple[str, str], ...]
    near: bool

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        keys_width = sum(measured(key, 14, scale) + measured(words, 14, scale) + 36 for key, words in self.keys)
        width = max(measured(self.title, 17, scale, True), measured(self.note, 14, scale), keys_width) + 32
        height = 40.0 + (22 if self.note else 0) + (32 if self.keys else 0)
        canvas = Canvas(width, height, scale)
        canvas.ground(10, edge=look().accent if self.near else None)
        canvas.text(width / 2, 8, self.title, 17, bold=True, align="centre")
        y = 34.0
        if self.note:
            canvas.text(width / 2, y, self.note, 14, look().text2, align="centre")
            y += 22
        x = (width - keys_width) / 2 + 8
        for key, words in self.keys:
            x += canvas.key(x, y + 4, key) + 6
            x += canvas.text(x, y + 5, words, 14, look().accent) + 16
        return canvas.image


@dataclass(frozen=True)
class MeterPanel:
    """Bottom right: the gas detector."""

    reading: str
    unit: str
    point: str
    share: float
    low_share: float
    low: str
    settled: bool
    alarm: Literal["", "low", "high"]
    warming: str = ""
    over_range: bool = False
    gas: str = "可燃气体"

    @property
    def state(self) -> str:
        """How far the reading can be trusted."""
        if self.warming:
            return self.warming
        if self.over_range:
            return "超出量程"
        if not self.point:
            return "未放探头"
        return "读数已稳" if self.settled else "读数未稳"

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture; a lagging instrument says so."""
        colour = {"": look().ok, "low": look().warn, "high": look().critical}[self.alarm]
        canvas = Canvas(270, 176, scale)
        canvas.ground(14, edge=colour if self.alarm else None)
        canvas.text(18, 12, self.gas, 15, look().text2)
        canvas.text(252, 12, self.state, 15, look().ok if self.settled else look().warn, align="right")
        wide = canvas.text(18, 30, self.reading, 54, colour if self.alarm else look().text, True)
        canvas.text(28 + wide, 66, self.unit, 19, look().text, True)
        canvas.bar((18, 112, 252, 121), self.share, colour)
        tick = 18 + 234 * self.low_share
        canvas.box((tick - 1, 108, tick + 1, 125), look().text, 0)
        canvas.text(tick, 122, self.low, 14, look().text2, align="centre")
        words = "报警：撤到上风向再报告" if self.alarm else self.point
        canvas.text(18, 145, words, 15, look().critical if self.alarm else look().text2, width=234)
        return canvas.image


@dataclass(frozen=True)
class EvidenceStrip:
    """Bottom left: photographs, newest last, and how many findings are written down."""

    shots: tuple[str, ...]
    findings: int
    thumbnails: tuple[bytes, ...]

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture; thumbnails are JPEG bytes."""
        shown = self.thumbnails[-4:]
        width = 190.0 + 92 * len(shown)
        canvas = Canvas(width, 70, scale)
        canvas.ground(12)
        canvas.icon(14, 12, "camera-fill", 20, look().text2)
        canvas.text(42, 10, f"照片 {len(self.shots)}", 15)
        canvas.icon(14, 40, "clipboard-text-fill", 20, look().text2)
        canvas.text(42, 38, f"已记发现 {self.findings}", 15)
        size = (round(84 * scale), round(52 * scale))
        for k, data in enumerate(shown):
            picture = Image.open(io.BytesIO(data)).convert("RGB").resize(size)
            canvas.picture(168 + 92 * k, 9, picture)
        return canvas.image


@dataclass(frozen=True)
class Busy:
    """Centre: something takes its time."""

    words: str
    share: float

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        width = max(measured(self.words, 17, scale), 220) + 44
        canvas = Canvas(width, 74, scale)
        canvas.ground(12)
        canvas.text(width / 2, 12, self.words, 17, align="centre")
        canvas.bar((22, 50, width - 22, 58), self.share, look().accent)
        return canvas.image


@dataclass(frozen=True)
class CrossHair:
    """The middle of the view; a ring where something can be done."""

    active: bool

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        canvas = Canvas(26, 26, scale * 1.0)
        if self.active:
            canvas.box((2, 2, 24, 24), (*look().accent[:3], 60), 11, look().text)
        canvas.box((11, 11, 15, 15), look().text, 2, (0, 0, 0, 150))
        return canvas.image


@dataclass(frozen=True)
class Loading:
    """The whole screen while the scene is being built."""

    title: str
    what: str
    share: float

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        width, height = screen
        canvas = Canvas(width, height, scale)
        canvas.box((0, 0, width, height), (*look().ground[:3], 255), 0)
        canvas.text(width / 2, height / 2 - 70, self.title, 30, bold=True, align="centre")
        canvas.text(width / 2, height / 2 - 16, self.what, 17, look().text2, align="centre")
        canvas.bar((width / 2 - 180, height / 2 + 26, width / 2 + 180, height / 2 + 34), self.share, look().accent)
        return canvas.image
