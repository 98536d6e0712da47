"""The left column."""

from pytestqt.qtbot import QtBot

from app.domain.casefile.case_file import CaseFile
from app.services.shelf import Shelf
from app.ui.casefile.chain import Chain
from app.ui.casefile.document_list import DocumentList
from app.ui.casefile.left import MATERIAL, Left
from app.ui.casefile.tray import Tray


def test_documents_or_material(qtbot: QtBot, right_set: CaseFile, shipped: Shelf) -> None:
    tray = Tray(right_set)
    left = Left(DocumentList(shipped.case_forms().forms(), locked=False), tray, Chain())
    qtbot.addWidget(left)
    assert not tray.isVisibleTo(left)
    left.show_tab(MATERIAL)
    assert left.tab() == MATERIAL
    assert tray.isVisibleTo(left)
