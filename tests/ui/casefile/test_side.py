"""Findings and procedure."""

from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile
from app.services.case_checking import CaseChecker
from app.services.shelf import Shelf
from app.ui.casefile.side import PROCEDURE, Side
from app.ui.pieces.citation import Citation
from app.ui.pieces.deduction_row import DeductionRow
from app.ui.pieces.empty_state import EmptyState


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
