"""A document to read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.case_text import DocumentText
from app.ui.case_practice.reading import MARKED, Reading
from app.ui.casefile.document_reader import PAGE, TEXT
from app.ui.pieces.labels import Glyph
from app.ui.pieces.selectable_row import SelectableRow


@pytest.fixture
def reading(qtbot: QtBot) -> Reading:
    """An empty column."""
    made = Reading()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    return made


def rows(reading: Reading) -> list[SelectableRow]:
    """The fields in sight."""
    QApplication.processEvents()
    return [each for each in reading.findChildren(SelectableRow) if not each.isHidden()]


def test_fields_are_places(qtbot: QtBot, reading: Reading, documents: tuple[DocumentText, ...]) -> None:
    text = next(each for each in documents if each.id == "spot_decision")
    reading.show_document(text, text.name, {"amount": MARKED, "": MARKED})
    assert len(rows(reading)) == len(text.fields) + 1
    assert len([each for each in reading.findChildren(Glyph) if each.accessibleName() == "marked"]) == 2
    with qtbot.waitSignal(reading.place_chosen) as chosen:
        rows(reading)[0].chosen.emit()
    assert chosen.args == ["spot_decision", ""]
    at = 1 + [each.key for each in text.fields].index("amount")
    with qtbot.waitSignal(reading.place_chosen) as chosen:
        rows(reading)[at].chosen.emit()
    assert chosen.args == ["spot_decision", "amount"]
    reading.show_document(text, text.name, {})
    assert rows(reading)[at].property("line") == "marked"


def test_the_whole_file_has_no_page(qtbot: QtBot, reading: Reading, documents: tuple[DocumentText, ...]) -> None:
    head, first = documents[0], documents[1]
    reading.show_document(first, first.name, {})
    with qtbot.waitSignal(reading.page_wanted) as wanted:
        reading.show_view(PAGE)
    assert wanted.args == [first.id]
    assert reading.shows_page()
    reading.show_document(head, "全卷", {})
    assert not reading.shows_page()
    with qtbot.waitSignal(reading.place_chosen) as chosen:
        rows(reading)[1].chosen.emit()
    assert chosen.args == ["", ""]
    # Back in a document, the page is shown again.
    with qtbot.waitSignal(reading.page_wanted):
        reading.show_document(first, first.name, {})
    reading.show_view(TEXT)
    assert not reading.shows_page()


def test_a_field_far_down_comes_into_sight(qtbot: QtBot, reading: Reading, documents: tuple[DocumentText, ...]) -> None:
    text = max(documents, key=lambda each: len(each.fields))
    reading.show_document(text, text.name, {})
    last = text.fields[-1].key
    reading.point_at(last)
    made = rows(reading)[-1]
    qtbot.waitUntil(lambda: made.visibleRegion().boundingRect().height() > 0)
    assert made.property("line") == "marked"
