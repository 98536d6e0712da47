"""Reads a journal that another thread writes, line by line as it grows."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

_HASH = re.compile(r',"h":"([0-9a-f]{64})","seq":\d{1,9}\}$')
_PHOTO = '"kind":"PhotoTaken"'


@dataclass
class JournalTail:
    """The whole lines of a journal so far; a torn last one waits for its rest."""

    path: Path
    lines: list[str] = field(default_factory=list)
    _offset: int = 0

    def read_on(self) -> None:
        """Take in what was added; a file that is not there yet is empty. Raises OSError."""
        try:
            with self.path.open("rb") as file:
                file.seek(self._offset)
                data = file.read()
        except FileNotFoundError:
            return
        whole = data[: data.rfind(b"\n") + 1]
        self._offset += len(whole)
        self.lines += [line.decode("utf-8", errors="replace") for line in whole.split(b"\n")[:-1]]

    def hash_at(self, seq: int) -> str:
        """The hash of a line by its number from 1; empty where there is none."""
        found = _HASH.search(self.lines[seq - 1]) if 1 <= seq <= len(self.lines) else None
        return found.group(1) if found else ""

    def photos(self, first: int, last: int) -> list[str]:
        """The photographs that lines `first` to `last` speak of, of those that have a file."""
        found = []
        for line in self.lines[first - 1 : last]:
            if _PHOTO in line:
                body = json.loads(line)["body"]
                if body["sha256"]:
                    found.append(str(body["photo"]))
        return found
