"""A scenario on a card of the catalogue."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame

from app.services.catalogue import ScenarioCard
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, column, restate, row
from app.ui.pieces.painted import TOP
from app.ui.pieces.stage_pill import StagePill, draw_stage_pill
from app.ui.scene_picture import ScenePicture
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current
from app.ui.verdicts import module_word, percent, verdict

WIDTH_PX, HEIGHT_PX = 424, 388


class ScenarioTile(QFrame):
    """Picture, title, summary, facts, and how one stands with it; `chosen` by click, Enter or Space."""

    chosen = Signal()

    def __init__(self, desk: Desk, card: ScenarioCard) -> None:
        super().__init__()
        self._card = card
        self.setProperty("card", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        fix_size(self, WIDTH_PX, HEIGHT_PX)
        picture = ScenePicture(desk.base, card.id, height=196, overlay=self._over)
        summary = label(card.summary, "dense", "text2", wrap=True, align=TOP)
        fix_size(summary, 0, 62)
        body = column(
            label(card.title, "h2"),
            summary,
            self._facts(),
            row(*self._standing(), gap=8),
            gap=8,
            margins=(14, 2, 14, 12),
        )
        self.setLayout(column(picture, body, gap=8, margins=(1, 1, 1, 0)))
        self.setAccessibleName(f"{card.title}. {card.summary}")

    def _over(self, painter: QPainter, rect: QRectF) -> None:
        edge = current().px(12)
        draw_stage_pill(painter, QPointF(edge, edge), StagePill(module_word(self._card.module)))
        stars = self.tr("difficulty {0}").format(self._card.difficulty)
        draw_stage_pill(painter, QPointF(rect.width() - edge, edge), StagePill(stars), from_right=True)

    def _facts(self) -> Item:
        card = self._card
        facts = (
            ("clock", self.tr("{0} min").format(card.run_min)),
            ("crosshair", self.tr("{0} points").format(card.stations)),
            ("chat-circle-text", self.tr("{0} lines").format(card.exchanges)),
            ("eye-slash", self.tr("up to {0} faults").format(card.most_faults)),
        )
        items: list[Item] = []
        for icon, words in facts:
            items.append(row(Glyph(icon, "text3", 15), label(words, "caption", "text2"), gap=4))
        return row(*items, None, gap=12)

    def _standing(self) -> list[Item]:
        card = self._card
        if card.best_share is None:
            return [Badge(self.tr("Not tried yet"), "neutral"), None]
        items: list[Item] = [label(self.tr("Best {0} %").format(percent(card.best_share)), "strong")]
        items.append(label(self.tr("{0} runs").format(card.attempts), "caption", "text3"))
        items.append(None)
        if card.last is not None and card.last.summary is not None:
            last = Badge("")
            face = verdict(card.last.summary)
            words = self.tr("Last: {0}").format(face.value)
            last.show_face(BadgeFace(words, face.tone, face.icon, face.fill))
            items.append(last)
        return items

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose."""
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        restate(self, "card", "chosen")
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        restate(self, "card", "plain")
        super().focusOutEvent(event)
