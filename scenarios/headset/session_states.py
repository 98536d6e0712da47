"""The life of an OpenXR session, told by the runtime's events; plain Python, which calls nothing itself."""

from __future__ import annotations

from enum import StrEnum

from scenarios.headset.tracking import Focus

_SHOWN = {"VISIBLE": Focus.VISIBLE, "FOCUSED": Focus.FOCUSED}


class Step(StrEnum):
    """What a change of state asks for."""

    NOTHING = "nothing"
    BEGIN = "begin"
    """Begin the session: frames are wanted."""
    END = "end"
    """End it: no more frames until it is ready again."""
    LEAVE = "leave"
    """The runtime or its user wants us out: close, and do not come back by ourselves."""
    REOPEN = "reopen"
    """The session is being lost: close, and try again."""


class SessionStates:
    """Where a session stands. `worn` is false while the runtime tells that nobody wears the headset."""

    def __init__(self) -> None:
        self.state = "UNKNOWN"
        self.running = False
        self.worn = True
        self.over = Step.NOTHING
        """LEAVE or REOPEN once that was told: nothing comes after it."""

    def take(self, state: str) -> Step:
        """Take a state by its name in OpenXR; returns what is to be done now."""
        self.state = state
        if state == "READY" and not self.running:
            self.running = True
            return Step.BEGIN
        if state == "STOPPING" and self.running:
            self.running = False
            return Step.END
        if state == "EXITING":
            self.running = False
            self.over = Step.LEAVE
            return Step.LEAVE
        if state == "LOSS_PENDING":
            self.running = False
            self.over = Step.REOPEN
            return Step.REOPEN
        return Step.NOTHING

    @property
    def focus(self) -> Focus:
        """Who has the trainee's eyes and hands."""
        if not self.running or not self.worn:
            return Focus.IDLE
        return _SHOWN.get(self.state, Focus.IDLE)
