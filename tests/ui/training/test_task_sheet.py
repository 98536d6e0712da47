"""What a trainee may know before a run."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.domain.scenario.incident import Phase
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


def test_the_phases_of_an_incident_are_told(
    qtbot: QtBot, desk_for: Callable[[Account], Desk], trainee: Account
) -> None:
    plain = sample_scenario()
    phases = (Phase(id="P1", title="先期处置", zone="冷区"), Phase(id="P2", title="协同处险", zone="外围"))
    incident = plain.model_copy(update={"scene": plain.scene.model_copy(update={"phases": phases})})
    told = []
    for scenario in (plain, incident):
        sheet = TaskSheet(desk_for(trainee), scenario)
        qtbot.addWidget(sheet)
        told.append(" ".join(each.text() for each in sheet.findChildren(QLabel)))
    assert "协同处险" not in told[0]
    assert all(words in told[1] for words in ("先期处置", "冷区", "协同处险", "外围"))


def test_every_criterion_is_a_key_point(qtbot: QtBot) -> None:
    rubric = sample_scenario().rubric
    card = KeyPoints(rubric)
    qtbot.addWidget(card)
    criteria = sum(len(section.criteria) for section in rubric.sections) + len(rubric.manual)
    assert len(card.findChildren(Elided)) == criteria
    assert found(card, QLabel) is not None
