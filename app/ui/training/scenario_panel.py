"""A scenario over the whole width of the catalogue, where there are few: picture, what it trains, standing, start."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.domain.scenario.scenario import Scenario
from app.services.catalogue import ScenarioCard
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, column, row, rule
from app.ui.pieces.painted import TOP
from app.ui.pieces.stage_pill import StagePill, draw_stage_pill
from app.ui.scene_picture import ScenePicture
from app.ui.theme.metrics import limit_size
from app.ui.theme.state import current
from app.ui.verdicts import module_word, percent, verdict


class ScenarioPanel(QFrame):
    """`begin` starts a run on a random seed, `look` opens the task sheet, `debrief` carries the last attempt."""

    begin = Signal()
    look = Signal()
    debrief = Signal(str)

    def __init__(self, desk: Desk, card: ScenarioCard) -> None:
        super().__init__()
        self._card = card
        self.setProperty("card", "plain")
        scenario = desk.base.shelf.scenario(card.id)
        picture = ScenePicture(desk.base, card.id, overlay=self._over)
        picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        limit_size(picture, least=(320, 280))
        left = column((picture, 1), row(*self._buttons(), margins=(16, 12, 16, 16), gap=8), gap=0)
        right = QWidget()
        right.setLayout(
            column(
                label(card.title, "h1"),
                label(card.summary, "body", "text2", wrap=True),
                self._chips(),
                rule(),
                label(self.tr("How it is trained"), "h3"),
                *self._ways(scenario),
                rule(),
                label(self.tr("What is looked at"), "h3"),
                *self._points(scenario),
                None,
                row(*self._standing(), gap=8),
                gap=9,
                margins=(20, 16, 20, 16),
            )
        )
        self.setLayout(row((left, 6), (right, 5), gap=0, margins=(1, 1, 1, 1)))
        self.setAccessibleName(f"{card.title}. {card.summary}")

    def _over(self, painter: QPainter, rect: QRectF) -> None:
        edge = current().px(14)
        draw_stage_pill(painter, QPointF(edge, edge), StagePill(module_word(self._card.module), "student-fill"))
        stars = self.tr("difficulty {0}").format(self._card.difficulty)
        draw_stage_pill(painter, QPointF(rect.width() - edge, edge), StagePill(stars), from_right=True)

    def _buttons(self) -> list[Item]:
        begin = button(self.tr("Start at the desktop"), "primary", "monitor", "large")
        begin.clicked.connect(self.begin)
        look = button(self.tr("Task sheet first"), "", "book-open-text", "large")
        look.clicked.connect(self.look)
        self.setFocusProxy(begin)
        items: list[Item] = [begin, look, None]
        last = self._card.last
        if last is not None:
            again = button(self.tr("Last debrief"), "ghost", "video", "large")
            again.clicked.connect(lambda: self.debrief.emit(last.record.id))
            items.append(again)
        return items

    def _chips(self) -> FlowLayout:
        card = self._card
        return FlowLayout(
            Badge(self.tr("about {0} min, at most {1}").format(card.run_min, card.cap_min), "neutral", "clock"),
            Badge(self.tr("{0} points").format(card.stations), "neutral", "crosshair"),
            Badge(self.tr("{0} lines").format(card.exchanges), "neutral", "chat-circle-text"),
            Badge(self.tr("up to {0} faults").format(card.most_faults), "neutral", "eye-slash"),
        )

    def _ways(self, scenario: Scenario) -> list[Item]:
        card, days = self._card, self.tr(", ").join(day.isoformat() for day in self._card.act_dates)
        hidden = self.tr("Each run hides up to {0} of {1} faults, drawn by seed; a control run hides none.")
        dated = self.tr("The law is read as it stood on the day of the act: {0}.")
        injects = self.tr("An instructor can let {0} incidents happen while it runs.")
        lines = [
            ("eye-slash", hidden.format(card.most_faults, len(scenario.bank.faults))),
            ("scales", dated.format(days)),
        ]
        if card.injects:
            lines.append(("lightning-fill", injects.format(card.injects)))
        return [_line(icon, words) for icon, words in lines]

    def _points(self, scenario: Scenario) -> list[Item]:
        rubric = scenario.rubric
        parts = [(each.title, sum(one.points for one in each.criteria)) for each in rubric.sections]
        if rubric.manual:
            parts.append((self.tr("Judged by an instructor"), sum(each.points for each in rubric.manual)))
        chips = FlowLayout(*(Badge(f"{title} {points:g}", "neutral") for title, points in parts))
        passing = self.tr("Pass mark {0} %; {1} errors fail the run whatever the points.")
        words = passing.format(percent(rubric.pass_share), len(rubric.critical_fails))
        return [chips, _line("warning-octagon-fill", words)]

    def _standing(self) -> list[Item]:
        card = self._card
        if card.best_share is None:
            return [Badge(self.tr("Not tried yet"), "neutral"), None]
        items: list[Item] = [
            label(self.tr("Best {0} %").format(percent(card.best_share)), "h2"),
            label(self.tr("{0} runs").format(card.attempts), "dense", "text3"),
            None,
        ]
        if card.last is not None and card.last.summary is not None:
            last = Badge("")
            last.show_face(verdict(card.last.summary))
            items += [label(self.tr("Last time"), "caption", "text3"), last]
        return items


def _line(icon: str, words: str) -> Item:
    return row((Glyph(icon, "text2", 17), 0, TOP), (label(words, "dense", "text2", wrap=True), 1), gap=9)
