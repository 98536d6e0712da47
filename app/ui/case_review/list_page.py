"""The case files that were handed in: searched, filtered, opened for review."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QStackedWidget

from app.domain.errors import KnownError
from app.domain.hand_in.outcome import Stage
from app.domain.roster.account import ClassGroup
from app.services.accounts import all_classes
from app.services.case_desk import BriefCard, brief_cards
from app.services.case_review import HandInLine, HandInWish, hand_in_lines, waits_for
from app.services.permissions import Permission, allowed
from app.ui.background import Job, run_in_background
from app.ui.case_review.words import how_face, length, points, score_face, stage_face
from app.ui.desk import Desk
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.choice import Choice
from app.ui.pieces.commands import Command
from app.ui.pieces.data_table import Column, DataTable
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import Message
from app.ui.shell.page import KeyUse, Page
from app.ui.theme.metrics import limit_size
from app.ui.verdicts import moment

TYPING_MS = 200
MINE, EVERY = "mine", "every"


@dataclass(frozen=True)
class Found:
    """The hand-ins that fit, with what can be filtered by."""

    lines: tuple[HandInLine, ...]
    classes: tuple[ClassGroup, ...]
    briefs: tuple[BriefCard, ...]


class HandInsPage(Page):
    """Enter opens a hand-in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wish = HandInWish()
        self._found: Found | None = None
        self._job: Job[Found] | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.timeout.connect(self._ask)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Name, case, class; pinyin initials too"))
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _text: self._typing.start(TYPING_MS))
        limit_size(self._search, least=(200, 0), most=(360, 0))
        self._class = Choice([("", self.tr("All classes"))], name=self.tr("Class"))
        self._brief = Choice([("", self.tr("All briefs"))], name=self.tr("Brief"))
        for each in (self._class, self._brief):
            limit_size(each, least=(140, 0), most=(280, 0))
            each.chosen.connect(lambda _id: self._ask())
        words = {
            MINE: self.tr("Wait for me"), EVERY: self.tr("All"),
            **{each.value: stage_face(each).value for each in (Stage.WAITING, Stage.IN_REVIEW, Stage.DONE)},
        }  # fmt: skip
        self._stage = Segmented(list(words.items()), EVERY, self.tr("State"))
        self._stage.chosen.connect(lambda _id: self._show_lines())
        self._count = label("", "caption", "text3")
        self._table: DataTable[HandInLine] = DataTable(self._columns(), density="regular", name=self.tr("Hand-ins"))
        self._table.opened.connect(self._open)
        self._none = EmptyState(
            "list-magnifying-glass",
            self.tr("Nothing was handed in that fits"),
            self.tr("Give a task, or search for less. What trainees hand in comes here by itself."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._none)
        assign = button(self.tr("Give a task"), "primary", "clipboard-text")
        assign.clicked.connect(self._assign)
        assign.setVisible(False)
        self._assign_button = assign
        card = Card(self.tr("Hand-ins"), self._count, self._stage, gap=8).put((self._stack, 1))
        filters = row(self._class, self._brief, (self._search, 1), None, assign, gap=8)
        self.setLayout(column(filters, (card, 1), margins=(20, 4, 20, 14), gap=10))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Case files handed in")

    def commands(self) -> list[Command]:
        """Giving a task, searching."""
        return [
            Command("hand_ins.task", self.tr("Give a task"), self._assign, "clipboard-text", "Ctrl N", pinned=True,
                    enabled=self._may_assign),
            Command("hand_ins.search", self.tr("Search"), self._search.setFocus, "magnifying-glass", "Ctrl F"),
        ]  # fmt: skip

    def key_uses(self) -> list[KeyUse]:
        """Keys of the table."""
        return [KeyUse("J K", self.tr("rows")), KeyUse("Enter", self.tr("open"))]

    def enter(self, argument: object = None) -> None:
        """Read them anew."""
        self._assign_button.setVisible(self._may_assign())
        self._ask()
        self._table.setFocus()

    def _ask(self) -> None:
        wish = HandInWish(self._class.selected(), self._brief.selected(), search=self._search.text())
        base, who = self._desk.base, self._desk.who
        if self._job is not None:
            self._job.cancel()
        self._job = run_in_background(
            self,
            lambda _p: Found(tuple(hand_in_lines(base, who, wish)), tuple(all_classes(base)), tuple(brief_cards(base))),
            self._show,
            self._fail,
        )

    def _show(self, found: Found) -> None:
        self._job = None
        first = self._found is None
        self._found = found
        if first:
            classes = [(each.id, each.name) for each in found.classes]
            self._class.show_choices([("", self.tr("All classes")), *classes], self._class.selected())
            briefs = [(each.id, each.title) for each in found.briefs]
            self._brief.show_choices([("", self.tr("All briefs")), *briefs], self._brief.selected())
        self._show_lines()

    def _show_lines(self) -> None:
        if self._found is None:
            return
        which = self._stage.selected()
        lines = [each for each in self._found.lines if self._fits(each, which)]
        self._table.show_rows(lines)
        if lines:
            self._table.selectRow(0)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._count.setText(self.tr("{0} hand-ins").format(len(lines)))
        self.changed.emit()

    def _fits(self, line: HandInLine, which: str) -> bool:
        if which == EVERY:
            return True
        if which == MINE:
            return waits_for(self._desk.who, line)
        if which == Stage.IN_REVIEW.value:
            return line.stage not in (Stage.WAITING, Stage.DONE)
        return line.stage.value == which

    def _open(self, line: HandInLine) -> None:
        two = len(line.reviewers) > 1 and line.stage in (Stage.TO_DECIDE, Stage.DONE)
        self.go.emit("case_compare" if two else "case_review", line.record.id)

    def _assign(self) -> None:
        self.go.emit("case_tasks", None)

    def _may_assign(self) -> bool:
        return allowed(self._desk.who, Permission.ASSIGN_OTHERS)

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))

    def _columns(self) -> list[Column[HandInLine]]:
        now = self._desk.base.clock
        return [
            Column(self.tr("Trainee"), lambda each: each.record.trainee_name, 88, bold=True),
            Column(self.tr("Class"), lambda each: each.class_name, 104),
            Column(self.tr("Case"), lambda each: each.record.title),
            Column(self.tr("Handed in"), lambda each: moment(each.record.handed_in_at, now()), 104,
                   sort=lambda each: each.record.handed_in_at),
            Column(self.tr("Time taken"), lambda each: length(each.record.elapsed), 74, number=True,
                   sort=lambda each: each.record.elapsed.total_seconds() if each.record.elapsed else 0.0),
            Column(self.tr("Manner"), lambda each: how_face(each.record).value, 104,
                   badge=lambda each: replace(how_face(each.record), dense=True)),
            Column(self.tr("State"), lambda each: stage_face(each.stage).value, 124,
                   badge=lambda each: replace(stage_face(each.stage), dense=True)),
            Column(self.tr("Appraisers"), lambda each: "、".join(each.reviewers) or "–", 120),
            Column(self.tr("Score"), _score, 56, number=True, bold=True, sort=_score_key),
            Column(self.tr("Band"), lambda each: score_face(each.score).value if each.score else "", 84,
                   badge=lambda each: replace(score_face(each.score), dense=True) if each.score else None),
        ]  # fmt: skip


def _score(line: HandInLine) -> str:
    return points(line.score.total) if line.score else "–"


def _score_key(line: HandInLine) -> float:
    return float(line.score.total) if line.score else -1.0
