"""The case files that were written on a run, held against it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.services.attempt_cases import AttemptCase
from app.ui.attempt_moment import AttemptMoment
from app.ui.case_place import CasePlace
from app.ui.casefile.scene_differences import SceneDifferences
from app.ui.pieces.buttons import button
from app.ui.pieces.empty_state import EmptyState
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import Item, column, row, rule, scrolled


class PaperView(QWidget):
    """`moment_chosen` carries the number of an event, `case_wanted` a `CasePlace`."""

    moment_chosen = Signal(int)
    case_wanted = Signal(object)
    begin_wanted = Signal()

    def __init__(self, cases: Sequence[AttemptCase], *, own: bool) -> None:
        super().__init__()
        if not cases:
            why = self.tr("Once a case file is written on this run, what parts the two stands here.")
            action = self.tr("New case file") if own else ""
            empty = EmptyState("folder-open", self.tr("No case file of this run here"), why, action)
            empty.acted.connect(self.begin_wanted)
            self.setLayout(column(empty))
            return
        lines = column(gap=0)
        for case in cases:
            self._add(lines, case)
        inner = QWidget()
        inner.setLayout(column(lines, None, margins=(0, 0, 0, 12)))
        self.setLayout(column(scrolled(inner)))

    def _add(self, lines: QBoxLayout, case: AttemptCase) -> None:
        found = SceneDifferences()
        found.show_comparison(case.comparison, case.note)
        found.moment_wanted.connect(self._to_moment)
        head: list[Item] = [
            Glyph("folder-open", "accent_text", 20),
            (Elided(case.title, "h3"), 1),
            label(self.tr("{0} documents").format(case.documents), "dense", "text2"),
        ]
        if case.own:
            found.place_wanted.connect(lambda document, key: self.case_wanted.emit(CasePlace(case.path, document, key)))
            go = button(self.tr("Open the case file"), "", "pencil-simple", "dense")
            go.clicked.connect(lambda: self.case_wanted.emit(CasePlace(case.path, "")))
            head.append(go)
        lines.addLayout(row(*head, margins=(14, 12, 14, 8), gap=10))
        lines.addWidget(rule())
        lines.addWidget(found)

    def _to_moment(self, moment: AttemptMoment) -> None:
        self.moment_chosen.emit(moment.seq)
