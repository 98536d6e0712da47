"""The tiers of a discretion standard on the range of the law: stricter is higher, the chosen one is filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from app.ui.law.words import short_yuan, span_words
from app.ui.pieces.painted import CENTRE, RIGHT, Painted, draw_text, smooth_painter
from app.ui.theme.state import current

HEIGHT_PX = 116
BASE_PX = 74
FIRST_PX, STEP_PX = 16, 10
FAINTEST, FAINT_STEP = 0.10, 0.06


@dataclass(frozen=True)
class LadderTier:
    """A tier: what leads into it, and its range in yuan."""

    words: str
    low: Decimal
    high: Decimal


class LadderBar(Painted):
    """Lightest tier at the left; one hue, since stricter is not worse."""

    def __init__(self) -> None:
        super().__init__(height=HEIGHT_PX)
        self._tiers: tuple[LadderTier, ...] = ()
        self._chosen: int | None = None
        self._range: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Discretion tiers"))

    def show_tiers(self, tiers: Sequence[LadderTier], chosen: int | None, lowest: Decimal, highest: Decimal) -> None:
        """Show other tiers on the range of the law; `chosen` is the index of the one the case falls into."""
        self._tiers, self._chosen, self._range = tuple(tiers), chosen, (lowest, highest)
        words = "; ".join(f"{tier.words} {span_words(tier.low, tier.high)}" for tier in tiers)
        self.setAccessibleDescription(words)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say a tier in full under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for index, tier in enumerate(self._tiers):
                if self._cell(index).contains(event.pos().x(), current().px(BASE_PX)):
                    QToolTip.showText(event.globalPos(), f"{tier.words}\n{span_words(tier.low, tier.high)}", self)
                    return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the range and its tiers."""
        theme, painter = current(), smooth_painter(self)
        line = QRectF(0, 0, self.width(), theme.px(18))
        lowest, highest = self._range
        words = self.tr("By law from {0}").format(short_yuan(lowest))
        draw_text(painter, line, words, "caption", "text3")
        draw_text(painter, line, short_yuan(highest), "caption", "text3", RIGHT)
        for index, tier in enumerate(self._tiers):
            self._paint_tier(painter, index, tier)

    def _cell(self, index: int) -> QRectF:
        width = self.width() / max(len(self._tiers), 1)
        return QRectF(index * width, current().px(24), width, current().px(HEIGHT_PX - 24))

    def _paint_tier(self, painter: QPainter, index: int, tier: LadderTier) -> None:
        theme, cell, chosen = current(), self._cell(index), index == self._chosen
        height = theme.px(FIRST_PX + STEP_PX * min(index, 3))
        bar = QRectF(cell.left() + 1, theme.px(BASE_PX) - height, cell.width() - 2, height)
        painter.setPen(QPen(theme.color("accent" if chosen else "line_strong"), theme.px(1.5) if chosen else 1))
        shade = min(FAINTEST + FAINT_STEP * index, 0.4)
        painter.setBrush(theme.color("accent") if chosen else theme.color("accent", shade))
        if theme.contrast and not chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar, theme.px(3), theme.px(3))
        weight = 700 if chosen else None
        name = QRectF(cell.left() + 1, theme.px(BASE_PX + 3), cell.width() - 2, theme.px(18))
        draw_text(painter, name, tier.words, "caption", "accent_text" if chosen else "text2", CENTRE, weight=weight)
        amount = name.translated(0, theme.px(18))
        words = span_words(tier.low, tier.high)
        draw_text(painter, amount, words, "caption", "text" if chosen else "text3", CENTRE, weight=weight)
