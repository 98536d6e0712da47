"""What the station tells the desktop: one JSON object a line on standard output."""

from __future__ import annotations

import json
import threading
from typing import Any, TextIO


class Progress:
    """Writes progress lines; a desktop that is gone is no error."""

    def __init__(self, out: TextIO | None) -> None:
        self._out = out
        self._lock = threading.Lock()
        self._events = 0

    def loading(self, share: float, what: str) -> None:
        """Loading has come to a share of 0 to 1."""
        self._tell("loading", share=round(share, 3), what=what)

    def ready(self) -> None:
        """The scene stands and the trainee can begin."""
        self._tell("ready")

    def events(self, count: int) -> None:
        """So many events are on the disk; told when the number changes."""
        if count != self._events:
            self._events = count
            self._tell("events", count=count)

    def ended(self, reason: str) -> None:
        """The attempt ended, or the station stopped with it unfinished (`stopped`)."""
        self._tell("ended", reason=reason, count=self._events)

    def hub(self, pushed: int, online: bool, problem: str) -> None:
        """So many events have reached the hub; whether it answers, and why nothing more will be sent, if so."""
        self._tell("hub", pushed=pushed, online=online, problem=problem)

    def settings(self, values: dict[str, Any]) -> None:
        """The trainee changed how the station presents itself; the desktop may keep it for next time."""
        self._tell("settings", values=values)

    def problem(self, message: str) -> None:
        """Something the user must know."""
        self._tell("problem", message=message)

    def _tell(self, kind: str, **more: Any) -> None:
        if self._out is None:
            return
        line = json.dumps({"kind": kind, **more}, ensure_ascii=False)
        try:
            with self._lock:
                self._out.write(line + "\n")
                self._out.flush()
        except (OSError, ValueError):
            self._out = None
