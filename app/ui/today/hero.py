"""What to do next: picture, why, and the way to begin."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QLinearGradient, QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy

from app.services.day import Day
from app.ui.desk import Desk
from app.ui.pieces.buttons import button
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, column, row
from app.ui.pieces.painted import draw_text
from app.ui.pieces.stage_pill import StagePill, draw_stage_pill
from app.ui.scene_picture import ScenePicture
from app.ui.theme.metrics import limit_size
from app.ui.theme.state import current
from app.ui.verdicts import module_word


class Hero(QFrame):
    """The scenario to do next; `begin` and `look` ask for the run and for its task sheet."""

    begin = Signal()
    look = Signal()

    def __init__(self, desk: Desk, day: Day) -> None:
        super().__init__()
        assert day.card is not None
        self._day, self._card = day, day.card
        self.setProperty("card", "plain")
        picture = ScenePicture(desk.base, self._card.id, overlay=self._over)
        picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        limit_size(picture, least=(320, 200))
        begin = button(self.tr("Start at the desktop"), "primary", "monitor", "large")
        begin.clicked.connect(self.begin)
        look = button(self.tr("Task sheet first"), "", "book-open-text", "large")
        look.clicked.connect(self.look)
        length = self.tr("about {0} min").format(self._card.run_min)
        foot: list[Item] = [begin, look, None, label(length, "dense", "text3")]
        why = row((Glyph("target-fill", "major", 18), 0), (label(self._why(), "body", wrap=True), 1))
        self.setLayout(
            column((picture, 1), column(why, row(*foot), margins=(16, 6, 16, 14), gap=12), gap=8, margins=(1, 1, 1, 0))
        )
        self.setAccessibleName(f"{self._card.title}. {self._why()}")
        self.setFocusProxy(begin)

    def _why(self) -> str:
        day = self._day
        if day.looked_at == 0:
            return self.tr("You have not done this one yet. Its first run shows where you stand.")
        if not day.missed:
            return self.tr("Nothing was lost in your last {0} runs. Try another seed.").format(day.looked_at)
        titles = self.tr(", ").join(self.tr("“{0}”").format(loss.title) for loss in day.missed)
        return self.tr("In your last {0} runs most was lost on {1}.").format(day.looked_at, titles)

    def _over(self, painter: QPainter, rect: QRectF) -> None:
        theme, card, day = current(), self._card, self._day
        shade = QLinearGradient(0, 0, 0, rect.height())
        shade.setColorAt(0.42, theme.color("stage.bg", 0))
        shade.setColorAt(1, theme.color("stage.bg", 0.9))
        painter.fillRect(rect, shade)
        edge, width = theme.px(14), rect.width()
        word = self.tr("Assigned to you") if day.task is not None else self.tr("Recommended")
        icon = "clipboard-text-fill" if day.task is not None else "target-fill"
        draw_stage_pill(painter, QPointF(edge, edge), StagePill(word, icon, "stage.warn", weight=700))
        kind = self.tr("{0} · difficulty {1}").format(module_word(card.module), card.difficulty)
        draw_stage_pill(painter, QPointF(width - edge, edge), StagePill(kind), from_right=True)
        left, room = theme.px(18), width - theme.px(36)
        title = QRectF(left, rect.height() - theme.px(74), room, theme.px(36))
        draw_text(painter, title, card.title, "h1", "stage.text")
        facts = self.tr("{0} points to inspect · {1} lines to say · up to {2} hidden faults, drawn by seed")
        words = facts.format(card.stations, card.exchanges, card.most_faults)
        line = QRectF(left, rect.height() - theme.px(38), room, theme.px(22))
        draw_text(painter, line, words, "dense", "stage.text2")
