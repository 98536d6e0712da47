"""Kinds of hits with their counts, one of which is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.ui.pieces.buttons import Button
from app.ui.pieces.flow import FlowLayout


class FilterBar(QWidget):
    """`chosen` carries the id of a kind, empty for all."""

    chosen = Signal(str)

    def __init__(self, kinds: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._words = dict(kinds)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        flow = FlowLayout(gap=2)
        for id_, words in kinds:
            made = Button(words, kind="ghost", density="dense")
            made.setCheckable(True)
            made.clicked.connect(lambda _on=False, id_=id_: self.chosen.emit(id_))
            self._group.addButton(made)
            self._buttons[id_] = made
            flow.addWidget(made)
        self.setLayout(flow)
        self.setAccessibleName(self.tr("Kind of hit"))

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many hits there are of each kind; kinds without any are left out, but for the chosen one."""
        for id_, made in self._buttons.items():
            count = counts.get(id_, 0)
            # The sum stands below anyway, and all kinds fit on one line without it.
            words = f"{self._words[id_]} {count}" if id_ else self._words[id_]
            made.setText(words)
            made.setAccessibleName(words)
            made.setVisible(bool(count) or made.isChecked() or not id_)
        self.updateGeometry()

    def select(self, id_: str) -> None:
        """Choose a kind without a signal."""
        self._buttons[id_].setChecked(True)

    def selected(self) -> str:
        """The id of the kind that is chosen."""
        return next((id_ for id_, made in self._buttons.items() if made.isChecked()), "")
