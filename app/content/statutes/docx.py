"""The paragraphs of a .docx, read without following anything that the file points at."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.parsers import expat

from app.content.statutes.errors import UnreadableFileError

DOCUMENT = "word/document.xml"
MAX_XML = 64 * 1024 * 1024
MAX_RATIO = 200
_SMALL = 1024 * 1024
_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_DAMAGED = "文件已损坏或不是 Word 文档。请重新下载，或用 Word、WPS 打开后另存为 .docx 再导入。"


@dataclass(frozen=True)
class DocxText:
    """The text, a line for each paragraph; `numbered` where Word counts some by itself and the numbers are lost."""

    text: str
    numbered: bool


def text_of_docx(data: bytes) -> DocxText:
    """Return the paragraphs of a document; raises UnreadableFileError for a damaged, encrypted or hostile one."""
    reader = _Paragraphs()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.say
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.buffer_text = True
    try:
        parser.Parse(_document(data), True)
    except expat.ExpatError:
        raise UnreadableFileError(_DAMAGED) from None
    return DocxText("\n".join(reader.lines) + "\n", reader.numbered)


def _document(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            info = archive.getinfo(DOCUMENT)
            if info.flag_bits & 1:
                raise UnreadableFileError("文档加了密码。请去掉密码后再导入。")
            if info.file_size > MAX_XML or info.file_size > _SMALL + MAX_RATIO * info.compress_size:
                raise UnreadableFileError("文档解开后异常地大，可能是有意构造的文件，没有读取。")
            with archive.open(info) as file:
                return file.read(MAX_XML)
    except (zipfile.BadZipFile, KeyError, EOFError, zlib.error, NotImplementedError, OSError, ValueError):
        raise UnreadableFileError(_DAMAGED) from None


def _refuse_doctype(*_declaration: object) -> None:
    raise UnreadableFileError("文档里带有实体声明，可能是有意构造的文件，没有读取。")


@dataclass
class _Paragraphs:
    """Gathers the paragraphs while the parser goes through the document."""

    lines: list[str] = field(default_factory=list)
    numbered: bool = False
    _words: list[str] = field(default_factory=list)
    _in_text: bool = False

    def start(self, name: str, _attributes: object) -> None:
        """An element begins."""
        local = _local(name)
        if local == "t":
            self._in_text = True
        elif local == "tab":
            self._words.append("\u3000")
        elif local in ("br", "cr"):
            self._words.append("\n")
        elif local == "numPr":
            self.numbered = True

    def end(self, name: str) -> None:
        """An element ends."""
        local = _local(name)
        if local == "t":
            self._in_text = False
        elif local == "p":
            self.lines.append("".join(self._words))
            self._words.clear()

    def say(self, words: str) -> None:
        """Characters between elements."""
        if self._in_text:
            self._words.append(words)


def _local(name: str) -> str:
    return name.removeprefix(_SPACE).removeprefix(_STRICT)
