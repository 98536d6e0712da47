"""What the brief of a scenario says, as lines and cards: on the task sheet, and beside a run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QLinearGradient, QPainter, QTextLayout

from app.domain.scenario.scenario import Scenario
from app.services.base import Base
from app.ui.pieces.card import Card
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, row
from app.ui.pieces.painted import TOP, draw_text
from app.ui.pieces.stage_pill import StagePill, draw_stage_pill
from app.ui.scene_picture import ScenePicture
from app.ui.theme.state import current
from app.ui.verdicts import module_word

LINE_PX = 22
MOST_LINES = 2


def tasks_card(scenario: Scenario) -> Card:
    """What is to be done, numbered."""
    numbered: list[Item] = [
        row((label(str(number), "strong", "accent_text"), 0, TOP), (label(words, "body", wrap=True), 1), gap=10)
        for number, words in enumerate(scenario.scene.brief.tasks, start=1)
    ]
    return Card(QCoreApplication.translate("Brief", "Tasks"), gap=8).put(*numbered)


def phases_card(scenario: Scenario) -> Card:
    """How an incident goes on, and where the trainee works meanwhile."""
    lines: list[Item] = [
        row(
            (label(phase.title, "strong"), 0, TOP), (label(phase.zone, "body", "text2", wrap=True), 1), gap=14,
        )
        for phase in scenario.scene.phases
    ]  # fmt: skip
    return Card(QCoreApplication.translate("Brief", "Phases"), gap=8).put(*lines)


def red_lines_card(scenario: Scenario) -> Card:
    """What must not happen."""
    lines = marked(scenario.scene.brief.red_lines, "warning-octagon-fill", "critical")
    return Card(QCoreApplication.translate("Brief", "Red lines"), gap=8).put(*lines)


def deliverables_card(scenario: Scenario) -> Card:
    """What is handed in at the end."""
    lines = marked(scenario.scene.brief.deliverables, "file-text", "text2")
    return Card(QCoreApplication.translate("Brief", "To hand in"), gap=8).put(*lines)


def marked(lines: Sequence[str], icon: str, role: str) -> list[Item]:
    """Lines that each begin with an icon."""
    return [row((Glyph(icon, role, 17), 0, TOP), (label(words, "body", wrap=True), 1), gap=9) for words in lines]


class ScenarioBanner(ScenePicture):
    """The scenario's picture with its title, summary, field, difficulty and time."""

    def __init__(self, base: Base, scenario: Scenario, height: float = 0) -> None:
        self._scenario = scenario
        super().__init__(base, scenario.id, height=height, overlay=self._over)

    def _over(self, painter: QPainter, rect: QRectF) -> None:
        theme, scene = current(), self._scenario.scene
        shade = QLinearGradient(0, 0, 0, rect.height())
        shade.setColorAt(0.35, theme.color("stage.bg", 0))
        shade.setColorAt(1, theme.color("stage.bg", 0.9))
        painter.fillRect(rect, shade)
        edge = theme.px(14)
        draw_stage_pill(painter, QPointF(edge, edge), StagePill(module_word(scene.module), "student-fill"))
        words = self.tr("difficulty {0} · about {1} min, at most {2}")
        time = words.format(scene.difficulty, scene.time.run_min, scene.time.cap_min)
        draw_stage_pill(painter, QPointF(rect.width() - edge, edge), StagePill(time, "clock"), from_right=True)
        left, width = theme.px(18), rect.width() - theme.px(36)
        lines = broken(scene.summary, width)
        top = rect.height() - theme.px(16 + LINE_PX * len(lines))
        draw_text(painter, QRectF(left, top - theme.px(36), width, theme.px(36)), scene.title, "h1", "stage.text")
        for number, words in enumerate(lines):
            place = QRectF(left, top + theme.px(LINE_PX * number), width, theme.px(LINE_PX))
            draw_text(painter, place, words, "dense", "stage.text2")


def broken(text: str, width: float) -> list[str]:
    """A text on at most MOST_LINES lines of `width` pixels; what does not fit is left to the last, to be elided."""
    layout = QTextLayout(text, current().font("dense"))
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        end = len(text) if len(lines) == MOST_LINES - 1 else line.textStart() + line.textLength()
        lines.append(text[line.textStart() : end])
    layout.endLayout()
    return lines
