"""The chain of evidence as the editor shows it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from app.services.case_chain import EvidenceChain, EvidenceLink, FactChain
from app.ui.pieces.evidence_chip import EvidenceChip
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import Elided, label
from app.ui.pieces.layouts import Item, clear, column, row, rule


class Chain(QWidget):
    """Facts with the evidence they stand on; `document_wanted` carries the id of a document that names it."""

    document_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: EvidenceChain | None = None
        self._lines = column(gap=0)
        self.setLayout(column(self._lines, None, margins=(0, 4, 0, 10)))

    def show_chain(self, chain: EvidenceChain) -> None:
        """Show a chain."""
        if chain == self._shown:
            return
        self._shown = chain
        clear(self._lines)
        for fact in chain.facts:
            self._lines.addLayout(self._fact(fact))
            self._lines.addWidget(rule())
        if chain.loose:
            title = label(self.tr("Evidence on which no fact stands"), "caption", "text3", wrap=True)
            items = (self._link(link) for link in chain.loose)
            self._lines.addLayout(column(title, *items, margins=(14, 10, 12, 8), gap=8))

    def _fact(self, fact: FactChain) -> QLayout:
        items: list[Item] = [label(fact.words, "strong", wrap=True)]
        items += [self._link(link) for link in fact.links]
        missing = [EvidenceChip("none", self.tr("evidence {0} is not there").format(number)) for number in fact.lost]
        if not fact.links and not fact.lost:
            missing.append(EvidenceChip("none", self.tr("no evidence yet")))
        if missing:
            items.append(FlowLayout(*missing))
        return column(*items, margins=(14, 10, 12, 10), gap=8)

    def _link(self, link: EvidenceLink) -> QLayout:
        name = Elided(f"{link.number} {link.name}", "dense")
        if not link.documents:
            return column(name, label(self.tr("no document lists it yet"), "caption", "text3"), gap=2)
        chips = []
        for document, title in link.documents:
            chip = EvidenceChip("page", title, document)
            chip.clicked.connect(partial(self._open, document))
            chips.append(chip)
        return column(name, row(FlowLayout(*chips)), gap=2)

    def _open(self, document: str, _checked: bool = False) -> None:
        self.document_wanted.emit(document)
