"""Each kind of file gives its text, or a reason."""

from __future__ import annotations

import pytest

from app.content.statutes.errors import UnreadableFileError
from app.content.statutes.reading import read_text
from tests.content.statutes.packed_files import docx


def test_each_kind_is_read() -> None:
    assert read_text("a.md", "第一条 甲".encode()).text == "第一条 甲"
    assert read_text("a.HTML", "<p>第一条 甲</p>".encode()).text == "第一条 甲\n"
    assert read_text("a.docx", docx("第一条 甲")).text == "第一条 甲\n"
    assert read_text("a.docx", docx("甲</w:t></w:r></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>乙")).notes
    gb = read_text("a.txt", "第一条 甲".encode("gb18030"))
    assert (gb.text, gb.notes) == ("第一条 甲", ("按 GB18030 编码读取",))


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b" \n", "空的"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx", "旧版 Word"),
        ("a.pdf", b"%PDF-1.7", "文件类型"),
        ("a.txt", b"\xff\xfe\x00\xd8", "编码"),
    ],
)
def test_what_cannot_be_read_is_refused_with_advice(name: str, data: bytes, words: str) -> None:
    with pytest.raises(UnreadableFileError, match=words):
        read_text(name, data)
