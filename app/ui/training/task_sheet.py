"""The task sheet: brief, tasks, red lines, deliverables, team, and what is looked at, without the faults."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from app.domain.scenario.rubric import Rubric
from app.domain.scenario.scenario import Scenario
from app.ui.desk import Desk
from app.ui.pieces.card import Card
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import Item, column, row, rule
from app.ui.pieces.painted import TOP, draw_text
from app.ui.pieces.stage_pill import StagePill, draw_stage_pill
from app.ui.scene_picture import ScenePicture
from app.ui.theme.metrics import fix_size
from app.ui.theme.state import current
from app.ui.verdicts import module_word

PICTURE_PX = 220


class TaskSheet(QWidget):
    """Everything a trainee may know before a run."""

    def __init__(self, desk: Desk, scenario: Scenario) -> None:
        super().__init__()
        self._scenario = scenario
        brief = scenario.scene.brief
        picture = ScenePicture(desk.base, scenario.id, height=PICTURE_PX, overlay=self._over)
        what = Card(self.tr("What is known"), gap=8).put(
            label(brief.intelligence, "body", wrap=True),
            row(Glyph("map-pin", "text3", 16), (label(scenario.scene.place.name, "dense", "text2", wrap=True), 1)),
        )
        tasks = Card(self.tr("Tasks"), gap=8).put(*_numbered(brief.tasks))
        red = Card(self.tr("Red lines"), gap=8).put(*_lines(brief.red_lines, "warning-octagon-fill", "critical"))
        out = Card(self.tr("To hand in"), gap=8).put(*_lines(brief.deliverables, "file-text", "text2"))
        team = Card(self.tr("Your side"), gap=8).put(
            *(
                row((label(member.name, "strong"), 0, TOP), (label(member.duty, "dense", "text2", wrap=True), 1))
                for member in scenario.scene.team
            )
        )
        for card in (tasks, red, out, team):
            card.put(None)
        self.setLayout(
            column(
                picture,
                what,
                row((tasks, 1), (red, 1), gap=12),
                row((team, 1), (out, 1), gap=12),
                KeyPoints(scenario.rubric),
                None,
                gap=12,
            )
        )

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
        title = QRectF(theme.px(18), rect.height() - theme.px(74), rect.width() - theme.px(36), theme.px(36))
        draw_text(painter, title, scene.title, "h1", "stage.text")
        line = QRectF(theme.px(18), rect.height() - theme.px(38), rect.width() - theme.px(36), theme.px(22))
        draw_text(painter, line, scene.summary, "dense", "stage.text2")


class KeyPoints(Card):
    """What is looked at and for how many points, then what fails the run whatever the points."""

    def __init__(self, rubric: Rubric) -> None:
        words = self.tr("pass mark {0} %").format(f"{rubric.pass_share * 100:.0f}")
        super().__init__(self.tr("What is looked at"), hint=words, gap=10)
        columns: tuple[list[Item], list[Item]] = ([], [])
        for section in rubric.sections:
            points = sum(criterion.points for criterion in section.criteria)
            lines = [(each.title, each.points) for each in section.criteria]
            shorter = min(columns, key=len)
            shorter += [_section(section.title, points, lines), 10]
        if rubric.manual:
            points = sum(each.points for each in rubric.manual)
            shorter = min(columns, key=len)
            title = self.tr("Judged by an instructor")
            shorter += [_section(title, points, [(each.title, each.points) for each in rubric.manual]), 10]
        left, right = (column(*items, None, gap=0) for items in columns)
        self.put(row((left, 1), rule("v"), (right, 1), gap=20))
        if rubric.critical_fails:
            fails = Card(self.tr("Fails the run whatever the points"), look="sunken", gap=8)
            self.put(
                fails.put(*_lines([each.title for each in rubric.critical_fails], "warning-octagon-fill", "critical"))
            )


def _section(title: str, points: float, lines: Sequence[tuple[str, float]]) -> QWidget:
    made = QWidget()
    unit = QCoreApplication.translate("KeyPoints", "{0} points")
    items: list[Item] = [row(label(title, "strong"), None, label(unit.format(f"{points:g}"), "dense", "text2"))]
    for name, worth in lines:
        line = QWidget()
        fix_size(line, 0, 25)
        line.setLayout(row((Elided(name, "dense", "text2"), 1), label(f"{worth:g}", "dense", "text3"), gap=10))
        items.append(line)
    made.setLayout(column(*items, gap=1))
    return made


def _numbered(lines: Sequence[str]) -> list[Item]:
    return [
        row((label(str(number), "strong", "accent_text"), 0, TOP), (label(words, "body", wrap=True), 1), gap=10)
        for number, words in enumerate(lines, start=1)
    ]


def _lines(lines: Sequence[str], icon: str, role: str) -> list[Item]:
    return [row((Glyph(icon, role, 17), 0, TOP), (label(words, "body", wrap=True), 1), gap=9) for words in lines]
