"""Bytes to text: UTF-8, UTF-16 and GB18030, as files from Chinese offices come."""

from __future__ import annotations

import codecs

from app.content.statutes.errors import UnreadableFileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 4096


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and the encoding it was read in; raises UnreadableFileError where it is no text."""
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableFileError("文件的文字编码认不出来。请用记事本打开，另存为 UTF-8 编码后再导入。") from None
    if "\0" in text:
        raise UnreadableFileError("这不是文本文件。请另存为 .docx、.html 或 .txt 后再导入。")
    return text, encoding


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, final=True)
    except UnicodeDecodeError:
        return _without_mark(data[:_SAMPLE])
    return "utf-8" if b"\0" not in data[:_SAMPLE] else _without_mark(data[:_SAMPLE])


def _without_mark(sample: bytes) -> str:
    """UTF-16 text, even Chinese, has line ends and digits whose other byte is zero; GB18030 has no zero bytes."""
    if b"\0" not in sample:
        return "gb18030"
    return "utf-16-le" if sample[1::2].count(0) >= sample[::2].count(0) else "utf-16-be"
