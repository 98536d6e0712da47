"""Today: what is next and why, what is not done, how it went, what is lacking."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from app.charts.progress import ProgressMark, ProgressWords, progress_figure
from app.domain.attempt.record import AttemptRecord, AttemptState
from app.domain.errors import KnownError
from app.services.case_waiting import CaseWaiting, case_waiting
from app.services.day import RECENT, Day, day_of
from app.services.grading import awaiting_marks
from app.services.history import HistoryLine, HistoryWish, ProgressPoint, history, progress_of
from app.services.permissions import Permission, allowed
from app.services.training import close_interrupted
from app.ui.background import run_in_background
from app.ui.chart_view import ChartView
from app.ui.desk import Desk
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, clear, column, row
from app.ui.pieces.notice import Notice
from app.ui.pieces.toast import Message
from app.ui.shell.page import Page
from app.ui.theme.metrics import limit_size
from app.ui.today.hero import Hero
from app.ui.today.lacking import Lacking, other_title
from app.ui.today.recent import Recent, Waiting
from app.ui.today.to_mark import ToMark
from app.ui.training.turns import begin_run, ending_question


@dataclass(frozen=True, slots=True)
class _Read:
    """The day; `to_mark` waits for one's marks, the longest first, None for who does not mark."""

    day: Day
    points: list[ProgressPoint]
    to_mark: tuple[AttemptRecord, ...] | None
    of_all: tuple[HistoryLine, ...]
    cases: CaseWaiting


class TodayPage(Page):
    """The first page of the day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._day: Day | None = None
        self._body = column(gap=0)
        self.setLayout(column(self._body, margins=(20, 8, 20, 14)))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Today")

    def commands(self) -> list[Command]:
        """Starting, the task sheet, the last debrief."""
        day = self._day
        made = []
        if day is not None and day.card is not None:
            start = self.tr("Start the next run")
            made.append(Command("today.start", start, self._start, "monitor", "D", short=self.tr("Start"), pinned=True))
            sheet = self.tr("Task sheet first")
            made.append(Command("today.sheet", sheet, self._look, "book-open-text", "T", pinned=True))
        if day is not None and day.recent:
            last = day.recent[0].record.id
            words = self.tr("Debrief of the last run")
            made.append(Command("today.last", words, lambda: self.go.emit("result", last), "video", "R", pinned=True))
        return made

    def enter(self, argument: object = None) -> None:
        """Read the day anew."""
        desk = self._desk

        run_in_background(self, lambda _p: _read(desk), self._show, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))

    def _show(self, read: _Read) -> None:
        self._day, points = read.day, read.points
        day = self._day
        clear(self._body)
        left = QWidget()
        # Who leads and has no runs of their own sees those of all.
        of_all = bool(read.of_all and not day.runs)
        recent = Recent(self._desk, read.of_all if of_all else day.recent, day.runs, of_all=of_all)
        recent.opened.connect(lambda attempt: self.go.emit("result", attempt))
        left.setLayout(column((self._hero(day), 3), (recent, 2), gap=14))
        right = QWidget()
        tasks = [task for task in day.tasks if task.state is not AttemptState.RUNNING]
        items: list[Item] = []
        if read.to_mark is not None:
            marking = ToMark(self._desk, day, read.to_mark)
            marking.opened.connect(lambda attempt: self.go.emit("mark", attempt))
            marking.all_wanted.connect(lambda: self.go.emit("marking", None))
            items.append(marking)
        if tasks:
            waiting = Waiting(self._desk, day, tasks)
            waiting.resumed.connect(self._resume)
            waiting.closed.connect(self._ask_to_close)
            items.append(waiting)
        items += [None] if of_all else [Lacking(day), (self._course(day, points), 1)]
        right.setLayout(column(*items, gap=14))
        limit_size(right, least=(330, 0))
        notices = [*(Notice(words, "warn") for words in day.catalogue.unusable), *self._cases(read.cases)]
        self._body.addLayout(column(self._hello(), *notices, row((left, 62), (right, 38), gap=14), gap=12))
        self.changed.emit()

    def _cases(self, waiting: CaseWaiting) -> list[Notice]:
        """What of the case files waits for the person, each with the way there."""
        made = []
        if waiting.to_write:
            words = self.tr("{0} case files are given to you to write.").format(waiting.to_write)
            made.append(Notice(words, "neutral", self.tr("Case files")))
            made[-1].acted.connect(lambda: self.go.emit("cases", None))
        if waiting.to_review:
            words = self.tr("{0} case files were handed in and wait for a reviewer.").format(waiting.to_review)
            made.append(Notice(words, "neutral", self.tr("Case file review")))
            made[-1].acted.connect(lambda: self.go.emit("hand_ins", None))
        return made

    def _hello(self) -> QWidget:
        now = self._desk.base.clock()
        line = QWidget()
        words = self.tr("{0}, {1}").format(self._greeting(now), self._desk.who.display_name)
        day = QLocale().toString(QDate(now.year, now.month, now.day), self.tr("MMMM d, dddd"))
        unit = self._desk.who.unit
        hint = f"{day} · {unit}" if unit else day
        line.setLayout(row(label(words, "h1"), (label(hint, "body", "text3"), 1), gap=12))
        return line

    def _greeting(self, now: dt.datetime) -> str:
        if now.hour < 11:
            return self.tr("Good morning")
        return self.tr("Good day") if now.hour < 18 else self.tr("Good evening")

    def _hero(self, day: Day) -> QWidget:
        if day.card is None:
            empty = EmptyState("cube", self.tr("No scenario"), self.tr("No scenario can be used on this machine."))
            return Card().put(empty)
        hero = Hero(self._desk, day)
        hero.begin.connect(self._start)
        hero.look.connect(self._look)
        return hero

    def _course(self, day: Day, points: list[ProgressPoint]) -> QWidget:
        card = Card(self.tr("How your scores move"), hint=other_title(day) or self.tr("per cent of the points"), gap=4)
        if len(points) < 2:
            why = self.tr("From the second run on you see here how your scores move.")
            return card.put(EmptyState("chart-line-up", self.tr("Too few runs"), why))
        marks = [ProgressMark(each.at.date(), each.share, bool(each.critical_fails)) for each in points]
        words = ProgressWords(self.tr("Pass mark"), self.tr("Critical fail"))
        passing = points[-1].pass_share
        name = self.tr("Scores of {0} runs").format(len(points))
        chart = ChartView(lambda style, size: progress_figure(style, marks, passing, words, size), name)
        limit_size(chart, least=(260, 170))
        return card.put((chart, 1))

    def _start(self) -> None:
        if self._day is not None and self._day.task is not None:
            self._resume(self._day.task.id)
        elif self._day is not None and self._day.card is not None and self._day.looked_at:
            begin_run(self, self._desk, self._day.card.id, self._fail)
        else:
            self._look()  # nobody's first run begins before its task sheet was seen

    def _look(self) -> None:
        if self._day is None or self._day.card is None:
            return
        task = self._day.task
        self.go.emit("task", task.id if task is not None else self._day.card.id)

    def _resume(self, attempt: str) -> None:
        self.go.emit("run", attempt)

    def _ask_to_close(self, attempt: str) -> None:
        record = next((task for task in self._day.tasks if task.id == attempt), None) if self._day else None
        if record is None:
            return
        self.ask(ending_question(lambda: self._close(record)))

    def _close(self, record: AttemptRecord) -> None:
        desk = self._desk
        run_in_background(
            self,
            lambda _p: close_interrupted(desk.base, desk.who, record.id),
            lambda done: self.go.emit("result", done.id),
            self._fail,
        )


def _read(desk: Desk) -> _Read:
    base, who = desk.base, desk.who
    day = day_of(base, who)
    scenario = day.measured.id if day.measured is not None else None
    done = (AttemptState.ENDED, AttemptState.MARKED)
    leads = allowed(who, Permission.SEE_ALL_ATTEMPTS)
    return _Read(
        day,
        progress_of(base, who, who.id, scenario),
        tuple(reversed(awaiting_marks(base, who))) if allowed(who, Permission.MARK) else None,
        tuple(history(base, who, HistoryWish(states=done, limit=RECENT))) if leads else (),
        case_waiting(base, who),
    )
