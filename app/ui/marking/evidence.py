"""The evidence beside the marks: what the machine found, and what was said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.scenario.scenario import Scenario
from app.domain.scoring.sheet import CriterionScore, ScoreSheet
from app.domain.scoring.words import clock
from app.services.course import Course, Moment
from app.ui.pieces.badge import Badge
from app.ui.pieces.card import Card
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.evidence_chip import EvidenceChip
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import boxed, clear, column, put, row, rule, scrolled
from app.ui.pieces.segmented import Segmented
from app.ui.theme.metrics import fix_size

MOST_CHIPS = 3
MOST_LETTERS = 18
_ICONS = {
    "met": ("check-circle-fill", "ok_fill"),
    "partial": ("circle-half-fill", "warn_fill"),
    "missed": ("x-circle-fill", "major_fill"),
    "not_applicable": ("minus", "text3"),
    "awaiting_mark": ("circle", "text3"),
}


class EvidencePanel(Card):
    """Three views of one run; `moment_wanted` is called with a journal number when a chip is pressed."""

    def __init__(self, moment_wanted: Callable[[int], None]) -> None:
        super().__init__(pad=12, gap=8)
        self._moment_wanted = moment_wanted
        self._skill = ""
        self._sheet: ScoreSheet | None = None
        self._view = Segmented(
            [
                ("skill", self.tr("Same skill")),
                ("all", self.tr("All criteria")),
                ("said", self.tr("What was said")),
            ],
            name=self.tr("Evidence"),
        )
        self._view.chosen.connect(lambda _id: self._show_view())
        criteria, said = QWidget(), QWidget()
        self._criteria, self._said = column(gap=0, margins=(0, 0, 6, 0)), column(gap=8, margins=(0, 0, 6, 0))
        criteria.setLayout(self._criteria)
        said.setLayout(self._said)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolled(criteria))
        self._stack.addWidget(scrolled(said))
        self.put(row(self._view, None), (self._stack, 1))

    def show_run(self, scenario: Scenario, course: Course, sheet: ScoreSheet) -> None:
        """Show another run."""
        self._sheet = sheet
        layout = self._said
        clear(layout)
        said = [moment for moment in course.moments if moment.words]
        for moment in said:
            layout.addWidget(_said_line(scenario, moment))
        if not said:
            why = self.tr("Nobody was spoken to in this run.")
            layout.addWidget(EmptyState("chat-circle-text", self.tr("Nothing was said"), why))
        put(layout, None)
        self._show_criteria()

    def show_sheet(self, sheet: ScoreSheet) -> None:
        """Show the sheet as it is now."""
        self._sheet = sheet
        self._show_criteria()

    def turn_to(self, skill: str) -> None:
        """Show what belongs to a skill; an empty one shows everything."""
        if skill != self._skill:
            self._skill = skill
            self._show_criteria()

    def next_view(self) -> None:
        """The next of the three views."""
        order = ("skill", "all", "said")
        self._view.select(order[(order.index(self._view.selected()) + 1) % 3])
        self._show_view()

    def _show_view(self) -> None:
        self._stack.setCurrentIndex(1 if self._view.selected() == "said" else 0)
        self._show_criteria()

    def _show_criteria(self) -> None:
        layout = self._criteria
        clear(layout)
        if self._sheet is None:
            return
        for fail in self._sheet.critical_fails:
            layout.addWidget(self._fail(fail.title, fail.why))
        for score in self._shown(self._sheet):
            layout.addWidget(self._criterion(score))
            layout.addWidget(rule())
        put(layout, None)

    def _shown(self, sheet: ScoreSheet) -> list[CriterionScore]:
        automatic = [each for each in sheet.criteria if each.kind == "automatic"]
        if self._view.selected() == "skill" and self._skill:
            return [each for each in automatic if each.skill == self._skill]
        return automatic

    def _fail(self, title: str, why: str) -> QWidget:
        words = column(label(title, "strong", "critical", wrap=True), label(why, "dense", "text2", wrap=True), gap=2)
        icon = column(2, Glyph("warning-octagon-fill", "critical", 18), None, gap=0)
        return boxed(row(icon, (words, 1), margins=(2, 6, 2, 8), gap=9))

    def _criterion(self, score: CriterionScore) -> QWidget:
        icon, tone = _ICONS[score.status]
        got = "–" if score.points is None else f"{score.points:g}"
        head = row(
            (label(score.title, "dense", wrap=True), 1),
            label(got, "strong"),
            label(f"/ {score.max:g}", "dense", "text3"),
            gap=6,
        )
        words = column(head, gap=3)
        if score.status in ("missed", "partial") and score.why:
            words.addWidget(label(score.why, "caption", "text2", wrap=True))
        if score.events:
            words.addLayout(
                FlowLayout(*(self._chip(each.seq, each.t_ms, each.text) for each in score.events[:MOST_CHIPS]))
            )
        return boxed(row(column(1, Glyph(icon, tone, 16), None, gap=0), (words, 1), margins=(2, 7, 2, 7), gap=8))

    def _chip(self, seq: int, t_ms: int, text: str) -> EvidenceChip:
        chip = EvidenceChip("time", f"{clock(t_ms)} {_short(text)}", str(seq))
        chip.clicked.connect(lambda: self._moment_wanted(seq))
        return chip


def _said_line(scenario: Scenario, moment: Moment) -> QWidget:
    officer = not moment.derived
    person = scenario.person_by_id.get(moment.person)
    title = person.title if person is not None else moment.person
    time = label(clock(moment.t_ms), "caption", "text3")
    fix_size(time, 40)
    who = Badge(f"→ {title}" if officer else title, "accent" if officer else "neutral", dense=True)
    words = label(moment.words, "dense", wrap=True)
    return boxed(row(column(2, time, None, gap=0), (column(row(who, None), words, gap=3), 1), gap=8))


def _short(text: str) -> str:
    return text if len(text) <= MOST_LETTERS else f"{text[: MOST_LETTERS - 1]}…"
