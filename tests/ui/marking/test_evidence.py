"""Evidence beside the marks."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.course import course_of
from app.services.grading import graded
from app.ui.marking.evidence import EvidencePanel
from app.ui.pieces.evidence_chip import EvidenceChip
from app.ui.pieces.segmented import Segmented
from tests.services.conftest import do_whole_attempt
from tests.ui.finding import found


def test_criteria_of_the_skill_first_then_all(qtbot: QtBot, base: Base, trainee: Account, instructor: Account) -> None:
    record = do_whole_attempt(base, trainee)
    result = graded(base, instructor, record.id)
    asked: list[int] = []
    panel = EvidencePanel(asked.append)
    qtbot.addWidget(panel)
    panel.show_run(result.scenario, course_of(base, instructor, record.id), result.sheet)
    panel.turn_to("identity")
    titles = [score.title for score in result.sheet.criteria if score.kind == "automatic"]
    wanted = [score.title for score in result.sheet.criteria if score.skill == "identity"]
    qtbot.waitUntil(lambda: {title for title in titles if title in shown(panel)} == set(wanted))
    panel.next_view()
    assert found(panel, Segmented).selected() == "all"
    qtbot.waitUntil(lambda: set(titles) <= set(shown(panel)))
    chip = next(each for each in panel.findChildren(EvidenceChip) if each.key)
    chip.click()
    assert asked == [int(chip.key)]


def shown(panel: EvidencePanel) -> list[str]:
    return [each.text() for each in panel.findChildren(QLabel)]
