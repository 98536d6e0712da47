"""A lock on a file that the system takes away when its process ends, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_FAR_BYTE = 1 << 30
"""Windows locks bytes and keeps others from reading them; this one lies behind whatever the file says."""


class FileLock:
    """A lock on one file, which is made where it is not there and stays when the lock is let go."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._fd: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._fd is not None

    def take(self) -> bool:
        """Take the lock and return True, or return False where another holds it; raises OSError."""
        if self._fd is not None:
            return True
        fd = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(fd)
        except OSError:
            os.close(fd)
            return False
        self._fd = fd
        return True

    def write(self, text: bytes) -> None:
        """Replace what the locked file says."""
        assert self._fd is not None, "only whoever holds the lock writes"
        os.lseek(self._fd, 0, os.SEEK_SET)
        os.ftruncate(self._fd, 0)
        os.write(self._fd, text)

    def let_go(self) -> None:
        """Give the lock back; does nothing where it isn't held."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None


if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        os.lseek(fd, _FAR_BYTE, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
