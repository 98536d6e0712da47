"""The left column: the documents of the file, with how much is marked in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.services.case_text import DocumentText
from app.ui.case_practice.reading import FLAGS
from app.ui.case_practice.titles import Titles
from app.ui.pieces.badge import Badge
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import Item, clear, column, row, rule, scrolled
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.theme.metrics import fix_size

LEFT_PX = 262
TONES = {"marked": "drill", "hit": "ok", "missed": "critical", "alarm": "warn"}


class Contents(QFrame):
    """`chosen` carries the id of a document, empty for the whole file."""

    chosen = Signal(str)

    def __init__(self, documents: Sequence[DocumentText], titles: Titles) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._documents, self._titles = documents, titles
        self._rows: dict[str, SelectableRow] = {}
        self._at = ""
        self._lines, inner = column(gap=0), QWidget()
        inner.setLayout(column(self._lines, None, margins=(0, 0, 0, 10)))
        head = row(label(self.tr("Documents"), "h3"), None,
                   label(self.tr("{0} papers").format(sum(bool(each.id) for each in documents)), "caption", "text3"),
                   margins=(14, 11, 14, 9))  # fmt: skip
        self.setLayout(column(head, rule(), (scrolled(inner), 1), margins=(1, 1, 1, 1), gap=0))
        fix_size(self, LEFT_PX)

    def show_counts(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        """Show how much stands in each document: by document, then by what it is."""
        clear(self._lines)
        self._rows = {}
        for number, each in enumerate(self._documents):
            made = self._row(number, each, counts.get(each.id, {}))
            made.set_selected(each.id == self._at)
            made.chosen.connect(partial(self.chosen.emit, each.id))
            self._rows[each.id] = made
            self._lines.addWidget(made)
            self._lines.addWidget(rule())

    def select(self, document: str) -> None:
        """Mark the row of the document that is shown."""
        self._at = document
        for id_, each in self._rows.items():
            each.set_selected(id_ == document)

    def ids(self) -> list[str]:
        """The documents in their order, the whole file first."""
        return [each.id for each in self._documents]

    def _row(self, number: int, text: DocumentText, counts: Mapping[str, int]) -> SelectableRow:
        made = SelectableRow()
        title = text.name if text.id else self._titles.document("")
        below = [Elided(text.about, "caption", "text3")] if text.about else []
        words = column(Elided(title, "body"), *below, gap=0)
        items: list[Item] = [label(f"{number}" if text.id else "", "caption", "text3"), (words, 1)]
        items += [Badge(f"{count}", TONES[what], FLAGS[what][0], dense=True) for what, count in counts.items() if count]
        made.setLayout(row(*items, margins=(12, 7, 10, 7), gap=8))
        told = " ".join(f"{count}" for count in counts.values() if count)
        made.setAccessibleName(f"{title} {text.about} {told}".strip())
        return made
