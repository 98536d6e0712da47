"""The list of one's own case files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from app.domain.errors import KnownError
from app.domain.hand_in.task import CaseTask
from app.services.case_desk import CaseLine, my_cases
from app.services.case_review import HandInLine, HandInWish, hand_in_lines
from app.services.case_tasks import begin_case_task, open_case_tasks
from app.ui.background import run_in_background
from app.ui.casefile.task_card import TaskCard
from app.ui.casefile.words import limit_words, procedure_word
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.confirm import Question
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import Item, clear, column, row, rule
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page


@dataclass(frozen=True)
class Found:
    """The person's case files, the tasks that wait for them, and how far their hand-ins are, by id."""

    lines: tuple[CaseLine, ...]
    tasks: tuple[CaseTask, ...]
    handed_in: Mapping[str, HandInLine]


class CasesPage(Page):
    """Case files as rows, the last saved first; a row opens the editor."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._body = column(gap=0)
        self.setLayout(column((self._body, 1), margins=(20, 8, 20, 14)))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Case files")

    def commands(self) -> list[Command]:
        """Beginning one, and practising appraisal."""
        return [
            Command("cases.new", self.tr("New case file"), self._new, "plus", "Ctrl N", pinned=True),
            Command("cases.practise", self.tr("Appraisal practice"), self._practise, "exam", "Ctrl P", pinned=True),
        ]

    def enter(self, argument: object = None) -> None:
        """Read the folder anew: the editor may have saved."""
        desk = self._desk
        run_in_background(self, lambda _p: _read(desk), self._show, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))

    def _new(self) -> None:
        self.go.emit("case_new", None)

    def _practise(self) -> None:
        self.go.emit("case_practices", None)

    def _begin(self, task: CaseTask) -> None:
        if task.running or not task.limit.limits:
            self._start(task)
            return
        words = self.tr("Your time runs from now, also while the program is closed: {0}.")
        self.ask(Question(self.tr("Begin {0}?").format(task.title), words.format(limit_words(task.limit)),
                          self.tr("Begin"), partial(self._start, task), danger=False))  # fmt: skip

    def _start(self, task: CaseTask) -> None:
        base, who = self._desk.base, self._desk.who
        run_in_background(
            self, lambda _p: begin_case_task(base, who, task.id), lambda path: self.go.emit("case", path), self._fail
        )

    def _show(self, found: Found) -> None:
        clear(self._body)
        lines = found.lines
        if found.tasks:
            tasks = TaskCard(found.tasks, self._desk.base.clock())
            tasks.wanted.connect(self._begin)
            self._body.addWidget(tasks)
            self._body.addSpacing(12)
        if not lines:
            why = self.tr("Begin one from an exercise brief, or from a run that you have finished.")
            empty = EmptyState("folder-open", self.tr("No case file yet"), why, self.tr("New case file"), "Ctrl N")
            empty.acted.connect(self._new)
            self._body.addWidget(empty)
            return
        new = button(self.tr("New case file"), "primary", "plus")
        new.clicked.connect(self._new)
        practise = button(self.tr("Appraisal practice"), "", "exam")
        practise.clicked.connect(self._practise)
        card = Card(self.tr("My case files"), practise, new, hint=self.tr("{0} kept").format(len(lines)))
        for line in lines:
            card.put(rule(), self._row(line, found.handed_in.get(line.hand_in)))
        self._body.addWidget(card)
        self._body.addStretch(1)

    def _row(self, line: CaseLine, handed_in: HandInLine | None) -> SelectableRow:
        made = SelectableRow()
        sound = not line.problem
        icon = Glyph("folder-open" if sound else "warning", "accent_text" if sound else "critical", 22)
        words = column(Elided(line.title, "strong"), Elided(self._about(line), "dense", "text2"), gap=2)
        items: list[Item] = [icon, (words, 1)]
        if line.procedure is not None:
            items.append(Badge(procedure_word(line.procedure), "neutral"))
        if sound:
            items.append(label(self.tr("{0} documents").format(line.documents), "dense", "text2"))
        if handed_in is not None and handed_in.score is not None:
            score = handed_in.score
            tone = "critical" if score.vetoes else "major" if score.band == "failed" else "ok"
            told = self.tr("{0} points").format(f"{score.total.normalize():f}")
            items.append(Badge(told, tone, "warning-fill" if tone != "ok" else "check-circle-fill", dense=True))
        elif line.hand_in:
            items.append(Badge(self.tr("handed in"), "neutral", "seal-check", dense=True))
        elif line.ends_at is not None:
            ends = self.tr("until {0}").format(f"{line.ends_at.astimezone():%m-%d %H:%M}")
            items.append(Badge(ends, "warn", "timer", dense=True))
        items.append(label(f"{line.saved_at:%Y-%m-%d %H:%M}" if line.saved_at else "", "dense", "text3"))
        made.setLayout(row(*items, margins=(10, 9, 12, 9), gap=14))
        made.setAccessibleName(f"{line.title} {self._about(line)}")
        if sound and line.hand_in:
            made.chosen.connect(lambda: self.go.emit("case_sheet", line.hand_in))
        elif sound:
            made.chosen.connect(lambda: self.go.emit("case", line.path))
        return made

    def _about(self, line: CaseLine) -> str:
        if line.problem:
            return line.problem
        begun = {"brief": self.tr("From a brief"), "attempt": self.tr("From a run")}.get(line.begun_from, "")
        version = self.tr("version {0}").format(line.revision)
        return " · ".join(part for part in (line.number, begun, version) if part)


def _read(desk: Desk) -> Found:
    """What is overdue is handed in before, so that nothing is shown as running whose time is up."""
    handed_in = hand_in_lines(desk.base, desk.who, HandInWish(trainee=desk.who.id))
    return Found(
        tuple(my_cases(desk.base, desk.who)),
        tuple(open_case_tasks(desk.base, desk.who)),
        {each.record.id: each for each in handed_in},
    )
