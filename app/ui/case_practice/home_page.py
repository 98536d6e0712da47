"""Practices of appraisal: how one begins, those that go on, and what came of the others."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.domain.appraisal.practice_record import AppraisalPractice
from app.domain.errors import KnownError
from app.services.case_practice import (
    DEFAULT_DEFECTS,
    PracticeBrief,
    PracticeWish,
    begin_practice,
    drop_practice,
    practice_briefs,
    practices,
)
from app.services.permissions import Permission, allowed
from app.ui.background import Job, run_in_background
from app.ui.case_practice.outcome import score_face
from app.ui.casefile.words import procedure_word
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge, BadgeFace
from app.ui.pieces.busy_bar import BusyBar
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.confirm import Question
from app.ui.pieces.data_table import Column, DataTable
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, row, rule, scrolled
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.pieces.toast import Message
from app.ui.shell.page import KeyUse, Page
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.verdicts import minutes, moment

TYPING_MS = 250
NEW_PX = 430
LONGEST_SEED = 18
DIFFICULTIES = (3, DEFAULT_DEFECTS, 9, 12)
Line = AppraisalPractice


@dataclass(frozen=True)
class Practices:
    """What the page shows."""

    briefs: tuple[PracticeBrief, ...]
    lines: tuple[Line, ...]


class PracticesPage(Page):
    """Enter opens a practice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._everybody = allowed(desk.who, Permission.SEE_ALL_ATTEMPTS)
        self._brief = ""
        self._rows: dict[str, SelectableRow] = {}
        self._briefs: tuple[PracticeBrief, ...] = ()
        self._job: Job[Practices] | None = None
        self._busy = BusyBar()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._load)
        self.setLayout(
            column(
                self._busy,
                (row(self._new_card(), (self._kept_card(), 1), gap=14), 1),
                margins=(20, 8, 20, 14),
                gap=6,
            )
        )

    def _new_card(self) -> QWidget:
        self._list, inner = column(gap=0), QWidget()
        inner.setLayout(column(self._list, None))
        words = (self.tr("Easy 3"), self.tr("Usual 6"), self.tr("Hard 9"), self.tr("All, up to 12"))
        levels = [(str(count), each) for count, each in zip(DIFFICULTIES, words, strict=True)]
        self._defects = Segmented(levels, str(DEFAULT_DEFECTS), self.tr("Defects in the file"))
        self._seed = QLineEdit()
        self._seed.setMaxLength(LONGEST_SEED)
        self._seed.setPlaceholderText(self.tr("by chance"))
        self._seed_field = FormField(
            self.tr("Seed"), self._seed, note=self.tr("the same seed gives everybody the same file")
        )
        self._begin_button = button(self.tr("Begin the practice"), "primary", "exam")
        self._begin_button.clicked.connect(self._begin)
        self._seed.returnPressed.connect(self._begin)
        card = Card(self.tr("New practice"), hint=self.tr("find the defects in the file"), gap=8)
        card.put(
            (scrolled(inner), 1),
            label(self.tr("Defects in the file"), "dense", "text2"),
            row(self._defects, None),
            self._seed_field,
            row(None, self._begin_button),
        )
        fix_size(card, NEW_PX)
        return card

    def _kept_card(self) -> Card:
        self._table: DataTable[Line] = DataTable(self._columns(), density="regular", name=self.tr("Practices"))
        self._table.opened.connect(lambda line: self.go.emit("case_practice", line.id))
        self._table.row_chosen.connect(lambda _line: self.changed.emit())
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Person, case, seed; pinyin initials too"))
        self._search.setAccessibleName(self.tr("Search"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _text: self._typing.start())
        limit_size(self._search, least=(260, 0), most=(340, 0))
        self._count = label("", "caption", "text3")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        why = self.tr("Choose a case at the left and begin. What you hand in is kept here with its score.")
        self._stack.addWidget(EmptyState("exam", self.tr("No practice yet"), why))
        fits = self.tr("No practice fits what you search for.")
        self._stack.addWidget(EmptyState("list-magnifying-glass", self.tr("Nothing found"), fits))
        title = self.tr("Practices of everybody") if self._everybody else self.tr("My practices")
        return Card(title, self._count, self._search, gap=6).put((self._stack, 1))

    def _columns(self) -> list[Column[Line]]:
        clock = self._desk.base.clock
        return [
            Column[Line](self.tr("Begun"), lambda line: moment(line.begun_at, clock()), 118,
                         sort=lambda line: line.begun_at),
            *([Column[Line](self.tr("Person"), lambda line: line.actor_name, 96)] if self._everybody else []),
            Column[Line](self.tr("Case"), lambda line: line.title),
            Column[Line](self.tr("Score"), lambda line: self._face(line).value, 84, badge=self._face,
                         sort=lambda line: line.outcome.score if line.outcome else -1),
            Column[Line](self.tr("Found"), self._found, 64, number=True),
            Column[Line](self.tr("False alarms"), self._alarms, 64, number=True),
            Column[Line](self.tr("Time"), lambda line: minutes(line.seconds * 1000), 64, number=True,
                         sort=lambda line: line.seconds),
        ]  # fmt: skip

    def _face(self, line: Line) -> BadgeFace:
        return score_face(line.outcome) if line.outcome else BadgeFace(self.tr("Under way"), "drill", "play-fill")

    def _found(self, line: Line) -> str:
        if line.outcome is None:
            return ""
        return f"{len(line.outcome.hits)}/{len(line.outcome.hits) + len(line.outcome.misses)}"

    def _alarms(self, line: Line) -> str:
        return str(len(line.outcome.false_alarms)) if line.outcome else ""

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Appraisal practice")

    def commands(self) -> list[Command]:
        """Beginning one, throwing one away."""
        return [
            Command("practices.begin", self.tr("Begin the practice"), self._begin, "exam", "Ctrl Return", pinned=True,
                    enabled=lambda: bool(self._brief)),
            Command("practices.drop", self.tr("Throw the practice away"), self._ask_drop, "trash", "Delete",
                    enabled=lambda: self._droppable() is not None),
        ]  # fmt: skip

    def key_uses(self) -> list[KeyUse]:
        """Keys of the table."""
        return [KeyUse("J K", self.tr("rows")), KeyUse("Enter", self.tr("open the practice"))]

    def enter(self, argument: object = None) -> None:
        """Read briefs and practices anew."""
        self._busy.start(self.tr("Reading the practices…"))
        self._load()

    def _load(self) -> None:
        base, who, search = self._desk.base, self._desk.who, self._search.text()
        if self._job is not None:
            self._job.cancel()
        self._job = run_in_background(
            self,
            lambda _p: Practices(tuple(practice_briefs(base)), tuple(practices(base, who, search))),
            self._show,
            self._fail,
        )

    def _fail(self, error: Exception) -> None:
        self._busy.finish()
        self.setEnabled(True)
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))

    def _show(self, found: Practices) -> None:
        self._job = None
        self._busy.finish()
        if found.briefs != self._briefs:
            self._briefs = found.briefs
            self._show_briefs()
        self._table.show_rows(found.lines)
        searched = bool(self._search.text().strip())
        self._stack.setCurrentIndex(0 if found.lines else 2 if searched else 1)
        self._count.setText(self.tr("{0} practices").format(len(found.lines)))
        self.changed.emit()

    def _show_briefs(self) -> None:
        clear(self._list)
        self._rows = {}
        for each in self._briefs:
            made = SelectableRow()
            facts = self.tr("{0} papers · up to {1} defects").format(each.documents, each.most)
            foot = row(
                label(facts, "caption", "text3"), None, Badge(procedure_word(each.procedure), "neutral", dense=True)
            )
            made.setLayout(
                column(label(each.title, "strong", wrap=True), label(each.summary, "dense", "text2", wrap=True), foot,
                       margins=(12, 9, 10, 9), gap=3)
            )  # fmt: skip
            made.setAccessibleName(f"{each.title} {facts}")
            made.chosen.connect(lambda id_=each.id: self._choose(id_))
            self._rows[each.id] = made
            self._list.addWidget(made)
            self._list.addWidget(rule())
        if self._briefs:
            self._choose(self._brief if self._brief in self._rows else self._briefs[0].id)

    def _choose(self, brief: str) -> None:
        self._brief = brief
        for id_, each in self._rows.items():
            each.set_selected(id_ == brief)
        self.changed.emit()

    def _begin(self) -> None:
        text = self._seed.text().strip()
        self._seed_field.set_problem("")
        if text and not (text.isascii() and text.isdigit()):
            self._seed_field.set_problem(self.tr("Write digits only, or leave it empty."))
            self._seed.setFocus()
            return
        if not self._brief or not self.isEnabled():
            return
        base, who = self._desk.base, self._desk.who
        wish = PracticeWish(self._brief, int(self._defects.selected()), int(text) if text else None)
        # A second press would begin a second practice.
        self.setEnabled(False)
        self._busy.start(self.tr("Putting defects into the file…"))
        run_in_background(self, lambda _p: begin_practice(base, who, wish), self._begun, self._fail)

    def _begun(self, practice: AppraisalPractice) -> None:
        self.setEnabled(True)
        self._busy.finish()
        self.go.emit("case_practice", practice.id)

    def _droppable(self) -> Line | None:
        """The practice that is chosen, if it is one's own and goes on."""
        line = self._table.chosen_row()
        return line if line is not None and not line.done and line.actor == self._desk.who.id else None

    def _ask_drop(self) -> None:
        line = self._droppable()
        if line is None:
            return
        words = self.tr("Its {0} marks are lost. The practices that were handed in stay.").format(len(line.marks))
        verb = self.tr("Throw away")
        self.ask(Question(self.tr("Throw this practice away?"), words, verb, lambda: self._drop(line)))

    def _drop(self, line: Line) -> None:
        base, who = self._desk.base, self._desk.who
        run_in_background(self, lambda _p: drop_practice(base, who, line.id), lambda _none: self._load(), self._fail)
