"""A score in a ring with the pass mark as a tick."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from app.ui.pieces.painted import CENTRE, Painted, draw_text, smooth_painter
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current


class ScoreRing(Painted):
    """Score of `total` with the mark that passes; a critical fail overrides colour and word. `side` at 100 %.

    A score that is not `settled` yet (marks are missing) is neither green nor ochre: no colour without proof.
    """

    def __init__(
        self,
        score: float,
        passing: float,
        *,
        critical: bool = False,
        total: float = 100,
        side: float = 132,
        word: str = "",
        settled: bool = True,
    ) -> None:
        super().__init__()
        self._score, self._passing, self._critical, self._total = score, passing, critical, max(total, 1e-9)
        fix_size(self, side, side)
        self._settled = settled
        self._word = word or self._verdict()
        self.setAccessibleName(self.tr("Score {0} of {1}: {2}").format(f"{score:g}", f"{total:g}", self._word))

    def _verdict(self) -> str:
        if self._critical:
            return self.tr("Critical fail")
        return self.tr("Passed") if self._score >= self._passing else self.tr("Not passed")

    def _tone(self) -> str:
        if self._critical:
            return "critical"
        if not self._settled:
            return "text2"
        return "ok" if self._score >= self._passing else "major"

    def _fill(self) -> str:
        return "accent" if self._tone() == "text2" else f"{self._tone()}_fill"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, pass tick, figure and word."""
        theme, painter, side = current(), smooth_painter(self), float(self.width())
        band = side * 0.075
        ring = QRectF(self.rect()).adjusted(band, band, -band, -band)
        painter.setPen(QPen(theme.color("neutral_soft"), band, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(ring, 0, 360 * 16)
        share = min(1.0, max(0.0, self._score / self._total))
        if share:
            tone = theme.color(self._fill())
            painter.setPen(QPen(tone, band, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, 90 * 16, int(-360 * 16 * share))
        self._tick(painter, side, band)
        at_100 = side / theme.scale
        figure = QRectF(0, side * 0.26, side, side * 0.32)
        draw_text(painter, figure, f"{self._score:g}", "display", align=CENTRE, size=at_100 * 0.26, elide=False)
        word = QRectF(side * 0.14, side * 0.56, side * 0.72, side * 0.18)
        draw_text(painter, word, self._word, "caption", self._tone(), CENTRE, weight=700)

    def _tick(self, painter: QPainter, side: float, band: float) -> None:
        theme = current()
        painter.save()
        painter.translate(QPointF(side / 2, side / 2))
        painter.rotate(360 * self._passing / self._total)
        painter.setPen(QPen(theme.color("text"), theme.px(2)))
        painter.drawLine(QPointF(0, -side / 2 + band * 0.3), QPointF(0, -side / 2 + band * 1.7))
        painter.restore()
