"""An .xz stream that stops where it becomes too much."""

from __future__ import annotations

import io
import lzma
from typing import BinaryIO

from app.content.statutes.errors import UnreadableFileError

_CHUNK = 256 * 1024
_MEMORY = 256 * 1024 * 1024
_FREE = 64 * 1024 * 1024
_BOMB = "解开后异常地大，可能是有意构造的压缩包，读到这里为止。"


class XzStream(io.RawIOBase):
    """Reads what an .xz file holds; raises UnreadableFileError for a bomb or a damaged file.

    Up to 64 MB may come out of any file; beyond that no more than `max_ratio` times what went in, and `max_bytes`.
    """

    def __init__(self, packed: BinaryIO, max_bytes: int, max_ratio: int) -> None:
        self._packed = packed
        self._max_bytes = max_bytes
        self._max_ratio = max_ratio
        self._decompressor = lzma.LZMADecompressor(memlimit=_MEMORY)
        self.consumed = 0
        self.produced = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer as far as one step of decompression does; 0 at the end."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        data = self._next(len(view))
        view[: len(data)] = data
        return len(data)

    def _next(self, wanted: int) -> bytes:
        while True:
            try:
                data = self._step(wanted)
            except (lzma.LZMAError, MemoryError):
                raise UnreadableFileError("压缩包已损坏，读到这里为止。请重新下载后再导入。") from None
            if data is None:
                return b""
            if data:
                self.produced += len(data)
                self._check()
                return data

    def _step(self, wanted: int) -> bytes | None:
        """Some bytes, none yet, or None at the end."""
        if self._decompressor.eof:
            rest = self._decompressor.unused_data or self._read()
            if not rest.strip(b"\0"):
                return None
            self._decompressor = lzma.LZMADecompressor(memlimit=_MEMORY)
            return self._decompressor.decompress(rest, wanted)
        packed = self._read() if self._decompressor.needs_input else b""
        if self._decompressor.needs_input and not packed:
            raise UnreadableFileError("压缩包不完整，读到这里为止。请重新下载后再导入。")
        return self._decompressor.decompress(packed, wanted)

    def _read(self) -> bytes:
        packed = self._packed.read(_CHUNK)
        self.consumed += len(packed)
        return packed

    def _check(self) -> None:
        if self.produced > self._max_bytes or self.produced > _FREE + self._max_ratio * self.consumed:
            raise UnreadableFileError(_BOMB)
