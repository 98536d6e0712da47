"""When the attempt rests by itself: the headset is taken off, its own menu is open, or it is gone."""

from __future__ import annotations

from typing import Protocol

from scenarios.headset.tracking import Focus

REASON = "headset_off"


class Attempt(Protocol):
    """What the loop may do to an attempt."""

    @property
    def runs(self) -> bool:
        """Whether its time passes."""

    def pause(self, reason: str) -> None:
        """Let its time stand still."""

    def resume(self) -> None:
        """Let its time go on."""


class Rest:
    """Breaks an attempt off and takes it up again; a break that somebody else began is left alone."""

    def __init__(self, attempt: Attempt) -> None:
        self._attempt = attempt
        self._ours = False
        self._was: Focus | None = None

    def take(self, focus: Focus) -> None:
        """Take the focus of a frame."""
        if focus is self._was:
            return
        first, self._was = self._was is None, focus
        if focus is Focus.FOCUSED:
            if self._ours and not self._attempt.runs:
                self._attempt.resume()
            self._ours = False
        elif not first and self._attempt.runs:
            self._attempt.pause(REASON)
            self._ours = True
