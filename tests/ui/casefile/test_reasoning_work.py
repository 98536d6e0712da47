"""From a fact to the document: a step is written at a press, seen at once, and taken back by one undo."""

from pytestqt.qtbot import QtBot

from app.domain.casefile.reasoning import Step
from app.services.case_files import open_case
from app.ui.casefile.editor_page import EditorPage
from app.ui.casefile.reasoning_panel import ReasoningPanel
from app.ui.casefile.workbench import Workbench
from tests.ui.finding import found

LONG_MS = 60_000


def shown(editor: EditorPage, form: str, qtbot: QtBot) -> ReasoningPanel:
    """The reasons of the document of a form."""
    bench, panel = found(editor, Workbench), found(editor, ReasoningPanel)
    (document,) = bench.writing.case.of_form(form)
    bench.open_document(document.id)
    next(each for each in editor.commands() if each.id == "case.reasons").run()
    qtbot.waitUntil(lambda: (view := panel.view()) is not None and view.document == document.id, timeout=LONG_MS)
    qtbot.waitUntil(lambda: "facts" in panel.boxes[Step.FACT].draft().values, timeout=LONG_MS)
    return panel


def test_a_step_is_written_and_taken_back(qtbot: QtBot, editor: EditorPage) -> None:
    panel, bench = shown(editor, "on_the_spot_penalty_decision", qtbot), found(editor, Workbench)
    before = bench.writing.case
    drafted = panel.boxes[Step.FACT].draft().values["facts"]
    with qtbot.waitSignal(editor.said) as said:
        panel.boxes[Step.FACT].press()
    now = bench.writing.case.document(bench.document())
    assert now is not None
    assert now.values["facts"] == drafted
    assert bench.paper.form.control("facts").value() == drafted
    said.args[0].act()
    assert bench.writing.case is before


def test_an_act_that_is_picked_fills_both_fields_at_once(qtbot: QtBot, editor: EditorPage) -> None:
    panel, bench = shown(editor, "on_the_spot_penalty_decision", qtbot), found(editor, Workbench)
    panel.acts.pick("HA-04", "")
    qtbot.waitUntil(lambda: "violated" in panel.boxes[Step.LAW].draft().values, timeout=LONG_MS)
    before = bench.writing.case
    panel.boxes[Step.LAW].press()
    document = bench.writing.case.document(bench.document())
    assert document is not None
    assert document.values["basis"] == panel.boxes[Step.LAW].draft().values["basis"]
    assert bench.writing.case.law == before.law, "a brief keeps its own"
    bench.undo()
    assert bench.writing.case is before
    assert editor.leave()
    assert open_case(bench.writing.path).documents == before.documents


def test_what_is_changed_elsewhere_is_seen_here(qtbot: QtBot, editor: EditorPage) -> None:
    panel, bench = shown(editor, "on_the_spot_penalty_decision", qtbot), found(editor, Workbench)
    bench.writing.set_value(bench.document(), "violated", None)
    bench.writing.set_value(bench.document(), "basis", None)
    bench.edited.emit()
    qtbot.waitUntil(lambda: bool(panel.boxes[Step.LAW].draft().missing), timeout=LONG_MS)
    panel.facts.tick("f1", on=False)
    qtbot.waitUntil(lambda: not panel.boxes[Step.FACT].draft().values, timeout=LONG_MS)
