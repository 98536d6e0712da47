"""The list of case files."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.casefile.home_page import CasesPage
from app.ui.desk import Desk
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.selectable_row import SelectableRow
from tests.ui.finding import found


def test_an_empty_list_leads_to_a_new_file(qtbot: QtBot, case_desk: Desk) -> None:
    page = CasesPage(case_desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: page.findChild(EmptyState) is not None)
    with qtbot.waitSignal(page.go) as gone:
        found(page, EmptyState).acted.emit()
    assert gone.args[0] == "case_new"


def test_a_row_opens_the_editor_and_a_torn_file_says_so(qtbot: QtBot, case_desk: Desk, case_path: Path) -> None:
    case_path.with_name("torn.zxcase.json").write_text("{", encoding="utf-8")
    page = CasesPage(case_desk)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: len(page.findChildren(SelectableRow)) == 2)
    sound, torn = page.findChildren(SelectableRow)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(sound, Qt.Key.Key_Return)
    assert gone.args == ["case", case_path]
    assert "写坏了" in torn.accessibleName()
    with qtbot.assertNotEmitted(page.go):
        qtbot.keyClick(torn, Qt.Key.Key_Return)
