"""The turns of a run that more than one page offers: beginning one at once, and ending one that broke off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.attempt.record import AttemptRecord
from app.services.training import TaskWish, assign
from app.ui.background import run_in_background
from app.ui.desk import Desk
from app.ui.pieces.confirm import Question
from app.ui.shell.page import Page


def begin_run(page: Page, desk: Desk, scenario: str, failed: Callable[[Exception], None]) -> None:
    """Draw a seed for oneself, and go from `page` to the run."""

    def begun(record: AttemptRecord) -> None:
        page.go.emit("run", record.id)

    run_in_background(page, lambda _p: assign(desk.base, desk.who, desk.who.id, TaskWish(scenario)), begun, failed)


def ending_question(end: Callable[[], None]) -> Question:
    """What is asked before a run that broke off is scored as it stands."""
    translate = QCoreApplication.translate
    return Question(
        translate("Turns", "End this run?"),
        translate(
            "Turns",
            "It is scored with what was done so far. What is missing counts as not done; it cannot be taken up again.",
        ),
        translate("Turns", "End and score"),
        end,
    )
