"""Results, and what the palette finds there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.history import HistoryWish, history
from app.services.permissions import Permission, allowed
from app.ui.desk import Desk, Open
from app.ui.pieces.commands import Command, CommandGroup
from app.ui.results.page import ResultsPage
from app.ui.shell.place import Place
from app.ui.verdicts import moment, verdict

HISTORY = "history"
"""Opened with an account's id for one person, or with nothing."""
MOST_FOUND = 6


def history_places(desk: Desk) -> list[Place]:
    """Results, for those who train or see how others do."""
    if not (allowed(desk.who, Permission.TRAIN) or allowed(desk.who, Permission.SEE_ALL_ATTEMPTS)):
        return []
    title = QCoreApplication.translate("Places", "Results")
    return [Place(HISTORY, "chart-line-up", title, lambda: ResultsPage(desk))]


def find_attempts(desk: Desk, open_place: Open, query: str) -> list[CommandGroup]:
    """Scored runs by person, scenario, class or number."""
    if not allowed(desk.who, Permission.TRAIN):
        return []
    found = history(desk.base, desk.who, HistoryWish(search=query))
    now = desk.base.clock()
    commands = []
    for line in [each for each in found if each.summary is not None][:MOST_FOUND]:
        assert line.summary is not None
        title = f"{line.record.actor_name} · {line.title} · {moment(line.record.assigned_at, now)}"
        attempt_id = line.record.id

        def show(attempt_id: str = attempt_id) -> None:
            open_place("result", attempt_id)

        commands.append(Command(f"attempt.{attempt_id}", title, show, "video", hint=verdict(line.summary).value))
    return [CommandGroup(QCoreApplication.translate("Places", "Runs"), tuple(commands))]
