"""Every encoding that offices use is read, and no other is guessed at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.statutes.decoding import decode
from app.content.statutes.errors import UnreadableFileError

TEXT = "第一条 为了演示，制定本办法。\r\n第二条 12345。\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
def test_chinese_text_is_read_in_every_usual_encoding(encoding: str) -> None:
    assert decode(TEXT.encode(encoding))[0] == TEXT


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xd8\xd8", b"\xff\xff\xff\xff", b"a\0b\0\0\0c\xd8"]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, _encoding = decode(data)
    except UnreadableFileError:
        return
    assert "\0" not in text
