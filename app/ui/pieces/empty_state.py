"""What would be here, why it is not, and the one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.pieces.buttons import button
from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, column, row
from app.ui.pieces.painted import CENTRE


class EmptyState(QWidget):
    """Stands where a list or picture will be; `acted` when its one action is taken."""

    acted = Signal()

    def __init__(self, icon: str, title: str, why: str, action: str = "", key: str = "") -> None:
        super().__init__()
        words = label(why, "dense", "text2", wrap=True, align=CENTRE)
        items: list[Item] = [None, (Glyph(icon, "text3", 34), 0, CENTRE), (label(title, "h3"), 0, CENTRE), words]
        if action:
            press = button(action, density="dense")
            press.clicked.connect(self.acted)
            line: list[Item] = [None, press]
            if key:
                line.append(KeyHint(key))
            items += [6, row(*line, None)]
        self.setLayout(column(*items, None, margins=(16, 16, 16, 16), gap=6))
        self.setAccessibleName(f"{title} {why}")
