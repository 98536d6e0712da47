"""Words of a hit on at most two lines: what was asked for bold and in colour, other words for it in colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from app.ui.pieces.painted import Painted, smooth_painter
from app.ui.theme.state import current

LINES = 2
Span = tuple[int, int]


@dataclass(frozen=True)
class _Laid:
    """The text of each line, where it starts in the whole, and the height of a line."""

    lines: tuple[tuple[int, str], ...]
    height: float


class Snippet(Painted):
    """`spans` are the places (start, end) of the words asked for, `meant` those of other words for the same."""

    def __init__(
        self,
        words: str,
        spans: Sequence[Span] = (),
        meant: Sequence[Span] = (),
        style: str = "dense",
        lines: int = LINES,
    ) -> None:
        super().__init__()
        self._words = words.replace("\n", " ")
        self._spans = [(*span, QFont.Weight.Bold) for span in spans] + [(*span, QFont.Weight.Normal) for span in meant]
        self._style, self._most = style, lines
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.fit()

    def fit(self) -> None:
        """As high as its lines."""
        laid = self._lay()
        self.setFixedHeight(max(1, round(len(laid.lines) * laid.height)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break anew."""
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint line by line."""
        painter, laid, theme = smooth_painter(self), self._lay(), current()
        for row, (start, words) in enumerate(laid.lines):
            layout = QTextLayout(words, theme.font(self._style))
            layout.setFormats(self._formats(start, words))
            layout.beginLayout()
            layout.createLine().setLineWidth(10_000)
            layout.endLayout()
            painter.setPen(theme.ink("text2"))
            layout.draw(painter, QPointF(0, row * laid.height))

    def _formats(self, start: int, words: str) -> list[QTextLayout.FormatRange]:
        formats = []
        for first, last, weight in self._spans:
            begin, end = max(first - start, 0), min(last - start, len(words))
            if begin < end:
                made = QTextLayout.FormatRange()
                made.start, made.length = begin, end - begin
                look = QTextCharFormat()
                look.setForeground(current().ink("accent"))
                look.setFontWeight(weight)
                made.format = look
                formats.append(made)
        return formats

    def _lay(self) -> _Laid:
        font = current().font(self._style)
        metrics = QFontMetricsF(font)
        width = max(self.width(), 1)
        layout = QTextLayout(self._words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats(0, self._words))
        layout.beginLayout()
        found: list[tuple[int, str]] = []
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            found.append((line.textStart(), self._words[line.textStart() : line.textStart() + line.textLength()]))
        layout.endLayout()
        if len(found) > self._most:
            start = found[self._most - 1][0]
            rest = metrics.elidedText(self._words[start:], Qt.TextElideMode.ElideRight, width - metrics.height() / 2)
            found = [*found[: self._most - 1], (start, rest)]
        return _Laid(tuple(found), metrics.height() * 1.0)
