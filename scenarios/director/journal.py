"""The journal file: one sealed line an event, on the disk before it is acknowledged, safe against kills at any time."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from app.domain.attempt.chain import ChainError, ChainHead, Entry, head_after, read_chain, seal_line
from app.domain.attempt.events import Event
from app.domain.errors import KnownError

JOURNAL_NAME = "journal.jsonl"
_BINARY = getattr(os, "O_BINARY", 0)


class JournalError(KnownError):
    """A journal cannot be opened or written; nothing that failed to be written was acknowledged."""


class Journal(Protocol):
    """Where an attempt's events are kept."""

    @property
    def head(self) -> ChainHead:
        """The end of the chain."""

    def append(self, events: Sequence[Event]) -> list[Entry]:
        """Seal the events onto the chain and keep them; returns when they are kept."""


class MemoryJournal:
    """A journal that is kept in memory only, for bots and the solver."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.head = ChainHead()

    def append(self, events: Sequence[Event]) -> list[Entry]:
        """Seal the events onto the chain."""
        added = []
        for event in events:
            entry, _ = seal_line(self.head, event)
            self.head = head_after(entry)
            added.append(entry)
        self.entries.extend(added)
        return added


def read_journal(path: Path) -> list[Entry]:
    """All whole lines of a journal, checked; a torn last line is left out.

    Raises ChainError with the line that does not hold, JournalError if the file cannot be read.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            # a pipe or a device may never end
            raise JournalError(f"打不开训练记录 {path.name}：这不是普通文件。")
        data = path.read_bytes()
    except OSError as error:
        raise JournalError(f"打不开训练记录 {path.name}：{_words(error)}") from error
    return read_chain(_whole_lines(data))


class JournalWriter:
    """Appends to a journal file, alone: a second writer is refused.

    Opening checks what is there. A torn last line (the machine died while writing) is cut off and kept in `….torn`;
    a chain that does not hold raises ChainError and leaves the file as it is.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries: tuple[Entry, ...] = ()
        self.head = ChainHead()
        self._fd = -1
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._open()
        except OSError as error:
            self.close()
            raise JournalError(f"打不开训练记录 {path.name}：{_words(error)}") from error
        except BaseException:
            self.close()
            raise

    def append(self, events: Sequence[Event]) -> list[Entry]:
        """Write the events in one piece; returns once they are on the disk.

        Raises JournalError if they could not be written; the file is then as before, and the call may be repeated.
        """
        if self._fd < 0:
            raise JournalError("训练记录已经关闭，不能再写。")
        head, added, lines = self.head, [], []
        for event in events:
            entry, line = seal_line(head, event)
            head = head_after(entry)
            added.append(entry)
            lines.append(line + "\n")
        if added:
            self._write("".join(lines).encode())
            self.head = head
        return added

    def close(self) -> None:
        """Let go of the file, which unlocks it; closing again does nothing."""
        if self._fd >= 0:
            os.close(self._fd)
        self._fd = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open(self) -> None:
        is_new = not self.path.exists()
        self._fd = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY, 0o644)
        _lock(self._fd)
        if is_new:
            _sync_folder(self.path.parent)
        data = self.path.read_bytes()
        self.entries = tuple(read_chain(_whole_lines(data)))
        if self.entries:
            self.head = head_after(self.entries[-1])
        self._size = data.rfind(b"\n") + 1
        if self._size < len(data):
            self._cut_torn_tail(data[self._size :])

    def _cut_torn_tail(self, tail: bytes) -> None:
        with self.path.with_name(self.path.name + ".torn").open("ab") as kept:
            kept.write(tail + b"\n")
        os.ftruncate(self._fd, self._size)
        _sync(self._fd)

    def _write(self, data: bytes) -> None:
        try:
            written = os.write(self._fd, data)
            while written < len(data):
                written += os.write(self._fd, data[written:])
        except OSError as error:
            self._take_back()
            raise JournalError(f"训练记录写不下去：{_words(error)}") from error
        try:
            _sync(self._fd)
        except OSError as error:
            # what the disk holds after a failed sync is unknown: nothing more may be built upon it
            self.close()
            raise JournalError(f"训练记录没能存到磁盘上：{_words(error)}请结束训练并检查磁盘。") from error
        self._size += len(data)

    def _take_back(self) -> None:
        """Cut off what a failed write left behind; failing that, the next opening finds it torn."""
        try:
            os.ftruncate(self._fd, self._size)
        except OSError:
            self.close()


def _whole_lines(data: bytes) -> Iterator[str]:
    # only "\n" ends a line: a text may hold other characters that str.splitlines takes for line ends
    for number, line in enumerate(data.split(b"\n")[:-1], 1):
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            raise ChainError(number, "不是完整的记录行") from None


def _sync(fd: int) -> None:
    if hasattr(os, "fdatasync"):
        os.fdatasync(fd)
    else:
        os.fsync(fd)


def _sync_folder(folder: Path) -> None:
    """Make a new file's name durable, where folders can be synced at all."""
    if sys.platform == "win32":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def _lock(fd: int) -> None:
    """Hold a file until its descriptor is closed; the system lets go of it when the process dies.

    The journal itself is locked: a lock file beside it could not be taken away without a race.
    """
    try:
        _lock_descriptor(fd)
    except OSError as error:
        raise JournalError("这次训练正在另一个程序里进行，请先关闭它。") from error


if sys.platform == "win32":
    import msvcrt

    def _lock_descriptor(fd: int) -> None:
        # Nobody else could read a byte that is locked, so one is taken that no journal will ever reach.
        os.lseek(fd, 2**31 - 2, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock_descriptor(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _words(error: OSError) -> str:
    known = {
        errno.ENOSPC: "磁盘已满，请腾出空间后重试。",
        errno.EDQUOT: "磁盘配额已用完，请腾出空间后重试。",
        errno.EACCES: "没有读写权限，请换一个文件夹或联系管理员。",
        errno.EROFS: "磁盘是只读的，请换一个文件夹。",
        errno.ENOENT: "文件不存在。",
        errno.EISDIR: "这是一个文件夹，不是文件。",
        errno.EFBIG: "文件太大，超出了允许的大小。",
    }
    return known.get(error.errno or 0, f"系统报告“{error.strerror}”。")
