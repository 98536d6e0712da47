"""The workbench: each change of a document is one that can be taken back, and every finding has a place to lead to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.casefile.controls import LineControl
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
