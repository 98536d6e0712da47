"""The workbench: each change of a document is one that can be taken back, and every finding has a place to lead to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.casefile.controls import LineControl, ProseControl
from app.ui.casefile.opened import read_case
from app.ui.casefile.workbench import Workbench
from app.ui.desk import Desk


@pytest.fixture
def bench(qtbot: QtBot, case_desk: Desk, case_path: Path) -> Iterator[Workbench]:
    opened = read_case(case_desk, case_path)
    made = Workbench(opened, case_desk.base.shelf.law())
    qtbot.addWidget(made)
    made.open_document(opened.writing.case.documents[0].id)
    yield made
    opened.writing.close()


def place(bench: Workbench) -> LineControl:
    control = bench.paper.form.control("place")
    assert isinstance(control, LineControl)
    return control


def test_a_document_follows_the_other_and_the_ends_hold(bench: Workbench) -> None:
    ids = bench.list.ids()
    bench.step(-1)
    assert bench.document() == ids[0]
    bench.step(1)
    assert bench.document() == ids[1]
    bench.step(99)
    assert bench.document() == ids[-1]
    bench.open_document("nowhere")
    assert bench.document() == ""


def test_typing_changes_the_file_and_undo_the_field(qtbot: QtBot, bench: Workbench) -> None:
    before = place(bench).value()
    with qtbot.waitSignal(bench.edited):
        place(bench).edit.setText("别处")
    assert bench.writing.case.documents[0].values["place"] == "别处"
    bench.undo()
    assert place(bench).value() == before
    bench.redo()
    assert place(bench).value() == "别处"


def test_a_document_that_was_added_is_shown_and_one_taken_out_comes_back(qtbot: QtBot, bench: Workbench) -> None:
    count = len(bench.writing.case.documents)
    with qtbot.waitSignal(bench.reshaped):
        bench.add("interview_transcript")
    assert bench.writing.case.document(bench.document()) is bench.writing.case.documents[-1]
    with qtbot.waitSignal(bench.said) as said:
        bench.remove()
    assert len(bench.writing.case.documents) == count
    assert bench.document()
    said.args[0].act()
    assert len(bench.writing.case.documents) == count + 1
    bench.add("no_such_form")
    assert len(bench.writing.case.documents) == count + 1


def drop(target: QWidget, words: str) -> None:
    """What the system sends to a widget when material is let go over it."""
    carried = QMimeData()
    carried.setText(words)
    at, copy, none = QPointF(target.rect().center()), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    button = Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(at.toPoint(), copy, carried, button, none)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(target, QDragMoveEvent(at.toPoint(), copy, carried, button, none))
    QApplication.sendEvent(target, QDropEvent(at, copy, carried, button, none))


@pytest.mark.parametrize("key", ["place", "facts"])
def test_material_that_is_dropped_on_a_field_is_a_change_that_can_be_taken_back(bench: Workbench, key: str) -> None:
    control = bench.paper.form.control(key)
    assert isinstance(control, LineControl | ProseControl)
    before = bench.writing.case
    drop(control.edit if isinstance(control, LineControl) else control.edit.viewport(), "虚构的话")
    written = bench.writing.case.document(bench.document())
    assert written is not None
    assert "虚构的话" in str(written.values[key])
    bench.undo()
    assert bench.writing.case is before
    assert "虚构的话" not in str(control.value())


def test_nothing_is_dropped_on_a_field_that_is_locked(bench: Workbench) -> None:
    control = place(bench)
    control.lock()
    with pytest.raises(AssertionError):
        drop(control.edit, "虚构的话")
    assert "虚构的话" not in str(control.value())


def test_a_place_is_shown_with_its_form(bench: Workbench) -> None:
    first, second = bench.list.ids()[:2]
    bench.switch()
    assert bench.paper.shows_page()
    bench.to_place(second, "")
    assert bench.document() == second
    assert not bench.paper.shows_page()
    bench.to_place("nowhere", "")
    assert bench.document() == second
    bench.to_place(first, "place")
    assert bench.document() == first
