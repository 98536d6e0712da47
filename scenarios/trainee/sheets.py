"""The large panels: lists to choose from, pages to read, papers to hold up. Values, painted on change."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from scenarios.trainee.canvas import Canvas, measured, spans_of, wrapped
from scenarios.trainee.look import Rgba, look

PAGE_ITEMS = 9


@dataclass(frozen=True)
class Row:
    """One choice of a list. `mark` is an icon's name; a blocked row says why; `lit` are spans of the note."""

    title: str
    note: str = ""
    mark: str = ""
    blocked: str = ""
    done: bool = False
    tone: str = "text2"
    lit: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class ListSheet:
    """A list with numbered rows; the chosen one is lit."""

    title: str
    subtitle: str
    rows: tuple[Row, ...]
    chosen: int
    page: int
    pages: int
    search: str | None = None
    footer: str = ""
    empty: str = "这里现在没有可做的事"
    hint: str = "输入编号、汉字或拼音首字母"
    wide: float = 620.0

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        width = min(self.wide, screen[0] - 40)
        inner = width - 48
        subtitle = wrapped(self.subtitle, 15, inner, scale) if self.subtitle else []
        notes, heights = self._laid_out(scale, screen)
        top = 60.0 + 23 * len(subtitle) + (46 if self.search is not None else 0)
        body = sum(heights) if self.rows else 44
        height = top + body + 50
        canvas = Canvas(width, height, scale)
        canvas.ground(16)
        canvas.text(24, 17, self.title, 22, bold=True, width=inner - 90)
        if self.pages > 1:
            canvas.text(width - 24, 22, f"{self.page + 1} / {self.pages} 页", 14, look().text3, align="right")
        y = canvas.lines(24, 54, subtitle, 15, look().text2, line=23 / 15) if subtitle else 54.0
        if self.search is not None:
            canvas.box((24, y + 2, width - 24, y + 38), look().panel, 8, look().accent)
            canvas.icon(34, y + 10, "magnifying-glass", 20, look().text3)
            shown, colour = (self.search, look().text) if self.search else (self.hint, look().text3)
            canvas.text(62, y + 8, shown, 16, colour, width=inner - 60)
            y += 46
        y += 6
        if not self.rows:
            canvas.text(24, y + 6, self.empty, 16, look().text3)
        for index, (row, note, high) in enumerate(zip(self.rows, notes, heights, strict=True)):
            self._row(canvas, index, row, note, y, high, width)
            y += high
        footer = self.footer or "1–9 或点击选择   ↑↓ 移动   Enter 确定   Esc 返回"
        canvas.text(24, height - 35, footer, 14, look().text3, width=inner)
        return canvas.image

    def row_at(self, x: float, y: float, scale: float, screen: tuple[float, float]) -> int | None:
        """Which row lies at a design place of the panel."""
        width = min(self.wide, screen[0] - 40)
        inner = width - 48
        top = 60.0 + (46 if self.search is not None else 0)
        top += 23 * len(wrapped(self.subtitle, 15, inner, scale)) if self.subtitle else 0
        for index, high in enumerate(self._laid_out(scale, screen)[1]):
            if top <= y < top + high and 12 <= x <= width - 12:
                return index
            top += high
        return None

    def _laid_out(self, scale: float, screen: tuple[float, float]) -> tuple[list[list[str]], list[float]]:
        """Lines of each row's note, and its height; where all don't fit, the chosen row keeps most of its own."""
        inner = min(self.wide, screen[0] - 40) - 48
        room = screen[1] - 320 - (46 if self.search is not None else 0)
        for most, most_chosen, titles in ((3, 3, 2), (1, 3, 2), (0, 2, 1)):
            notes = [
                self._note(row, inner - 92, scale)[: most_chosen if index == self.chosen else most]
                for index, row in enumerate(self.rows)
            ]
            heights = [
                self._height(row, note, inner, scale, titles) for row, note in zip(self.rows, notes, strict=True)
            ]
            if sum(heights) <= room:
                break
        return notes, heights

    def _note(self, row: Row, width: float, scale: float) -> list[str]:
        words = row.blocked or row.note
        return wrapped(words, 14, width, scale) if words else []

    def _height(self, row: Row, note: list[str], inner: float, scale: float, titles: int) -> float:
        title = wrapped(row.title, 17, inner - 92, scale)
        return 12.0 + 25 * min(len(title), titles) + 20 * len(note)

    def _row(self, canvas: Canvas, index: int, row: Row, note: list[str], y: float, high: float, width: float) -> None:
        lit = index == self.chosen
        if lit:
            canvas.box((14, y + 1, width - 14, y + high - 1), look().raised, 8, look().accent)
        colour: Rgba = look().text3 if row.blocked else look().text
        canvas.box((24, y + 8, 48, y + 32), look().panel, 5, look().line)
        canvas.text(36, y + 9, str(index + 1), 15, look().text2, align="centre")
        titles = wrapped(row.title, 17, width - 140, canvas.scale)
        room = max(int((high - 12 - 20 * len(note)) // 25), 1)
        if len(titles) > room:
            titles = [*titles[: room - 1], titles[room - 1] + "…"]
        end = canvas.lines(60, y + 6, titles, 17, colour, line=25 / 17)
        tint: Rgba = look().warn if row.blocked else look().text2
        canvas.lit_lines(60, end + 1, note, spans_of(row.note, note, () if row.blocked else row.lit), 14, tint, 20 / 14)
        mark = "lock-simple" if row.blocked else ("check-circle-fill" if row.done else row.mark)
        if mark:
            tint = look().text3 if row.blocked else look().ok if row.done else getattr(look(), row.tone)
            canvas.icon(width - 48, y + 9, mark, 22, tint)


@dataclass(frozen=True)
class TextSheet:
    """A page to read: headed blocks of text."""

    title: str
    blocks: tuple[tuple[str, tuple[str, ...]], ...]
    footer: str = "Esc 关闭"
    wide: float = 760.0
    skip: int = 0
    more: str = "   滚轮翻看余下内容"
    """Said behind the footer where the page goes on."""

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture; what does not fit scrolls by `skip` lines."""
        width = min(self.wide, screen[0] - 40)
        lines = self._lines(width, scale)
        room = int((screen[1] - 190) // 27)
        shown = lines[self.skip : self.skip + room]
        height = 70.0 + 27 * len(shown) + 50
        canvas = Canvas(width, height, scale)
        canvas.ground(16)
        canvas.text(26, 18, self.title, 22, bold=True, width=width - 52)
        for k, (words, heading, indent) in enumerate(shown):
            size, colour = (16.0, look().warn) if heading else (17.0, look().text)
            canvas.text(26 + indent, 66 + 27 * k, words, size, colour, heading)
        more = self.more if len(lines) > room else ""
        canvas.text(26, height - 36, self.footer + more, 14, look().text3)
        return canvas.image

    def most_skip(self, scale: float, screen: tuple[float, float]) -> int:
        """How many lines can be scrolled away at most."""
        width = min(self.wide, screen[0] - 40)
        return max(0, len(self._lines(width, scale)) - int((screen[1] - 190) // 27))

    def _lines(self, width: float, scale: float) -> list[tuple[str, bool, float]]:
        out: list[tuple[str, bool, float]] = []
        for heading, paragraphs in self.blocks:
            if out:
                out.append(("", False, 0))
            if heading:
                out.append((heading, True, 0))
            for paragraph in paragraphs:
                bullet = len(paragraphs) > 1
                pieces = wrapped(paragraph, 17, width - 52 - (18 if bullet else 0), scale)
                out += [
                    (("· " if bullet and k == 0 else "") + line, False, 18 if bullet and k else 0)
                    for k, line in enumerate(pieces)
                ]
        return out


@dataclass(frozen=True)
class PaperPage:
    """One paper: title, kind, labelled fields."""

    id: str
    title: str
    form: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PaperSheet:
    """One paper held up, or two side by side; `zoom` enlarges, `skip` scrolls by lines."""

    pages: tuple[PaperPage, ...]
    zoom: float = 1.0
    skip: int = 0
    footer: str = ""

    def paint(self, scale: float, screen: tuple[float, float]) -> Image.Image:
        """The panel's picture."""
        count = len(self.pages)
        width = min(640.0 if count == 1 else 560.0, (screen[0] - 60) / count)
        tallest = screen[1] - 240
        pictures = [paint_page(page, width, tallest, scale, self.zoom, self.skip) for page in self.pages]
        high = max(picture.height for picture in pictures) / scale
        canvas = Canvas(width * count + 16 * (count - 1), high + (40 if self.footer else 0), scale)
        for k, picture in enumerate(pictures):
            canvas.picture(k * (width + 16), 0, picture)
        if self.footer:
            canvas.box((0, high + 8, measured(self.footer, 14, scale) + 28, high + 38), look().ground, 8)
            canvas.text(14, high + 11, self.footer, 14, look().text2)
        return canvas.image


def paint_page(
    page: PaperPage, width: float, tallest: float, scale: float, zoom: float = 1.0, skip: int = 0
) -> Image.Image:
    """One paper's picture, so wide and at most so tall in design pixels; `skip` lines are scrolled away."""
    screen_like = page.form == "screen"
    ink: Rgba = look().text if screen_like else (28, 30, 34, 255)
    faint: Rgba = look().text3 if screen_like else (98, 102, 108, 255)
    size = 17 * zoom
    label_width = min(max(measured(label, size * 0.86, scale) for label, _ in page.fields) + 18, width * 0.36)
    rows: list[tuple[str, str]] = []
    for label, value in page.fields:
        lines = wrapped(value, size, width - label_width - 56, scale)
        rows += [(label if k == 0 else "", line) for k, line in enumerate(lines)]
    line = size * 1.62
    room = max(int((tallest - 84) // line), 3)
    shown = rows[skip : skip + room]
    canvas = Canvas(width, 84 + line * len(shown), scale)
    if screen_like:
        canvas.ground(16, look().panel)
    else:
        canvas.box((0, 0, canvas.width, canvas.height), (246, 244, 236, 255), 4, (198, 192, 176, 255))
    canvas.text(width / 2, 16, page.title, 21, ink, True, width - 40, "centre")
    canvas.box((24, 58, width - 24, 60), look().accent if screen_like else (176, 40, 34, 255), 0)
    for k, (label, words) in enumerate(shown):
        y = 68 + line * k
        if label and k:
            canvas.box((24, y - 3, width - 24, y - 2), look().line if screen_like else (222, 217, 203, 255), 0)
        canvas.text(24, y + size * 0.08, label, size * 0.86, faint, width=label_width - 6)
        canvas.text(24 + label_width, y, words, size, ink)
    return canvas.image
