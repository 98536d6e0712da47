"""The editor: what is typed is saved and appraised, nobody is overwritten, a finding leads to its field."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.services.case_files import open_case, save_case
from app.services.case_writing import CaseWriting
from app.ui.attempt_moment import AttemptMoment
from app.ui.case_place import CasePlace
from app.ui.casefile.controls import LineControl, ProseControl
from app.ui.casefile.document_list import DocumentList
from app.ui.casefile.editor_page import EditorPage
from app.ui.casefile.paper import Paper
from app.ui.casefile.preview import Preview
from app.ui.casefile.side import Side
from app.ui.casefile.tray import Tray
from app.ui.casefile.workbench import Workbench
from app.ui.desk import Desk
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.notice import Notice
from tests.ui.finding import found

LONG_MS = 60_000


def place_edit(page: EditorPage) -> QLineEdit:
    control = found(page, Paper).form.control("place")
    assert isinstance(control, LineControl)
    return control.edit


def run(page: EditorPage, command: str) -> None:
    next(each for each in page.commands() if each.id == command).run()


def test_typing_is_saved_by_itself_and_taken_back(qtbot: QtBot, editor: EditorPage, case_path: Path) -> None:
    edit = place_edit(editor)
    before = edit.text()
    edit.setText("另一个地方")
    state = editor.record_state()
    assert state is not None
    assert not state.well
    qtbot.waitUntil(lambda: open_case(case_path).documents[0].values["place"] == "另一个地方", timeout=LONG_MS)
    run(editor, "case.undo")
    assert edit.text() == before
    run(editor, "case.redo")
    assert edit.text() == "另一个地方"
    run(editor, "case.undo")
    assert editor.leave()
    assert open_case(case_path).documents[0].values["place"] == before


def test_an_emptied_field_is_found_and_the_finding_leads_there(qtbot: QtBot, editor: EditorPage) -> None:
    side = found(editor, Side)
    edit = place_edit(editor)
    edit.setText("")
    qtbot.waitUntil(lambda: bool(side.findings()), timeout=LONG_MS)
    run(editor, "case.down")
    assert editor.focusWidget() is not edit
    for _each in side.findings():
        run(editor, "case.finding")
        if side.shown_place() == (found(editor, DocumentList).ids()[0], "place"):
            break
    qtbot.waitUntil(lambda: place_edit(editor).hasFocus() or not editor.isActiveWindow())


def test_documents_come_and_go(qtbot: QtBot, editor: EditorPage) -> None:
    listed = found(editor, DocumentList)
    count = len(listed.ids())
    listed.wanted.emit("interview_transcript")
    qtbot.waitUntil(lambda: len(listed.ids()) == count + 1, timeout=LONG_MS)
    found(editor, Paper).removal_wanted.emit()
    qtbot.waitUntil(lambda: len(listed.ids()) == count, timeout=LONG_MS)
    run(editor, "case.undo")
    qtbot.waitUntil(lambda: len(listed.ids()) == count + 1, timeout=LONG_MS)
    assert editor.leave()


def test_the_page_is_set_and_set_anew(qtbot: QtBot, editor: EditorPage) -> None:
    preview = found(editor, Preview)
    run(editor, "case.page")
    qtbot.waitUntil(lambda: preview.count() > 0 and not preview.is_stale(), timeout=LONG_MS)
    place_edit(editor).setText("别处")
    assert preview.is_stale()
    qtbot.waitUntil(lambda: not preview.is_stale(), timeout=LONG_MS)


def test_somebody_else_is_not_overwritten(qtbot: QtBot, editor: EditorPage, case_path: Path) -> None:
    save_case(case_path, open_case(case_path), open_case(case_path).history[0].saved_at, "别人")
    place_edit(editor).setText("这里的修改")
    paper = found(editor, Paper)
    qtbot.waitUntil(paper.conflict, timeout=LONG_MS)
    with qtbot.waitSignal(editor.asked):
        assert not editor.leave()
    paper.apart_wanted.emit()
    assert not paper.conflict()
    assert editor.leave()
    apart = case_path.with_name("simple_driver-2.zxcase.json")
    assert open_case(apart).documents[0].values["place"] == "这里的修改"
    assert open_case(case_path).history[-1].by == "别人"


def test_changes_can_be_given_up(qtbot: QtBot, editor: EditorPage, case_path: Path) -> None:
    save_case(case_path, open_case(case_path), open_case(case_path).history[0].saved_at, "别人")
    place_edit(editor).setText("不要了")
    with qtbot.waitSignal(editor.asked) as asked:
        assert not editor.leave()
    with qtbot.waitSignal(editor.go):
        asked.args[0].act()
    assert editor.leave()


def test_a_file_that_is_open_elsewhere_is_read_only(qtbot: QtBot, case_desk: Desk, case_path: Path) -> None:
    writing = CaseWriting(case_desk.base, case_desk.who, case_path)
    page = EditorPage(case_desk)
    qtbot.addWidget(page)
    page.enter(case_path)
    qtbot.waitUntil(lambda: page.findChild(Paper) is not None, timeout=LONG_MS)
    assert place_edit(page).isReadOnly()
    assert any(case_desk.who.display_name in each.accessibleName() for each in page.findChildren(Notice))
    assert page.leave()
    writing.close()


def test_material_goes_where_the_cursor_was(qtbot: QtBot, editor: EditorPage) -> None:
    control = found(editor, Paper).form.control("facts")
    assert isinstance(control, ProseControl)
    tray = found(editor, Tray)
    with qtbot.waitSignal(editor.said):
        tray.picked.emit("浙Z6K010")
    found(editor, Workbench).point_at(control.edit)
    control.edit.moveCursor(control.edit.textCursor().MoveOperation.End)
    tray.picked.emit("浙Z6K010")
    assert control.edit.toPlainText().endswith("浙Z6K010")
    found(editor, Workbench).point_at(place_edit(editor))
    tray.picked.emit("虚构地")
    assert "虚构地" in place_edit(editor).text()
    assert isinstance(control.edit, QPlainTextEdit)


def test_a_file_that_cannot_be_opened_says_why(qtbot: QtBot, case_desk: Desk, tmp_path: Path) -> None:
    page = EditorPage(case_desk)
    qtbot.addWidget(page)
    page.enter(tmp_path / "nowhere.zxcase.json")
    qtbot.waitUntil(lambda: page.findChild(EmptyState) is not None, timeout=LONG_MS)
    assert page.leave()


def test_law_opens_on_the_day_of_the_act(qtbot: QtBot, editor: EditorPage) -> None:
    with qtbot.waitSignal(editor.go) as gone:
        found(editor, Side).law_wanted.emit("administrative_penalty_law.51")
    assert gone.args[0] == "law"
    assert str(gone.args[1].day) == "2026-09-10"


def test_it_opens_at_the_place_that_was_asked_for(
    qtbot: QtBot, case_desk: Desk, case_path: Path, editor: EditorPage
) -> None:
    """As from the debrief of the run that the file grew from; a moment of the run leads back there."""
    assert editor.leave()
    editor.enter(CasePlace(case_path, "spot_decision", "amount"))
    qtbot.waitUntil(lambda: bool(editor.findChildren(Workbench)) and editor.drawer() is not None, timeout=LONG_MS)
    assert editor.findChildren(Workbench)[-1].document() == "spot_decision"
    moment = AttemptMoment("a1", 7)
    with qtbot.waitSignal(editor.go) as gone:
        editor.findChildren(Workbench)[-1].side.moment_wanted.emit(moment)
    assert gone.args == ["result", moment]
