"""A document to read: its fields, the one that is pointed at, and its page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.case_text import DocumentText, FieldText
from app.ui.casefile.document_reader import PAGE, TEXT, DocumentReader
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column
from app.ui.pieces.selectable_row import SelectableRow
from tests.ui.finding import labels

FIELDS = tuple(FieldText(f"field_{number}", f"第{number}项", f"内容{number}") for number in range(40))
RECORD = DocumentText("record", "4", "现场笔录", "", "2026年5月7日", FIELDS)
LETTER = DocumentText("letter", "11", "告知书", "", "", FIELDS[:2])
WHOLE = DocumentText("", "", "全卷", "", "", (FieldText("", "案由", "无证运输"), FieldText("", "案号", "0012号")))


class WordsReader(DocumentReader):
    """Every field in its words; those of the whole file are no places."""

    def add_fields(self, text: DocumentText) -> None:
        for field in text.fields:
            self.add_row(field.key, field.label, column(label(field.words)), is_place=bool(text.id))


@pytest.fixture
def reader(qtbot: QtBot) -> WordsReader:
    """An empty column."""
    made = WordsReader()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def rows(reader: WordsReader) -> list[SelectableRow]:
    QApplication.processEvents()
    return [each for each in reader.findChildren(SelectableRow) if not each.isHidden()]


def page() -> bytes:
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(20, 30, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    image.save(held, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(held.data().data())


def test_empty_it_shows_no_document(reader: WordsReader) -> None:
    reader.fill()
    assert (reader.document(), reader.field(), rows(reader)) == ("", "", [])


def test_the_head_names_the_document(reader: WordsReader) -> None:
    reader.open_text(RECORD, "现场笔录（一）", anew=True)
    assert reader.document() == "record"
    assert [each.accessibleName() for each in rows(reader)] == [each.label for each in FIELDS]
    shown = labels(reader)
    assert "现场笔录（一）" in shown
    assert "Form 4 · 2026年5月7日" in shown
    reader.open_text(WHOLE, "全卷", anew=True)
    assert (reader.document(), "全卷" in labels(reader)) == ("", True)


def test_a_row_chooses_its_field(qtbot: QtBot, reader: WordsReader) -> None:
    reader.open_text(LETTER, "告知书", anew=True)
    with qtbot.waitSignal(reader.place_chosen) as chosen:
        rows(reader)[1].chosen.emit()
    assert chosen.args == ["letter", "field_1"]
    assert reader.field() == "field_1"
    assert [each.property("line") for each in rows(reader)] == ["unmarked", "marked"]
    reader.open_text(WHOLE, "全卷", anew=True)
    with qtbot.waitSignal(reader.place_chosen) as chosen:
        rows(reader)[0].chosen.emit()
    assert chosen.args == ["", ""]
    assert {each.property("line") for each in rows(reader)} == {"unmarked"}


def test_a_field_far_down_comes_into_sight(qtbot: QtBot, reader: WordsReader) -> None:
    reader.open_text(RECORD, "现场笔录", anew=True)
    reader.show_view(PAGE)
    reader.point_at(FIELDS[-1].key)
    assert not reader.shows_page()
    last = rows(reader)[-1]
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    # The same document in a newer state stays where it was read.
    reader.open_text(RECORD, "现场笔录", anew=False)
    assert reader.field() == FIELDS[-1].key
    assert rows(reader)[-1].property("line") == "marked"
    reader.open_text(RECORD, "现场笔录", anew=True)
    assert reader.field() == ""


def test_the_page_is_wanted_once(qtbot: QtBot, reader: WordsReader) -> None:
    reader.open_text(RECORD, "现场笔录", anew=True)
    with qtbot.waitSignal(reader.page_wanted) as wanted:
        reader.switch()
    assert wanted.args == ["record"]
    assert reader.shows_page()
    reader.preview.show_pages([page()])
    with qtbot.assertNotEmitted(reader.page_wanted):
        reader.switch()
        assert not reader.shows_page()
        reader.show_view(PAGE)
        reader.open_text(RECORD, "现场笔录", anew=False)
    assert reader.preview.count() == 1
    # Another document goes on in the view that is read, and its page is not there yet.
    with qtbot.waitSignal(reader.page_wanted) as wanted:
        reader.open_text(LETTER, "告知书", anew=True)
    assert wanted.args == ["letter"]
    assert reader.preview.count() == 0


def test_the_whole_file_has_no_page(qtbot: QtBot, reader: WordsReader) -> None:
    reader.open_text(RECORD, "现场笔录", anew=True)
    reader.show_view(PAGE)
    with qtbot.assertNotEmitted(reader.page_wanted):
        reader.open_text(WHOLE, "全卷", anew=True)
        reader.show_view(PAGE)
    assert not reader.shows_page()
    reader.show_view(TEXT)
    assert not reader.shows_page()
