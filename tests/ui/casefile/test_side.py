"""Findings and procedure."""

from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile
from app.services.case_checking import CaseChecker
from app.services.shelf import Shelf
from app.ui.attempt_moment import AttemptMoment
from app.ui.casefile.scene_differences import SceneDifferences
from app.ui.casefile.side import PROCEDURE, SCENE, Side
from app.ui.pieces.citation import Citation
from app.ui.pieces.deduction_row import DeductionRow
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.evidence_chip import EvidenceChip
from tests.domain.scene_paper.played import add_words, right_case, scene_of


def test_findings_lead_to_their_places(qtbot: QtBot, right_set: CaseFile, shipped: Shelf) -> None:
    side = Side(str)
    qtbot.addWidget(side)
    torn = right_set.documents[1].model_copy(update={"values": {**right_set.documents[1].values, "amount": "500"}})
    case = right_set.model_copy(update={"documents": (right_set.documents[0], torn, *right_set.documents[2:])})
    side.show_view(CaseChecker(shipped).check(case))
    assert side.findings()
    assert side.shown_place() is None
    with qtbot.waitSignal(side.place_wanted) as wanted:
        side.next_finding()
    assert tuple(wanted.args) == side.shown_place()
    row = side.findChildren(DeductionRow)[0]
    with qtbot.waitSignal(side.place_wanted):
        row.chosen.emit()
    with qtbot.waitSignal(side.law_wanted):
        side.findChildren(Citation)[0].click()


def test_where_the_case_stands(qtbot: QtBot, right_set: CaseFile, shipped: Shelf) -> None:
    side = Side(str)
    qtbot.addWidget(side)
    side.show_tab(PROCEDURE)
    for count in range(len(right_set.documents) + 1):
        case = right_set.model_copy(update={"documents": right_set.documents[:count]})
        side.show_view(CaseChecker(shipped).check(case))
    side.next_finding()
    assert side.findChild(EmptyState) is not None or side.findings()


def test_a_file_that_grew_from_a_run_is_held_against_it(qtbot: QtBot, shipped: Shelf) -> None:
    side = Side(str, scene=True)
    qtbot.addWidget(side)
    case = add_words(right_case(), "车货总质量为53.25吨。")
    view = CaseChecker(shipped, scene_of()).check(case)
    assert view.scene
    side.show_view(view)
    side.show_tab(SCENE)
    found = side.findChildren(SceneDifferences)[0]
    assert found.findChildren(EvidenceChip)
    with qtbot.waitSignal(side.moment_wanted):
        found.moment_wanted.emit(AttemptMoment("a1", 1))
    with qtbot.waitSignal(side.place_wanted):
        found.place_wanted.emit("d1", "facts")
