"""Tasks are given in the window, refused at their field, and taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_tasks import begin_case_task, given_case_tasks
from app.ui.case_review.tasks_page import CaseTasksPage
from app.ui.desk import Desk
from app.ui.pieces.buttons import Button
from app.ui.pieces.form_field import FormField
from tests.services.sample_hand_ins import task

DeskFor = Callable[[Account], Desk]


@pytest.fixture
def page(qtbot: QtBot, court_desk: DeskFor, instructor: Account) -> CaseTasksPage:
    """The page with people and briefs read."""
    made = CaseTasksPage(court_desk(instructor))
    qtbot.addWidget(made)
    made.show()
    made.enter()
    qtbot.waitUntil(lambda: bool(made.findChildren(FormField)) and made.ready(), timeout=60_000)
    return made


def problems(page: CaseTasksPage) -> list[str]:
    return [each.problem() for each in page.findChildren(FormField) if each.problem()]


def give(page: CaseTasksPage) -> None:
    page.commands()[0].run()


def test_a_class_is_given_a_task_with_a_limit(
    qtbot: QtBot, page: CaseTasksPage, court: Base, instructor: Account
) -> None:
    minutes, until = page.findChildren(QLineEdit)
    minutes.setText("90")
    until.setText("2099-01-01 17:00")
    with qtbot.waitSignal(page.said, timeout=20_000):
        give(page)
    given = given_case_tasks(court, instructor)
    assert {each.trainee for each in given} == {"trainee", "other"}
    assert {each.limit.minutes for each in given} == {90}


@pytest.mark.parametrize(
    ("minutes", "until"), [("abc", ""), ("0", ""), ("99999", ""), ("", "tomorrow"), ("", "2000-01-01 10:00")]
)
def test_bad_limits_are_told_at_their_field(
    qtbot: QtBot, page: CaseTasksPage, court: Base, instructor: Account, minutes: str, until: str
) -> None:
    fields = page.findChildren(QLineEdit)
    fields[0].setText(minutes)
    fields[1].setText(until)
    give(page)
    qtbot.waitUntil(lambda: len(problems(page)) == 1, timeout=20_000)
    assert given_case_tasks(court, instructor) == []


def test_a_task_is_taken_back_unless_it_is_begun(
    qtbot: QtBot, page: CaseTasksPage, court: Base, instructor: Account, trainee: Account
) -> None:
    first, begun = task(court, instructor, trainee), task(court, instructor, trainee)
    begin_case_task(court, trainee, begun.id)
    page.enter()
    qtbot.waitUntil(lambda: len(backs(page)) == 1, timeout=20_000)
    with qtbot.waitSignal(page.said, timeout=20_000):
        backs(page)[0].click()
    assert [each.id for each in given_case_tasks(court, instructor)] == [begun.id]
    assert first.id != begun.id


def backs(page: CaseTasksPage) -> list[Button]:
    return [each for each in page.findChildren(Button) if each.text().strip() == "Take back" and not each.isHidden()]
