"""The pose track beside a journal: where head and hands were, in a compact file that a run can be watched again from.

Best effort: it proves nothing and costs no point, so it is neither sealed nor synced. A torn last record is ignored.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

POSES_NAME = "poses.bin"
Part = Literal["head", "left", "right"]
PARTS: tuple[Part, ...] = ("head", "left", "right")
_MAGIC = b"ZXPOSE1\n"
_RECORD = struct.Struct("<IB7f")


@dataclass(frozen=True, slots=True)
class Pose:
    """Position in metres and orientation as a quaternion (w, x, y, z), scene axes."""

    t_ms: int
    part: Part
    position: tuple[float, float, float]
    orientation: tuple[float, float, float, float]


class PoseWriter:
    """Appends poses; the first failure to write ends the track quietly, since an attempt must not stop for it."""

    def __init__(self, path: Path) -> None:
        self.failed: str = ""
        try:
            self._file = path.open("ab")
            size = self._file.tell()
            if size < len(_MAGIC):
                self._file.truncate(0)
                self._file.write(_MAGIC)
            else:
                # a torn record would shift all that follow it
                self._file.truncate(size - (size - len(_MAGIC)) % _RECORD.size)
        except OSError as error:
            self.failed = str(error)

    def add(self, pose: Pose) -> None:
        """Keep one pose."""
        if self.failed:
            return
        try:
            self._file.write(_RECORD.pack(pose.t_ms, PARTS.index(pose.part), *pose.position, *pose.orientation))
        except OSError as error:
            self.failed = str(error)

    def close(self) -> None:
        """Write out what is buffered."""
        if self.failed:
            return
        try:
            self._file.close()
        except OSError as error:
            self.failed = str(error)


def read_poses(path: Path) -> Iterator[Pose]:
    """The poses of a track in order; nothing if the file is missing or not a pose track."""
    data = path.read_bytes() if path.is_file() else b""
    if not data.startswith(_MAGIC):
        return
    body = memoryview(data)[len(_MAGIC) :]
    whole = len(body) - len(body) % _RECORD.size
    for t_ms, part, *numbers in _RECORD.iter_unpack(body[:whole]):
        if part < len(PARTS):
            x, y, z, *turn = numbers
            yield Pose(t_ms, PARTS[part], (x, y, z), (turn[0], turn[1], turn[2], turn[3]))
