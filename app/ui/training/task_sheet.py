"""The task sheet: brief, tasks, red lines, deliverables, team, and what is looked at, without the faults."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.scenario.rubric import Rubric
from app.domain.scenario.scenario import Scenario
from app.ui.desk import Desk
from app.ui.pieces.card import Card
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import Item, column, row, rule
from app.ui.pieces.painted import TOP
from app.ui.theme.metrics import fix_size
from app.ui.training.brief import ScenarioBanner, deliverables_card, marked, phases_card, red_lines_card, tasks_card

PICTURE_PX = 220


class TaskSheet(QWidget):
    """Everything a trainee may know before a run."""

    def __init__(self, desk: Desk, scenario: Scenario) -> None:
        super().__init__()
        what = Card(self.tr("What is known"), gap=8).put(
            label(scenario.scene.brief.intelligence, "body", wrap=True),
            row(Glyph("map-pin", "text3", 16), (label(scenario.scene.place.name, "dense", "text2", wrap=True), 1)),
        )
        tasks, red, out = tasks_card(scenario), red_lines_card(scenario), deliverables_card(scenario)
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
                ScenarioBanner(desk.base, scenario, PICTURE_PX),
                what,
                *([phases_card(scenario)] if scenario.scene.phases else []),
                row((tasks, 1), (red, 1), gap=12),
                row((team, 1), (out, 1), gap=12),
                KeyPoints(scenario.rubric),
                None,
                gap=12,
            )
        )


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
                fails.put(*marked([each.title for each in rubric.critical_fails], "warning-octagon-fill", "critical"))
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
