"""The stream gives what was packed, and stops at bombs, damage and the end."""

from __future__ import annotations

import io
import lzma

import pytest

from app.content.statutes.errors import UnreadableFileError
from app.content.statutes.xz_stream import XzStream


def read(packed: bytes, max_bytes: int = 1 << 30, max_ratio: int = 200) -> bytes:
    with XzStream(io.BytesIO(packed), max_bytes, max_ratio) as stream:
        assert stream.readable()
        return stream.readall() or b""


def test_what_was_packed_comes_out_also_from_several_streams() -> None:
    assert read(lzma.compress(b"one") + lzma.compress(b"two")) == b"onetwo"


@pytest.mark.parametrize("packed", [lzma.compress(b"x" * 9999)[:-20], b"\xfd7zXZ\0broken", b"plain text"])
def test_a_damaged_file_is_refused(packed: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="重新下载"):
        read(packed)


def test_a_bomb_is_stopped() -> None:
    bomb = lzma.compress(b"\0" * (80 * 1024 * 1024), preset=1)
    with pytest.raises(UnreadableFileError, match="异常地大"):
        read(bomb)
    with pytest.raises(UnreadableFileError, match="异常地大"):
        read(lzma.compress(b"x" * 9999), max_bytes=1000)
