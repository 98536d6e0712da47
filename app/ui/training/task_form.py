"""How a run shall be: for whom, day of the act, seed, injects, captions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from app.domain.attempt.assignment import PlannedInject
from app.domain.attempt.record import AttemptRecord, Mode
from app.domain.roster.account import Account
from app.domain.scenario.deeds import Inject
from app.domain.scenario.scenario import Scenario
from app.services.training import TaskWish
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.choice import Choice
from app.ui.pieces.form_field import FormField
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.segmented import Segmented
from app.ui.theme.metrics import fix_size

RANDOM, FIXED, CONTROL = "random", "fixed", "control"
CAPTIONS = ("small", "medium", "large")


class TaskForm(Card):
    """The right column of a task sheet; `begin` asks to start, `assign` to give the task to somebody."""

    begin = Signal()
    assign = Signal()

    def __init__(
        self,
        scenario: Scenario,
        who: Account,
        trainees: Sequence[Account],
        captions: str,
        task: AttemptRecord | None = None,
    ) -> None:
        super().__init__(self.tr("This run"), gap=14)
        self._scenario, self._who, self._task = scenario, who, task
        self._person = Choice([(who.id, self.tr("Myself")), *((each.id, each.display_name) for each in trainees)])
        self._person.chosen.connect(lambda _id: self._settle())
        self._mode = Segmented(
            [("practice", self.tr("Practice")), ("exam", self.tr("Exam"))], name=self.tr("Kind of run")
        )
        self._day = Choice([(day.isoformat(), self._day_words(day)) for day in self._days()])
        seeds = [(RANDOM, self.tr("Random")), (FIXED, self.tr("Fixed"))]
        if trainees:
            seeds.append((CONTROL, self.tr("Control: no fault")))
        self._seed_kind = Segmented(seeds, name=self.tr("Seed"))
        self._seed_kind.chosen.connect(lambda _id: self._settle())
        self._seed = QLineEdit()
        self._seed.setPlaceholderText(self.tr("A whole number, such as 7"))
        self._seed_field = FormField(self.tr("Seed"), self._seed)
        self._seed.textEdited.connect(lambda _text: self._seed_field.set_problem(""))
        self._captions = Segmented(
            [("small", self.tr("Small")), ("medium", self.tr("Medium")), ("large", self.tr("Large"))], captions
        )
        self._injects = InjectPlan(scenario.deeds.injects, scenario.scene.time.cap_min)
        self._problem = Notice("", "critical")
        self._problem.hide()
        self.start = button(self.tr("Start at the desktop"), "primary", "monitor", "large")
        self.start.clicked.connect(self.begin)
        self.give = button(self.tr("Assign"), "primary", "paper-plane-right", "large")
        self.give.clicked.connect(self.assign)
        if task is not None:
            self._show_task(task)
        else:
            self._show_form(bool(trainees))
        self._settle()

    def _show_form(self, instructs: bool) -> None:
        if instructs:
            self.put(FormField(self.tr("Who trains"), self._person), FormField(self.tr("Kind of run"), self._mode))
        note = self.tr("chooses the law's version")
        self.put(FormField(self.tr("Day of the act"), self._day, note=note))
        note = self.tr("decides what is hidden")
        self.put(FormField(self.tr("Hidden faults"), self._seed_kind, note=note), self._seed_field)
        self.put(FormField(self.tr("Captions"), self._captions), self._problem, self.start, self.give)
        # Last, so that the way to begin stays in sight above the long list.
        if instructs:
            self.put(FormField(self.tr("Injects"), self._injects, note=self.tr("at minute")))

    def _show_task(self, task: AttemptRecord) -> None:
        for title, value in (
            (self.tr("Day of the act"), task.act_date.isoformat()),
            (self.tr("Seed"), str(task.seed)),
            (self.tr("Kind of run"), self.tr("Exam") if task.mode == "exam" else self.tr("Practice")),
        ):
            self.put(row(label(title, "dense", "text2"), None, label(value, "strong")))
        words = self.tr("Your instructor has fixed these; they cannot be changed.")
        self.put(label(words, "caption", "text3", wrap=True))
        self.put(FormField(self.tr("Captions"), self._captions), self._problem, self.start)

    def _days(self) -> list[dt.date]:
        return [self._scenario.scene.in_force_on, *self._scenario.scene.other_act_dates]

    def _day_words(self, day: dt.date) -> str:
        if day == self._scenario.scene.in_force_on:
            return self.tr("{0} · law in force now").format(day.isoformat())
        return self.tr("{0} · law of that day").format(day.isoformat())

    def _settle(self) -> None:
        own = self.for_whom() == self._who.id
        self.start.setVisible(own)
        self.give.setVisible(not own and self._task is None)
        self._seed_field.setVisible(self._task is None and self._seed_kind.selected() == FIXED)

    def for_whom(self) -> str:
        """The account the task is for."""
        return self._task.actor if self._task is not None else self._person.selected()

    def seed_kind(self) -> str:
        """RANDOM, FIXED or CONTROL."""
        return self._seed_kind.selected()

    def captions(self) -> str:
        """The size of the captions chosen."""
        return self._captions.selected()

    def wish(self, control: int | None = None) -> TaskWish | None:
        """What was chosen; None, with the reason at the field, where the seed is no number."""
        mode: Mode = "exam" if self._mode.selected() == "exam" else "practice"
        seed = control
        if self.seed_kind() == FIXED:
            text = self._seed.text().strip()
            if not text.isascii() or not text.isdigit():
                self._seed_field.set_problem(self.tr("Enter a whole number from 0 up."))
                self._seed.setFocus()
                return None
            seed = int(text)
        day = dt.date.fromisoformat(self._day.selected())
        return TaskWish(self._scenario.id, seed, day, mode, self._injects.planned())

    def set_problem(self, field: str, sentence: str) -> None:
        """Say what was refused, at its field where there is one."""
        if field == "seed":
            self._seed_field.set_problem(sentence)
            return
        self._problem.show_words(sentence, "critical")
        self._problem.show()

    def set_busy(self, busy: bool) -> None:
        """While something is being written."""
        self.start.setEnabled(not busy)
        self.give.setEnabled(not busy)
        if busy:
            self._problem.hide()


class InjectPlan(QWidget):
    """Injects to be fired by themselves, each at a minute."""

    def __init__(self, injects: Sequence[Inject], cap_min: int) -> None:
        super().__init__()
        self._lines: list[tuple[str, QCheckBox, QSpinBox]] = []
        lines = column(gap=4)
        for number, inject in enumerate(injects):
            tick, minute = QCheckBox(), QSpinBox()
            tick.setAccessibleName(inject.title)
            minute.setRange(0, cap_min)
            minute.setAlignment(Qt.AlignmentFlag.AlignCenter)
            minute.setValue(min(cap_min, 2 + 2 * number))
            minute.setAccessibleName(self.tr("Minute of “{0}”").format(inject.title))
            minute.setEnabled(False)
            fix_size(minute, 64)
            tick.toggled.connect(minute.setEnabled)
            title = Elided(inject.title, "dense")
            title.setToolTip(inject.effect)
            self._lines.append((inject.id, tick, minute))
            lines.addLayout(row(tick, (title, 1), minute, gap=6))
        self.setLayout(lines)

    def planned(self) -> tuple[PlannedInject, ...]:
        """The injects that are ticked."""
        return tuple(
            PlannedInject(inject=inject, at_s=minute.value() * 60.0)
            for inject, tick, minute in self._lines
            if tick.isChecked()
        )
