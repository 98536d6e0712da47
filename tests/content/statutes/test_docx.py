"""Word documents are read; hostile ones are refused with a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.statutes.docx import text_of_docx
from app.content.statutes.errors import UnreadableFileError
from tests.content.statutes.packed_files import docx, zipped

BOMB = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///演示">]>'


def test_paragraphs_become_lines() -> None:
    read = text_of_docx(docx("演示办法", "第一条</w:t><w:tab/><w:t>为了演示。", "&lt;甲&gt;"))
    assert read.text == "演示办法\n第一条\u3000为了演示。\n<甲>\n"
    assert not read.numbered


def test_numbers_that_word_counts_are_told() -> None:
    assert text_of_docx(docx("甲</w:t></w:r></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>乙")).numbered


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx("&b;", head=BOMB), "实体"),
        (docx("&a;", head=OUTSIDE), "实体"),
        (zipped({"word/document.xml": b"<w>" + b" " * 30_000_000}), "异常地大"),
        (zipped({"word/document.xml": b"<w:document"}), "损坏"),
        (zipped({"other.xml": b"<a/>"}), "损坏"),
        (b"PK\x03\x04", "损坏"),
        (b"", "损坏"),
    ],
)
def test_hostile_and_damaged_documents_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=words):
        text_of_docx(data)


@given(st.integers(0, 400), st.binary(max_size=8), st.integers(0, 30))
def test_no_change_of_a_document_breaks_the_reading(at: int, inserted: bytes, removed: int) -> None:
    data = docx("演示办法", "第一条 为了演示。")
    try:
        text_of_docx(data[:at] + inserted + data[at + removed :])
    except UnreadableFileError:
        return
