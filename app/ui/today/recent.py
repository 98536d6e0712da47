"""The latest results, and the runs that are not done yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.attempt.record import AttemptRecord, AttemptState
from app.services.day import Day
from app.services.history import HistoryLine
from app.ui.desk import Desk
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import row, rule
from app.ui.pieces.painted import RIGHT
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.theme.metrics import fix_size, limit_size
from app.ui.verdicts import moment, percent, state_face, verdict

VERDICT_PX = 128


class Recent(Card):
    """The latest results, one's own or `of_all`; `opened` carries the id of an attempt."""

    opened = Signal(str)

    def __init__(self, desk: Desk, lines: Sequence[HistoryLine], runs: int = 0, *, of_all: bool = False) -> None:
        super().__init__(self.tr("Latest results of all") if of_all else self.tr("Latest results"), pad=16, gap=0)
        self._of_all = of_all
        if not lines:
            why = self.tr("They come with the first run.") if of_all else self.tr("They come with your first run.")
            self.put(EmptyState("chart-line-up", self.tr("No results yet"), why))
            return
        self.put(6)
        for number, line in enumerate(lines):
            if number:
                self.put(rule())
            self.put(self._row(desk, line))
        if runs:
            self.put(rule(), 8, label(self._foot(lines, runs), "caption", "text2"))
        self.put(None)

    def _row(self, desk: Desk, line: HistoryLine) -> QWidget:
        made = SelectableRow()
        fix_size(made, 0, 43)
        when = label(moment(line.record.started_at or line.record.assigned_at, desk.base.clock()), "caption", "text3")
        limit_size(when, least=(84, 0))
        summary = line.summary
        lost = Elided(summary.lost[0].title if summary and summary.lost else "", "caption", "text2")
        score = label(percent(summary.share) if summary else "–", "h2", align=RIGHT)
        limit_size(score, least=(38, 0))
        badge = Badge("")
        badge.show_face(verdict(summary) if summary else state_face(line.record.state))
        # One width for all verdicts, so that what was lost stands in one column.
        verdict_place = QWidget()
        verdict_place.setLayout(row(None, badge))
        limit_size(verdict_place, least=(VERDICT_PX, 0))
        made.setLayout(
            row(when, (Elided(self._words(line), "body"), 4), (lost, 3), verdict_place, score,
                margins=(4, 0, 4, 0), gap=10)
        )  # fmt: skip
        made.setAccessibleName(f"{self._words(line)} {score.text()}")
        made.chosen.connect(lambda: self.opened.emit(line.record.id))
        return made

    def _words(self, line: HistoryLine) -> str:
        return f"{line.record.actor_name} · {line.title}" if self._of_all else line.title

    def _foot(self, lines: Sequence[HistoryLine], runs: int) -> str:
        shares = [line.summary.share for line in lines if line.summary is not None]
        critical = sum(1 for line in lines if line.summary is not None and line.summary.critical_fails)
        if not shares:
            return ""
        words = self.tr("{0} runs in all · mean of the last {1}: {2} % · critical fails among them: {3}")
        return words.format(runs, len(shares), percent(sum(shares) / len(shares)), critical)


class Waiting(Card):
    """Runs that are not done: `resumed` and `closed` carry the id of an attempt."""

    resumed = Signal(str)
    closed = Signal(str)

    def __init__(self, desk: Desk, day: Day, tasks: Sequence[AttemptRecord]) -> None:
        super().__init__(self.tr("Not done yet"), label(str(len(tasks)), "dense", "text3"), gap=6)
        for number, task in enumerate(tasks):
            if number:
                self.put(rule())
            self.put(self._head(desk, day, task), self._deeds(task))

    def _head(self, desk: Desk, day: Day, task: AttemptRecord) -> QWidget:
        line = QWidget()
        badge = Badge("")
        badge.show_face(state_face(task.state))
        icon = "clock-counter-clockwise" if task.state is AttemptState.INTERRUPTED else "clipboard-text"
        when = moment(task.started_at or task.assigned_at, desk.base.clock())
        line.setLayout(
            row(
                Glyph(icon, "text2", 17),
                (Elided(day.title(task.scenario), "dense"), 1),
                label(when, "caption", "text3"),
                badge,
                gap=8,
            )
        )
        return line

    def _deeds(self, task: AttemptRecord) -> QWidget:
        line = QWidget()
        interrupted = task.state is AttemptState.INTERRUPTED
        go = button(self.tr("Take up again") if interrupted else self.tr("Start"), "", "play", "dense")
        go.clicked.connect(lambda: self.resumed.emit(task.id))
        items: list[QWidget] = [go]
        if interrupted:
            end = button(self.tr("End and score"), "ghost", "flag-checkered", "dense")
            end.clicked.connect(lambda: self.closed.emit(task.id))
            items.append(end)
        line.setLayout(row(None, *items, gap=6))
        return line
