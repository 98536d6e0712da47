"""What long work reports to; `app.ui.background.Progress` fits without knowing this."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Where work says how far it is, and learns that nobody waits for it any more."""

    @property
    def cancelled(self) -> bool:
        """Whether the user asked the work to stop."""

    def report(self, fraction: float | None, text: str = "") -> None:
        """How much is done, 0 to 1 or None where nobody knows, and what; may raise to stop the work."""


class Silent:
    """Nobody watches."""

    cancelled = False

    def report(self, fraction: float | None, text: str = "") -> None:
        """Nothing."""
