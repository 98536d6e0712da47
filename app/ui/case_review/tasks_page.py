"""Giving trainees a case file to write, within a time or without, and the tasks that are out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.errors import KnownError
from app.domain.hand_in.task import CaseTask
from app.domain.roster.account import Account, ClassGroup, Role
from app.services.accounts import all_accounts, all_classes
from app.services.case_desk import BriefCard, brief_cards
from app.services.case_tasks import CaseTaskWish, assign_cases, given_case_tasks, withdraw_case_task
from app.services.errors import InvalidInputError
from app.ui.background import run_in_background
from app.ui.casefile.words import limit_words
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.choice import Choice
from app.ui.pieces.commands import Command
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import Item, clear, column, row, rule, scrolled
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page
from app.ui.theme.metrics import fix_size
from app.ui.verdicts import moment

FORM_PX = 400
MOMENT_FORM = "2026-11-26 15:30"
MOST_MOMENT = 16


@dataclass(frozen=True)
class Office:
    """Whom tasks can be given to and of what, and those that are out."""

    trainees: tuple[Account, ...]
    classes: tuple[ClassGroup, ...]
    briefs: tuple[BriefCard, ...]
    tasks: tuple[CaseTask, ...]


class CaseTasksPage(Page):
    """A form at the left, the tasks that are out at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._office: Office | None = None
        self._brief = Choice([], name=self.tr("Brief"))
        self._class = Choice([("", self.tr("All classes"))], name=self.tr("Class"))
        self._class.chosen.connect(lambda _id: self._show_trainees())
        self._who = Choice([], name=self.tr("Trainee"))
        self._minutes, self._until = QLineEdit(), QLineEdit()
        self._minutes.setMaxLength(5)
        self._until.setMaxLength(MOST_MOMENT)
        self._until.setPlaceholderText(MOMENT_FORM)
        self._again = Segmented([("once", self.tr("Once")), ("again", self.tr("As often as time allows"))],
                                name=self.tr("Handing in"))  # fmt: skip
        self._appraisers = Segmented([("1", self.tr("One")), ("2", self.tr("Two, apart from one another"))],
                                     name=self.tr("Appraisers"))  # fmt: skip
        self._fields = {
            "brief": FormField(self.tr("Brief"), self._brief, required=True),
            "class": FormField(self.tr("Class"), self._class),
            "trainees": FormField(self.tr("Trainee"), self._who, required=True),
            "minutes": FormField(self.tr("Minutes from the start"), self._minutes, note=self.tr("empty: no limit")),
            "until": FormField(self.tr("Until"), self._until, note=self.tr("empty: no limit")),
            "again": FormField(self.tr("Handing in"), self._again),
            "appraisers": FormField(self.tr("Appraisers"), self._appraisers),
        }
        self._give = button(self.tr("Give the task"), "primary", "paper-plane-right")
        self._give.clicked.connect(self._assign)
        form = Card(self.tr("New task"), gap=12).put(*self._fields.values(), row(None, self._give), None)
        fix_size(form, FORM_PX)
        self._lines, inner = column(gap=0), QWidget()
        inner.setLayout(column(self._lines, None, margins=(0, 0, 6, 0)))
        self._count = label("", "caption", "text3")
        tasks = Card(self.tr("Tasks that are out"), self._count, gap=4).put((scrolled(inner), 1))
        self.setLayout(row(form, (tasks, 1), margins=(20, 4, 20, 14), gap=12))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Case file tasks")

    def commands(self) -> list[Command]:
        """Giving the task."""
        return [
            Command("case_tasks.give", self.tr("Give the task"), self._assign, "paper-plane-right", "Ctrl Return",
                    pinned=True)
        ]  # fmt: skip

    def enter(self, argument: object = None) -> None:
        """Read people, briefs and tasks anew."""
        base, who = self._desk.base, self._desk.who
        run_in_background(
            self,
            lambda _p: Office(
                tuple(each for each in all_accounts(base, who, role=Role.TRAINEE) if each.active),
                tuple(each for each in all_classes(base) if each.closed_on is None),
                tuple(brief_cards(base)),
                tuple(given_case_tasks(base, who)),
            ),
            self._show,
            self._fail,
        )

    def ready(self) -> bool:
        """Whether people and briefs have been read."""
        return self._office is not None

    def _show(self, office: Office) -> None:
        first = self._office is None
        self._office = office
        if first:
            self._brief.show_choices([(each.id, each.title) for each in office.briefs])
            classes = [(each.id, each.name) for each in office.classes]
            self._class.show_choices([("", self.tr("All classes")), *classes], classes[0][0] if classes else "")
            self._show_trainees()
        self._show_tasks(office.tasks)

    def _show_trainees(self) -> None:
        people = [(each.id, each.display_name) for each in self._of_class()]
        everybody = self.tr("All {0} of them").format(len(people))
        self._who.show_choices([("", everybody), *people] if people else [])

    def _of_class(self) -> list[Account]:
        chosen = self._class.selected()
        people = self._office.trainees if self._office else ()
        return [each for each in people if not chosen or each.class_id == chosen]

    def _show_tasks(self, tasks: tuple[CaseTask, ...]) -> None:
        clear(self._lines)
        self._count.setText(self.tr("{0} not handed in yet").format(len(tasks)))
        for task in tasks:
            self._lines.addLayout(self._task(task))
            self._lines.addWidget(rule())
        if not tasks:
            why = self.tr("A task that you give stands here until it is handed in.")
            self._lines.addWidget(EmptyState("clipboard-text", self.tr("No task is out"), why))

    def _task(self, task: CaseTask) -> QHBoxLayout:
        when = moment(task.assigned_at, self._desk.base.clock())
        about = " · ".join((limit_words(task.limit), self.tr("given {0} by {1}").format(when, task.assigned_by_name)))
        words = column(Elided(f"{task.trainee_name} · {task.title}", "strong"), Elided(about, "dense", "text2"), gap=2)
        items: list[Item] = [(words, 1)]
        if task.appraisers > 1:
            items.append(Badge(self.tr("two appraisers"), "neutral", "users", dense=True))
        if task.running:
            ends = task.ends_at
            running = self.tr("writing, until {0}").format(f"{ends.astimezone():%H:%M}") if ends else self.tr("writing")
            items.append(Badge(running, "drill", "pencil-simple", dense=True))
        else:
            back = button(self.tr("Take back"), "ghost", "arrow-counter-clockwise", "dense")
            back.setAccessibleName(self.tr("Take back the task of {0}").format(task.trainee_name))
            back.clicked.connect(partial(self._withdraw, task.id))
            items.append(back)
        return row(*items, margins=(2, 9, 4, 9), gap=10)

    def _assign(self) -> None:
        for field in self._fields.values():
            field.set_problem("")
        try:
            wish = self._wish()
        except InvalidInputError as error:
            self._refuse(error)
            return
        base, who = self._desk.base, self._desk.who
        self._give.setEnabled(False)
        run_in_background(self, lambda _p: assign_cases(base, who, wish), self._given, self._fail)

    def _wish(self) -> CaseTaskWish:
        chosen = self._who.selected()
        trainees = (chosen,) if chosen else tuple(each.id for each in self._of_class())
        minutes, until = self._minutes.text().strip(), self._until.text().strip()
        if minutes and not minutes.isdecimal():
            raise InvalidInputError("minutes", self.tr("Write whole minutes, such as 90."))
        appraisers: Literal[1, 2] = 2 if self._appraisers.selected() == "2" else 1
        return CaseTaskWish(
            trainees,
            self._brief.selected(),
            int(minutes) if minutes else None,
            self._read_until(until) if until else None,
            self._again.selected() == "again",
            appraisers,
        )

    def _read_until(self, text: str) -> dt.datetime:
        try:
            return dt.datetime.strptime(text, "%Y-%m-%d %H:%M").astimezone()
        except ValueError:
            raise InvalidInputError("until", self.tr("Write day and time as {0}.").format(MOMENT_FORM)) from None

    def _given(self, tasks: list[CaseTask]) -> None:
        self._give.setEnabled(True)
        self.say(Message(self.tr("The task was given to {0} trainees.").format(len(tasks)), "ok"))
        self.enter()

    def _withdraw(self, task: str, _checked: bool = False) -> None:
        base, who = self._desk.base, self._desk.who
        run_in_background(self, lambda _p: withdraw_case_task(base, who, task), self._withdrawn, self._fail)

    def _withdrawn(self, _none: None) -> None:
        self.say(Message(self.tr("The task was taken back.")))
        self.enter()

    def _fail(self, error: Exception) -> None:
        self._give.setEnabled(True)
        if not isinstance(error, KnownError):
            raise error
        if isinstance(error, InvalidInputError):
            self._refuse(error)
            return
        self.say(Message(str(error), "critical"))
        self.enter()

    def _refuse(self, error: InvalidInputError) -> None:
        field = self._fields.get(error.field)
        if field is None:
            self.say(Message(str(error), "critical"))
            return
        field.set_problem(str(error))
        field.setFocus()
