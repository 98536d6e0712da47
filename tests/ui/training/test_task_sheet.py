"""What a trainee may know before a run."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.ui.desk import Desk
from app.ui.pieces.labels import Elided
from app.ui.training.task_sheet import KeyPoints, TaskSheet
from tests.records.sample_scenario import sample_scenario
from tests.ui.finding import found


def test_tasks_are_told_and_faults_are_not(qtbot: QtBot, desk_for: Callable[[Account], Desk], trainee: Account) -> None:
    scenario = sample_scenario()
    sheet = TaskSheet(desk_for(trainee), scenario)
    qtbot.addWidget(sheet)
    told = " ".join(each.text() for each in sheet.findChildren(QLabel))
    assert "检查" in told
    assert all(fault.title not in told for fault in scenario.bank.faults)


def test_every_criterion_is_a_key_point(qtbot: QtBot) -> None:
    rubric = sample_scenario().rubric
    card = KeyPoints(rubric)
    qtbot.addWidget(card)
    criteria = sum(len(section.criteria) for section in rubric.sections) + len(rubric.manual)
    assert len(card.findChildren(Elided)) == criteria
    assert found(card, QLabel) is not None
