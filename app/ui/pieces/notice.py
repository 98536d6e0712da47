"""What is not as it should be, said in words, in its place."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from app.ui.pieces.buttons import button
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, restate, row
from app.ui.pieces.severity import SEVERITY_ICONS

NoticeTone = Literal["neutral", "ok", "warn", "critical"]


class Notice(QFrame):
    """A line on a soft ground with icon and words; `acted` when its one action is taken."""

    acted = Signal()

    def __init__(self, words: str, tone: NoticeTone = "neutral", action: str = "") -> None:
        super().__init__()
        self._icon = Glyph(SEVERITY_ICONS[tone], self._ink(tone), 16)
        self._words = label(words, "dense", "text", wrap=True)
        items: list[Item] = [self._icon, (self._words, 1)]
        if action:
            press = button(action, density="dense")
            press.clicked.connect(self.acted)
            items.append(press)
        self.setLayout(row(*items, margins=(12, 8, 10, 8), gap=9))
        self.show_words(words, tone)

    def show_words(self, words: str, tone: NoticeTone = "neutral") -> None:
        """Say something else."""
        self._words.setText(words)
        self._icon.change(SEVERITY_ICONS[tone], self._ink(tone))
        restate(self, "card", "sunken" if tone == "neutral" else tone)
        self.setAccessibleName(words)

    def _ink(self, tone: NoticeTone) -> str:
        return "text2" if tone == "neutral" else tone
