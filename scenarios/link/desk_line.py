"""Listens to the desktop on standard input: `stop` asks the station to save and go, its end tells that it is gone."""

from __future__ import annotations

import os
import stat
import threading
from typing import Literal, TextIO

Wish = Literal["", "stop", "gone"]


class DeskLine:
    """Reads lines on a thread of its own; `wish` is what the desktop wants by now."""

    def __init__(self, source: TextIO | None) -> None:
        self.wish: Wish = ""
        self._source = source
        if source is not None:
            threading.Thread(target=self._listen, args=(source,), name="desk line", daemon=True).start()

    def _listen(self, source: TextIO) -> None:
        try:
            for line in source:
                if line.strip() == "stop":
                    self.wish = "stop"
                    return
        except (OSError, ValueError):
            pass
        self.wish = "gone"


def is_pipe(source: TextIO | None) -> bool:
    """Whether somebody holds the other end: a terminal or an empty device is nobody."""
    if source is None:
        return False
    try:
        mode = os.fstat(source.fileno()).st_mode
    except (OSError, ValueError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)
