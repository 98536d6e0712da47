"""How the case is to be thought through: evidence, decision tree, common errors, a worked example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.scenario.handling import DecisionNode, EvidenceItem, Handling, WorkedExample
from app.ui.pieces.badge import Badge
from app.ui.pieces.citation import Citation
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import Item, column, put, row, rule, scrolled
from app.ui.pieces.painted import TOP


class HandlingView(QWidget):
    """`law_wanted` carries the citations of a step, the one to be lit first.

    `drawn` are the faults of this run, `titles` faults by id, `laws` citations as a reader says them.
    """

    law_wanted = Signal(object)

    def __init__(
        self, handling: Handling, drawn: Sequence[str], titles: Mapping[str, str], laws: Mapping[str, str]
    ) -> None:
        super().__init__()
        self._drawn, self._titles, self._laws = set(drawn), titles, laws
        body = column(gap=8, margins=(14, 12, 14, 14))
        parts = (
            (self.tr("Way of deciding"), [self._step(n, node) for n, node in enumerate(handling.decision_tree, 1)]),
            (self.tr("Evidence to secure"), self._evidence(handling)),
            (self.tr("Common errors"), [_marked(words, "x-circle-fill", "major") for words in handling.common_errors]),
            (self.tr("Worked example"), [self._example(each) for each in handling.worked_examples]),
        )
        for title, widgets in parts:
            if widgets:
                body.addWidget(label(title, "h3"))
                for widget in widgets:
                    body.addWidget(widget)
                put(body, 8)
        if not any(widgets for _title, widgets in parts):
            why = self.tr("The authors of this scenario have written none.")
            body.addWidget(EmptyState("gavel", self.tr("No line of thought"), why))
        body.addStretch(1)
        inner = QWidget()
        inner.setLayout(body)
        self.setLayout(column(scrolled(inner)))

    def _step(self, number: int, node: DecisionNode) -> QWidget:
        lines: list[Item] = [label(node.ask, "strong", wrap=True)]
        lines.append(label(self.tr("Yes: {0}").format(node.yes), "dense", "text2", wrap=True))
        if node.no:
            lines.append(label(self.tr("No: {0}").format(node.no), "dense", "text2", wrap=True))
        if node.basis:
            chips = FlowLayout()
            for citation in node.basis:
                chip = Citation(self._laws.get(citation, citation), citation)
                chip.clicked.connect(
                    lambda _checked=False, lit=citation, basis=node.basis: self.law_wanted.emit((lit, *basis))
                )
                chips.addWidget(chip)
            lines.append(chips)
        made = QWidget()
        place = label(str(number), "h3", "accent_text")
        made.setLayout(row((place, 0, TOP), (column(*lines, gap=4), 1), gap=12, margins=(2, 2, 0, 4)))
        return made

    def _evidence(self, handling: Handling) -> list[QWidget]:
        # What this run needed comes first.
        order = sorted(handling.evidence, key=lambda item: not self._drawn.intersection(item.faults))
        made = [self._item(item) for item in order]
        if handling.preservation:
            made.append(_marked(handling.preservation, "warning-circle-fill", "warn"))
        return made

    def _item(self, item: EvidenceItem) -> QWidget:
        needed = [fault for fault in item.faults if fault in self._drawn]
        head: list[Item] = [(label(item.target, "strong", wrap=True), 1)]
        if needed:
            head.append((Badge(self.tr("In this run"), "drill", "crosshair"), 0, TOP))
        head.append((label(item.document, "caption", "text3"), 0, TOP))
        lines: list[Item] = [row(*head), label(item.how, "dense", "text2", wrap=True)]
        if needed:
            words = self.tr("For: {0}").format(self._names(needed))
            lines.append(label(words, "caption", "text3", wrap=True))
        made = QWidget()
        made.setLayout(column(*lines, rule(), gap=4))
        return made

    def _example(self, example: WorkedExample) -> QWidget:
        lines: list[Item] = [
            label(self._names(example.faults), "strong", wrap=True),
            label(example.answer, "body", wrap=True),
        ]
        if example.earlier_answer:
            lines.append(label(example.earlier_answer, "dense", "text2", wrap=True))
        made = QWidget()
        made.setLayout(column(*lines, gap=5))
        return made

    def _names(self, faults: Sequence[str]) -> str:
        return self.tr("; ").join(self._titles.get(fault, fault) for fault in faults)


def _marked(words: str, icon: str, role: str) -> QWidget:
    made = QWidget()
    made.setLayout(row((Glyph(icon, role, 17), 0, TOP), (label(words, "body", wrap=True), 1), gap=9))
    return made
