"""A surface with an optional title row."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from app.ui.pieces.labels import label
from app.ui.pieces.layouts import Item, column, put, restate, row


class Card(QFrame):
    """A surface; `side` stands at the right of the title, content goes in by `put`."""

    def __init__(
        self, title: str = "", *side: QWidget, hint: str = "", look: str = "plain", pad: float = 16, gap: float = 10
    ) -> None:
        super().__init__()
        self.setProperty("card", look)
        self.body = column(margins=(pad, pad - 2 if title else pad, pad, pad), gap=gap)
        if title:
            self.setAccessibleName(title)
            head: list[Item] = [label(title, "h3")]
            if hint:
                head.append(label(hint, "caption", "text3"))
            self.body.addLayout(row(*head, None, *side))
        self.setLayout(self.body)

    def put(self, *items: Item) -> Card:
        """Add items under what is there; returns the card."""
        for item in items:
            put(self.body, item)
        return self

    def set_look(self, look: str) -> None:
        """Change the look: plain, sunken, chosen, warn or critical."""
        restate(self, "card", look)
