"""The documents of a case file in a list."""

from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile
from app.services.case_checking import CaseChecker
from app.services.shelf import Shelf
from app.ui.casefile.document_list import DocumentList
from app.ui.pieces.selectable_row import SelectableRow


def test_written_and_wanted_documents_can_be_chosen(qtbot: QtBot, right_set: CaseFile, shipped: Shelf) -> None:
    listed = DocumentList(shipped.case_forms().forms(), locked=False)
    qtbot.addWidget(listed)
    torn = right_set.documents[0].model_copy(update={"values": {"start_at": "yesterday"}})
    case = right_set.model_copy(update={"documents": (torn, right_set.documents[1])})
    listed.show_view(CaseChecker(shipped).check(case))
    assert listed.ids() == [each.id for each in case.documents]
    rows = listed.findChildren(SelectableRow)
    assert "empty" in rows[0].accessibleName()
    with qtbot.waitSignal(listed.chosen) as chosen:
        rows[1].chosen.emit()
    assert chosen.args == [case.documents[1].id]
    with qtbot.waitSignal(listed.wanted) as wanted:
        rows[2].chosen.emit()
    assert shipped.case_forms().forms().get(wanted.args[0]) is not None


def test_a_file_that_is_read_only_wants_nothing(qtbot: QtBot, right_set: CaseFile, shipped: Shelf) -> None:
    listed = DocumentList(shipped.case_forms().forms(), locked=True)
    qtbot.addWidget(listed)
    case = right_set.model_copy(update={"documents": right_set.documents[:1]})
    listed.show_view(CaseChecker(shipped).check(case))
    assert len(listed.findChildren(SelectableRow)) == 1
