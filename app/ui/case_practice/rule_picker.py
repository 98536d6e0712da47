"""Choosing the rule that a defect breaks: found by words or pinyin, those of the document first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from app.services.case_rules import ChoosableRule, found_rules
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import clear, column, rule, scrolled
from app.ui.pieces.selectable_row import SelectableRow

TYPING_MS = 150
MOST = 40


class RulePicker(QWidget):
    """`chosen` carries the rule; Down goes from the search into the list, Enter takes its first."""

    chosen = Signal(object)

    def __init__(self, rules: Sequence[ChoosableRule]) -> None:
        super().__init__()
        self._rules, self._form = tuple(rules), ""
        self._found: list[ChoosableRule] = []
        self._rows: list[SelectableRow] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("What is wrong: words, pinyin initials or number"))
        self.search.setAccessibleName(self.tr("Search the rules"))
        self.search.setClearButtonEnabled(True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._show)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._take_first)
        self._list, inner = column(gap=0), QWidget()
        inner.setLayout(column(self._list, None))
        area = scrolled(inner)
        # The list takes what room there is and asks for none, else the page would grow past its window.
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setLayout(column(self.search, (area, 1), gap=6))
        self.setFocusProxy(self.search)
        self._show()

    def look_at(self, form: str) -> None:
        """Put the rules of a form's documents first; an empty code stands for the whole file."""
        if form != self._form:
            self._form = form
            self._show()

    def clear(self) -> None:
        """Forget what was typed."""
        self.search.clear()
        self._show()

    def shown(self) -> list[str]:
        """The numbers of the rules in the list."""
        return [each.id for each in self._found[:MOST]]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down from the search into the list; up and down in it."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self._rows:
            super().keyPressEvent(event)
            return
        here = next((index for index, each in enumerate(self._rows) if each.hasFocus()), -1)
        target = here + step
        if target < 0:
            self.search.setFocus()
        else:
            self._rows[min(target, len(self._rows) - 1)].setFocus()

    def _take_first(self) -> None:
        # What was typed last may still wait to be searched.
        self._typing.stop()
        self._show()
        if self._found and self.search.text().strip():
            self.chosen.emit(self._found[0])

    def _show(self) -> None:
        self._found = found_rules(self._rules, self.search.text(), self._form)
        clear(self._list)
        self._rows = []
        for each in self._found[:MOST]:
            made = SelectableRow()
            about = label(f"{each.id} · {each.provision}", "caption", "text3", wrap=True)
            made.setLayout(column(label(each.words, "dense", wrap=True), about, margins=(10, 6, 10, 6), gap=1))
            made.setAccessibleName(f"{each.words} {each.id}")
            made.chosen.connect(partial(self.chosen.emit, each))
            self._rows.append(made)
            self._list.addWidget(made)
            self._list.addWidget(rule())
        more = len(self._found) - MOST
        if more > 0:
            hint = label(self.tr("{0} more: type to find them.").format(more), "caption", "text3")
            self._list.addLayout(column(hint, margins=(10, 8, 10, 8)))
        if not self._found:
            none = label(self.tr("No rule has these words. Try fewer, or others."), "dense", "text2", wrap=True)
            self._list.addLayout(column(none, margins=(10, 12, 10, 12)))
