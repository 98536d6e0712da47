"""A few choices side by side, one of them in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame

from app.ui.pieces.buttons import Button
from app.ui.pieces.layouts import row


class Segmented(QFrame):
    """Choices as (id, words); `chosen` carries the id. Arrow keys move and choose."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], selected: str = "", name: str = "") -> None:
        super().__init__()
        self.setProperty("segments", "true")
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        for id_, words in choices:
            made = Button(words, kind="segment", density="dense")
            made.setCheckable(True)
            made.setAccessibleName(words)
            made.installEventFilter(self)
            made.clicked.connect(lambda _on=False, id_=id_: self.chosen.emit(id_))
            # The chosen words are bold, and wider.
            made.toggled.connect(lambda _on, made=made: made.updateGeometry())
            self._group.addButton(made)
            self._buttons[id_] = made
        self.setLayout(row(*self._buttons.values(), margins=(2, 2, 2, 2), gap=2))
        self.select(selected or next(iter(self._buttons), ""))

    def select(self, id_: str) -> None:
        """Put a choice in force without a signal; an unknown id changes nothing."""
        if id_ in self._buttons:
            self._buttons[id_].setChecked(True)

    def choose(self, id_: str) -> None:
        """Put a choice in force as a click does; KeyError for an unknown id."""
        self._buttons[id_].click()

    def ids(self) -> list[str]:
        """What can be chosen."""
        return list(self._buttons)

    def selected(self) -> str:
        """The id of the choice in force."""
        return next((id_ for id_, each in self._buttons.items() if each.isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the neighbour by arrow keys."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        ids = self.ids()
        index = min(len(ids) - 1, max(0, ids.index(self.selected()) + step))
        self._buttons[ids[index]].setFocus(Qt.FocusReason.TabFocusReason)
        self.choose(ids[index])
