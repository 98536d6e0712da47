"""The runs that wait for an instructor's marks, and those that have them."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from app.domain.errors import KnownError
from app.services.history import HistoryLine
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.marking.loading import load_queue
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.commands import Command
from app.ui.pieces.data_table import Column, DataTable
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column
from app.ui.pieces.segmented import Segmented
from app.ui.pieces.toast import Message
from app.ui.results.table import began, columns
from app.ui.shell.page import KeyUse, Page

WAITING, MARKED = "waiting", "marked"


class QueuePage(Page):
    """Enter opens a run for marking."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lines: list[HistoryLine] = []
        self._which = Segmented(
            [(WAITING, self.tr("Awaiting marks")), (MARKED, self.tr("Marked"))], name=self.tr("Runs")
        )
        self._which.chosen.connect(lambda _id: self._load())
        self._count = label("", "caption", "text3")
        waits = Column[HistoryLine](
            self.tr("Waits"), self._waits, 88, number=True, sort=lambda line: -began(line).timestamp()
        )
        self._table: DataTable[HistoryLine] = DataTable(
            [*columns(desk.base.clock, with_person=True), waits], density="regular", name=self.tr("Runs to mark")
        )
        self._table.opened.connect(lambda line: self.go.emit("mark", line.record.id))
        self._none = EmptyState(
            "check-circle",
            self.tr("Nothing waits here"),
            self.tr("When a trainee ends a run, it comes here for the marks that only a person can give."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._none)
        self._start = button(self.tr("Mark the oldest"), "primary", "exam")
        self._start.clicked.connect(self._mark_first)
        card = Card(self.tr("Runs"), self._count, self._which, self._start, gap=8).put((self._stack, 1))
        self.setLayout(column((card, 1), margins=(20, 4, 20, 14)))

    def title(self) -> str:
        """The name of the page."""
        return self.tr("Marking")

    def commands(self) -> list[Command]:
        """Begin."""
        words = self.tr("Mark the oldest")
        return [Command("marking.first", words, self._mark_first, "exam", "M", pinned=True, enabled=self._has_lines)]

    def key_uses(self) -> list[KeyUse]:
        """Keys of the table."""
        return [KeyUse("J K", self.tr("rows")), KeyUse("Enter", self.tr("mark the run"))]

    def enter(self, argument: object = None) -> None:
        """Read the queue anew."""
        self._load()
        self._table.setFocus()

    def _load(self) -> None:
        base, who, marked = self._desk.base, self._desk.who, self._which.selected() == MARKED
        run_in_background(self, lambda _p: load_queue(base, who, marked=marked), self._show, self._failed)

    def _show(self, lines: list[HistoryLine]) -> None:
        self._lines = lines
        self._table.show_rows(lines)
        if lines:
            self._table.selectRow(0)
        self._stack.setCurrentIndex(0 if lines else 1)
        self._count.setText(self.tr("{0} runs").format(len(lines)))
        self._start.setVisible(self._has_lines() and self._which.selected() == WAITING)
        self.changed.emit()

    def _has_lines(self) -> bool:
        return bool(self._lines)

    def _mark_first(self) -> None:
        if self._lines:
            self.go.emit("mark", self._lines[0].record.id)

    def _waits(self, line: HistoryLine) -> str:
        ended = line.record.ended_at or began(line)
        return self.tr("{0} days").format(max(0, (self._desk.base.clock() - ended).days))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, KnownError):
            raise error
        self.say(Message(str(error), "critical"))
