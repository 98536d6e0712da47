"""The task sheet of a scenario, and beside it how the run shall be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.domain.attempt.record import AttemptRecord
from app.domain.errors import KnownError
from app.domain.roster.account import Account, Role
from app.domain.scenario.scenario import Scenario
from app.services.accounts import all_accounts
from app.services.errors import InvalidInputError
from app.services.permissions import Permission, allowed
from app.services.seeds import control_seed
from app.services.settings import PersonalSettings, personal_settings, save_personal_settings
from app.services.training import TaskWish, assign, open_tasks
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.commands import Command
from app.ui.pieces.drawer import RightDrawer
from app.ui.pieces.layouts import clear, column
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page
from app.ui.training.task_form import CAPTIONS, CONTROL, TaskForm
from app.ui.training.task_sheet import TaskSheet

SIDE_PX = 360
NARROW_PX = 1000
"""From here on the form stands beside the sheet: nobody should have to look for the way to begin."""


@dataclass(frozen=True, slots=True)
class _Read:
    scenario: Scenario
    task: AttemptRecord | None
    trainees: tuple[Account, ...]
    settings: PersonalSettings


class TaskPage(Page):
    """Opened with the id of a scenario, or of one's own attempt that is not begun."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._argument = ""
        self._read: _Read | None = None
        self._form: TaskForm | None = None
        self._drawer: RightDrawer | None = None
        self._body = column(gap=0)
        self.setLayout(column(self._body, margins=(20, 8, 20, 14)))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Task sheet")

    def crumb(self) -> str:
        """The scenario."""
        return self._read.scenario.title if self._read is not None else ""

    def commands(self) -> list[Command]:
        """Starting or assigning."""
        if self._form is None:
            return []
        start = Command(
            "task.start", self.tr("Start at the desktop"), self._begin, "monitor", "Ctrl Return", pinned=True,
            enabled=lambda: self._form is not None and not self._form.start.isHidden(),
        )  # fmt: skip
        return [start]

    def drawer(self) -> RightDrawer | None:
        """The column with the form."""
        return self._drawer

    def enter(self, argument: object = None) -> None:
        """Read the scenario or the task."""
        self._argument = str(argument) if argument is not None else self._argument
        desk, wanted = self._desk, self._argument
        run_in_background(self, lambda _p: _read(desk, wanted), self._show, self._fail)

    def _show(self, read: _Read) -> None:
        self._read = read
        clear(self._body)
        self._form = TaskForm(read.scenario, self._desk.who, read.trainees, read.settings.station.captions, read.task)
        self._form.begin.connect(self._begin)
        self._form.assign.connect(self._assign)
        side = QWidget()
        side.setLayout(column(self._form, None))
        self._drawer = RightDrawer(TaskSheet(self._desk, read.scenario), side, SIDE_PX, NARROW_PX)
        self._drawer.folded_changed.connect(lambda _folded: self.changed.emit())
        self._body.addWidget(self._drawer)
        self._form.start.setFocus()
        self.changed.emit()

    def _begin(self) -> None:
        if self._read is not None and self._read.task is not None:
            self._keep_captions()
            self.go.emit("run", self._read.task.id)
            return
        self._make(lambda record: self.go.emit("run", record.id))

    def _assign(self) -> None:
        def said(record: AttemptRecord) -> None:
            self._busy(False)
            self.say(Message(self.tr("The task has been given to {0}.").format(record.actor_name)))

        self._make(said)

    def _make(self, done: Callable[[AttemptRecord], None]) -> None:
        form, read = self._form, self._read
        if form is None or read is None:
            return
        wish = form.wish()
        if wish is None:
            return
        self._keep_captions()
        self._busy(True)
        desk, whom, control = self._desk, form.for_whom(), form.seed_kind() == CONTROL

        def work(_progress: object) -> AttemptRecord:
            wanted = wish
            if control:
                wanted = TaskWish(wish.scenario, control_seed(read.scenario), wish.act_date, wish.mode, wish.injects)
            return assign(desk.base, desk.who, whom, wanted)

        def finish(record: AttemptRecord) -> None:
            self._busy(False)
            done(record)

        run_in_background(self, work, finish, self._fail)

    def _keep_captions(self) -> None:
        form, read = self._form, self._read
        if form is None or read is None or form.captions() == read.settings.station.captions:
            return
        captions = next(each for each in CAPTIONS if each == form.captions())
        station = read.settings.station.model_copy(update={"captions": captions})
        save_personal_settings(self._desk.base, self._desk.who, read.settings.model_copy(update={"station": station}))

    def _busy(self, busy: bool) -> None:
        if self._form is not None:
            self._form.set_busy(busy)

    def _fail(self, error: Exception) -> None:
        self._busy(False)
        if not isinstance(error, KnownError):
            raise error
        if self._form is None:
            self.say(Message(str(error), "critical"))
            return
        self._form.set_problem(error.field if isinstance(error, InvalidInputError) else "", str(error))


def _read(desk: Desk, wanted: str) -> _Read:
    base, who = desk.base, desk.who
    task = None
    if wanted not in base.shelf.scenario_ids():
        task = next((each for each in open_tasks(base, who) if each.id == wanted), None)
    scenario = base.shelf.scenario(task.scenario if task is not None else wanted)
    trainees: list[Account] = []
    if task is None and allowed(who, Permission.ASSIGN_OTHERS):
        trainees = [each for each in all_accounts(base, who, role=Role.TRAINEE) if each.active]
    return _Read(scenario, task, tuple(trainees), personal_settings(base, who))
