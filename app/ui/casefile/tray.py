"""The material of a case: what its brief tells, findings, evidence, people, vehicles; each can go into a field."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from app.domain.brief.brief import Told
from app.domain.casefile.case_file import CaseFile
from app.domain.casefile.values import Organisation, Person
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row
from app.ui.pieces.selectable_row import SelectableRow


class MaterialRow(SelectableRow):
    """A piece of material; it can be dragged into a field, or chosen."""

    def __init__(self, words: str, about: str, text: str) -> None:
        super().__init__()
        self.text = text
        self._pressed: QPoint | None = None
        below = [label(about, "caption", "text3", wrap=True)] if about else []
        self.setLayout(column(label(words, "dense", wrap=True), *below, margins=(11, 6, 12, 6), gap=1))
        self.setAccessibleName(f"{words} {about}".strip())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """No drag: it was chosen."""
        if self._pressed is not None:
            self._pressed = None
            self.chosen.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin the drag once the mouse has gone far enough."""
        here = event.position().toPoint()
        if self._pressed is None or (here - self._pressed).manhattanLength() < QApplication.startDragDistance():
            return
        self._pressed = None
        carried = QMimeData()
        carried.setText(self.text)
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.exec(Qt.DropAction.CopyAction)


class Tray(QWidget):
    """`picked` carries the text of a piece, to be put where the keyboard was last."""

    picked = Signal(str)

    def __init__(self, case: CaseFile, told: Sequence[Told] = ()) -> None:
        super().__init__()
        lines = column(gap=0)
        for part in told:
            lines.addLayout(row(label(part.title, "caption", "text3"), margins=(14, 12, 12, 2)))
            for each in part.words:
                self._add(lines, each, "", each)
        for title, rows in self._parts(case):
            if rows:
                lines.addLayout(row(label(title, "caption", "text3"), margins=(14, 12, 12, 2)))
            for words, about, text in rows:
                self._add(lines, words, about, text)
        self.setLayout(column(lines, None, margins=(0, 0, 0, 10)))

    def _add(self, lines: QBoxLayout, words: str, about: str, text: str) -> None:
        made = MaterialRow(words, about, text)
        made.chosen.connect(partial(self.picked.emit, text))
        lines.addWidget(made)

    def _parts(self, case: CaseFile) -> list[tuple[str, list[tuple[str, str, str]]]]:
        facts = [
            (fact.words, " · ".join([*([f"{fact.at:%m-%d %H:%M}"] if fact.at else []), fact.place,
             *([self.tr("evidence {0}").format(_numbers(fact.evidence))] if fact.evidence else [])]).strip(" ·"),
             fact.words)
            for fact in case.facts
        ]  # fmt: skip
        evidence = [
            (f"{each.number} {each.name}", each.proves, self.tr("{0} (evidence {1})").format(each.name, each.number))
            for each in case.evidence
        ]
        people = [(party.who.name, _about(party.who), party.who.name) for party in case.parties]
        people += [(entry.name, " ".join(part for part in (entry.title, entry.number) if part), entry.name)
                   for entry in case.officers]  # fmt: skip
        vehicles = [(each.plate, " · ".join(part for part in (each.kind, each.owner) if part), each.plate)
                    for each in case.vehicles]  # fmt: skip
        return [
            (self.tr("What was found"), facts),
            (self.tr("Evidence"), evidence),
            (self.tr("People"), people),
            (self.tr("Vehicles"), vehicles),
        ]


def _numbers(numbers: tuple[int, ...]) -> str:
    return "、".join(str(each) for each in numbers)


def _about(who: Person | Organisation) -> str:
    if isinstance(who, Organisation):
        return " · ".join(part for part in (who.legal_representative, who.address) if part)
    return " · ".join(part for part in (who.work, who.address) if part)
