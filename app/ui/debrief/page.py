"""The page."""

from __future__ import annotations

from app.ui.desk import Desk
from app.ui.shell.page import Page


class DebriefPage(Page):
    """Under way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def title(self) -> str:
        """The name."""
        return self.tr("Debrief")
