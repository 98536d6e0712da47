"""A page of the law library: the text at left, to be scrolled, and at right what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from scenarios.trainee.canvas import Canvas, wrapped
from scenarios.trainee.look import look
from scenarios.trainee.sheets import Row, TextSheet

LINE = 27
TITLE_SIZE, SMALL_SIZE, CHOICE_SIZE = 21, 14, 15
SIDE = 250
MOST_CHOICES = 9
_EDGE = 26


@dataclass(frozen=True)
class LawPageSheet(TextSheet):
    """An article or an act; `unsure` warns of what was not checked, `choices` are numbered from 1."""

    subtitle: str = ""
    unsure: str = ""
    choices: tuple[Row, ...] = ()
    wide: float = 980.0
    footer: str = "1–9 或点击选择   ↑↓ 翻看   Esc 返回"

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        width = min(self.wide, screen[0] - 40)
        head = self._head(width, scale)
        lines = self._lines(self._text_width(width), scale)
        room = self._room(scale, screen)
        shown = lines[self.skip : self.skip + room]
        body = max(LINE * len(shown), sum(self._heights(scale, screen)))
        height = self._top(head) + body + 56
        canvas = Canvas(width, height, scale)
        canvas.ground(16)
        y = canvas.lines(_EDGE, 17, head[0], TITLE_SIZE, bold=True, line=29 / TITLE_SIZE)
        y = canvas.lines(_EDGE, y, head[1], SMALL_SIZE, look().text2, line=21 / SMALL_SIZE)
        canvas.lines(_EDGE, y, head[2], SMALL_SIZE, look().warn, line=21 / SMALL_SIZE)
        top = self._top(head)
        for k, (words, heading, indent) in enumerate(shown):
            size, colour = (15.0, look().accent) if heading else (17.0, look().text)
            canvas.text(_EDGE + indent, top + LINE * k, words, size, colour, heading)
        self._paint_choices(canvas, top, body, screen)
        more = self.more if len(lines) > self.skip + room else ""
        canvas.text(_EDGE, height - 36, self.footer + more, 14, look().text3)
        return canvas.image

    def most_skip(self, scale: float, screen: tuple[float, float]) -> int:
        """How many lines can be scrolled away at most."""
        width = min(self.wide, screen[0] - 40)
        return max(0, len(self._lines(self._text_width(width), scale)) - self._room(scale, screen))

    def choice_at(self, x: float, y: float, scale: float, screen: tuple[float, float]) -> int | None:
        """Which choice lies at a design place of the panel."""
        width = min(self.wide, screen[0] - 40)
        top = self._top(self._head(width, scale))
        for index, high in enumerate(self._heights(scale, screen)):
            if top <= y < top + high and width - SIDE - 12 <= x <= width - 12:
                return index
            top += high
        return None

    def _paint_choices(self, canvas: Canvas, top: float, body: float, screen: tuple[float, float]) -> None:
        if not self.choices:
            return
        left = canvas.width - SIDE - 12
        canvas.box((left - 13, top, left - 12, top + body), look().line, 0)
        most, with_notes = self._density(canvas.scale, screen)
        y = top
        for number, (row, high) in enumerate(zip(self.choices, self._heights(canvas.scale, screen), strict=True), 1):
            canvas.box((left, y + 2, left + SIDE, y + high - 4), look().raised, 8, look().line)
            if row.done:
                canvas.icon(left + 8, y + 8, "check-circle-fill", 18, look().ok)
            else:
                canvas.text(left + 10, y + 7, str(number), CHOICE_SIZE, look().accent, True)
            title = _shortened(row, most, canvas.scale)
            end = canvas.lines(left + 30, y + 7, title, CHOICE_SIZE, line=21 / CHOICE_SIZE)
            if row.note and with_notes:
                canvas.text(left + 30, end, row.note, 14, look().text3, width=SIDE - 44)
            y += high

    def _density(self, scale: float, screen: tuple[float, float]) -> tuple[int, bool]:
        """How many lines a choice's title may have, and whether notes are shown: as much as there is room for."""
        room = (self._room(scale, screen) + 1) * LINE
        for density in ((2, True), (2, False), (1, True), (1, False)):
            if sum(_height(row, *density, scale) for row in self.choices) <= room:
                break
        return density

    def _heights(self, scale: float, screen: tuple[float, float]) -> list[float]:
        density = self._density(scale, screen)
        return [_height(row, *density, scale) for row in self.choices]

    def _lines(self, width: float, scale: float) -> list[tuple[str, bool, float]]:
        """Lines as statutes are set: where a part has several paragraphs, each begins two characters in."""
        out: list[tuple[str, bool, float]] = []
        for heading, paragraphs in self.blocks:
            if out:
                out.append(("", False, 0))
            if heading:
                out += [(line, True, 0) for line in wrapped(heading, 15, width - 2 * _EDGE, scale, True)]
            for paragraph in paragraphs:
                start = "　　" if len(paragraphs) > 1 else ""
                out += [(line, False, 0) for line in wrapped(start + paragraph, 17, width - 2 * _EDGE, scale)]
        return out

    def _head(self, width: float, scale: float) -> tuple[list[str], list[str], list[str]]:
        inner = width - 2 * _EDGE
        title = wrapped(self.title, TITLE_SIZE, inner, scale, True)[:2]
        subtitle = wrapped(self.subtitle, SMALL_SIZE, inner, scale) if self.subtitle else []
        unsure = wrapped(self.unsure, SMALL_SIZE, inner, scale) if self.unsure else []
        return title, subtitle, unsure

    def _top(self, head: tuple[list[str], list[str], list[str]]) -> float:
        title, subtitle, unsure = head
        return 17.0 + 29 * len(title) + 21 * (len(subtitle) + len(unsure)) + 12

    def _room(self, scale: float, screen: tuple[float, float]) -> int:
        width = min(self.wide, screen[0] - 40)
        return max(int((screen[1] - 210 - self._top(self._head(width, scale))) // LINE), 4)

    def _text_width(self, width: float) -> float:
        return width - (SIDE + 14 if self.choices else 0)


def _height(row: Row, most: int, with_notes: bool, scale: float) -> float:
    return 21.0 * len(_shortened(row, most, scale)) + (18 if row.note and with_notes else 0) + 20


def _shortened(row: Row, most: int, scale: float) -> list[str]:
    lines = wrapped(row.title, CHOICE_SIZE, SIDE - 44, scale)
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1][:-1] + "…"]
