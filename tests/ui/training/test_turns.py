"""Turns that several pages offer."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.training import open_tasks
from app.ui.desk import Desk
from app.ui.shell.page import Page
from app.ui.training.turns import begin_run, ending_question


def test_a_run_begins_on_a_seed_by_chance(
    qtbot: QtBot, base: Base, desk_for: Callable[[Account], Desk], trainee: Account
) -> None:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.go, timeout=10_000) as gone:
        begin_run(page, desk_for(trainee), "sample_stop", lambda error: None)
    (task,) = open_tasks(base, trainee)
    assert gone.args == ["run", task.id]
    assert task.state is AttemptState.ASSIGNED


def test_what_cannot_begin_is_told(qtbot: QtBot, desk_for: Callable[[Account], Desk], administrator: Account) -> None:
    page = Page()
    qtbot.addWidget(page)
    told: list[Exception] = []
    begin_run(page, desk_for(administrator), "sample_stop", told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)


def test_ending_names_what_follows() -> None:
    done: list[int] = []
    question = ending_question(lambda: done.append(1))
    assert "cannot be taken up" in question.consequence
    question.act()
    assert done == [1]
