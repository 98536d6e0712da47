"""The text of a file by its kind: Markdown, plain text, web page or Word document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from app.content.statutes.decoding import decode
from app.content.statutes.docx import text_of_docx
from app.content.statutes.errors import UnreadableFileError
from app.content.statutes.markup import text_of_page

TEXT_SUFFIXES = frozenset({".md", ".markdown", ".txt"})
PAGE_SUFFIXES = frozenset({".html", ".htm", ".mhtml"})
SUFFIXES = TEXT_SUFFIXES | PAGE_SUFFIXES | {".docx"}
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class ReadableText:
    """The text of a file and what to know about how it was read."""

    text: str
    notes: tuple[str, ...] = ()


def read_text(name: str, data: bytes) -> ReadableText:
    """Return the text of a file; raises UnreadableFileError with what the user can do."""
    suffix = PurePosixPath(name.lower()).suffix
    if not data.strip():
        raise UnreadableFileError("文件是空的。")
    if data.startswith(_OLD_WORD):
        raise UnreadableFileError("这是旧版 Word 文件或加了密码的文档。请用 Word、WPS 另存为不加密的 .docx 后再导入。")
    if suffix == ".docx":
        document = text_of_docx(data)
        notes = ("部分段落由 Word 自动编号，编号没有读出来，请核对",) if document.numbered else ()
        return ReadableText(document.text, notes)
    if suffix not in SUFFIXES:
        raise UnreadableFileError("不是能读的文件类型，已跳过。能读 .md、.txt、.html、.docx。")
    text, encoding = decode(data)
    notes = () if encoding.startswith("utf-8") else (f"按 {encoding.upper()} 编码读取",)
    return ReadableText(text_of_page(text) if suffix in PAGE_SUFFIXES else text, notes)
