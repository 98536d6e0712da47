"""The runs that wait for an instructor's marks, the longest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.attempt.record import AttemptRecord
from app.services.day import Day
from app.ui.desk import Desk
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import row, rule
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.verdicts import moment

MOST = 6
ROW_PX = 38


class ToMark(Card):
    """`opened` carries the id of an attempt to mark, `all_wanted` asks for the whole list."""

    opened = Signal(str)
    all_wanted = Signal()

    def __init__(self, desk: Desk, day: Day, waiting: Sequence[AttemptRecord]) -> None:
        super().__init__(self.tr("Awaiting your marks"), label(str(len(waiting)), "dense", "text3"), gap=0)
        if not waiting:
            why = self.tr("When a trainee ends a run, it comes here for the marks that only a person can give.")
            self.put(EmptyState("check-circle", self.tr("Nothing waits here"), why))
            return
        self.put(4)
        for number, record in enumerate(waiting[:MOST]):
            if number:
                self.put(rule())
            self.put(self._row(desk, day, record))
        more = button(self.tr("All that wait"), "ghost", "arrow-right", "dense")
        more.clicked.connect(self.all_wanted)
        self.put(6, row(None, more))

    def _row(self, desk: Desk, day: Day, record: AttemptRecord) -> QWidget:
        made = SelectableRow()
        fix_size(made, 0, ROW_PX)
        when = label(moment(record.started_at or record.assigned_at, desk.base.clock()), "caption", "text3")
        limit_size(when, least=(84, 0))
        words = f"{record.actor_name} · {day.title(record.scenario)}"
        made.setLayout(row(when, (Elided(words, "body"), 1), margins=(4, 0, 4, 0), gap=10))
        made.setAccessibleName(words)
        made.chosen.connect(lambda: self.opened.emit(record.id))
        return made
