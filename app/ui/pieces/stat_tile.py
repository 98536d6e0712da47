"""One figure, what it is, and which way it moved."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, column, row


@dataclass(frozen=True)
class Change:
    """How a figure moved: the words, whether it rose, and whether that is good (None: neither)."""

    words: str
    rose: bool
    good: bool | None = None


class StatTile(QFrame):
    """A figure on a card."""

    def __init__(self, title: str, value: str, unit: str = "", change: Change | None = None, note: str = "") -> None:
        super().__init__()
        self.setProperty("card", "plain")
        figure = row(
            label(value, "figure"), label(unit, "dense", "text3", align=Qt.AlignmentFlag.AlignBottom), None, gap=4
        )
        foot: list[Item] = []
        if change is not None:
            tone = "text3" if change.good is None else "ok" if change.good else "major"
            foot += [Glyph("trend-up" if change.rose else "trend-down", tone, 14), label(change.words, "caption", tone)]
        foot += [label(note, "caption", "text3"), None]
        body = (label(title, "dense", "text2"), figure, row(*foot, gap=4))
        self.setLayout(column(*body, margins=(16, 12, 16, 12), gap=3))
        self.setAccessibleName(" ".join(part for part in (title, value, unit, note) if part))
