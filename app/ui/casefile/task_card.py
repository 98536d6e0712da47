"""The case files that somebody was given to write: begun, or to begin."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.domain.hand_in.task import CaseTask
from app.ui.casefile.words import limit_words
from app.ui.pieces.badge import Badge
from app.ui.pieces.buttons import button
from app.ui.pieces.card import Card
from app.ui.pieces.labels import Elided, Glyph
from app.ui.pieces.layouts import Item, column, row, rule
from app.ui.verdicts import moment


class TaskCard(Card):
    """`wanted` carries the task that is to be begun or gone on with."""

    wanted = Signal(object)

    def __init__(self, tasks: Sequence[CaseTask], now: dt.datetime) -> None:
        super().__init__(self.tr("Case files to write"), hint=self.tr("given to you"))
        self.tasks = tuple(tasks)
        for task in tasks:
            self.put(rule(), self._task(task, now))

    def _task(self, task: CaseTask, now: dt.datetime) -> QHBoxLayout:
        given = self.tr("given {0} by {1}").format(moment(task.assigned_at, now), task.assigned_by_name)
        words = column(
            Elided(task.title, "strong"), Elided(f"{limit_words(task.limit)} · {given}", "dense", "text2"), gap=2
        )
        items: list[Item] = [Glyph("clipboard-text", "accent_text", 22), (words, 1)]
        if task.appraisers > 1:
            items.append(Badge(self.tr("two appraisers"), "neutral", "users", dense=True))
        if task.running and task.ends_at is not None:
            ends = self.tr("until {0}").format(f"{task.ends_at.astimezone():%m-%d %H:%M}")
            items.append(Badge(ends, "warn", "timer", dense=True))
        verb = self.tr("Go on") if task.running else self.tr("Begin")
        press = button(verb, "primary", "pencil-simple", "dense")
        press.setAccessibleName(f"{verb} {task.title}")
        press.clicked.connect(partial(self._want, task))
        items.append(press)
        return row(*items, margins=(10, 7, 6, 7), gap=14)

    def _want(self, task: CaseTask, _checked: bool = False) -> None:
        self.wanted.emit(task)
