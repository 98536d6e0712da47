"""The list of documents with what stands in them."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.services.case_text import DocumentText
from app.ui.case_practice.contents import Contents
from app.ui.case_practice.titles import Titles
from app.ui.pieces.badge import Badge
from app.ui.pieces.selectable_row import SelectableRow


def test_documents_with_their_counts(qtbot: QtBot, documents: tuple[DocumentText, ...], titles: Titles) -> None:
    contents = Contents(documents, titles)
    qtbot.addWidget(contents)
    contents.select("spot_decision")
    contents.show_counts({"spot_decision": {"hit": 2, "missed": 0, "alarm": 1}})
    assert contents.ids() == [each.id for each in documents]
    rows = [each for each in contents.findChildren(SelectableRow) if not each.isHidden()]
    assert [each.property("line") for each in rows].count("marked") == 1
    assert len(contents.findChildren(Badge)) == 2
    with qtbot.waitSignal(contents.chosen) as chosen:
        rows[0].chosen.emit()
    assert chosen.args == [""]
