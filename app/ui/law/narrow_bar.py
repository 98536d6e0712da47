"""What a search is narrowed to: ranks of statutes and fields of enforcement, as chips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.domain.law.grounds import Topic
from app.domain.law.statute import Level
from app.ui.law.guide_view import topic_face
from app.ui.law.words import level_word
from app.ui.pieces.buttons import Button, button, toggle
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.labels import label
from app.ui.pieces.layouts import column, row


class NarrowBar(QFrame):
    """`narrowed` tells that something else is wanted, `closed` that Esc was pressed; nothing pressed means all.

    Ranks narrow the articles alone: an act, a case, a guide or a question has none.
    """

    narrowed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "sunken")
        self.setAccessibleName(self.tr("Narrow the search"))
        self._levels = {each.value: self._chip(level_word(each)) for each in Level}
        self._topics = {each.value: self._chip(topic_face(each).value) for each in Topic}
        self._all = button(self.tr("Search everything"), "link", density="dense")
        self._all.clicked.connect(self.widen)
        levels, topics = _flow(list(self._levels.values())), _flow(list(self._topics.values()))
        words = label(self.tr("Rank (articles only)"), "caption", "text3")
        lines = column(
            row(words, None, self._all),
            levels,
            label(self.tr("Field"), "caption", "text3"),
            topics,
            margins=(10, 6, 8, 8),
            gap=3,
        )
        self.setLayout(lines)
        # The chips stay where they are when it comes and goes.
        policy = self._all.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._all.setSizePolicy(policy)
        self._all.hide()
        self.setFocusProxy(next(iter(self._levels.values())))

    def _chip(self, words: str) -> Button:
        made = toggle(words, False, density="dense")
        made.setAccessibleName(words)
        made.clicked.connect(self._tell)
        return made

    def levels(self) -> tuple[str, ...]:
        """The ranks that are wanted; none means all."""
        return tuple(id_ for id_, chip in self._levels.items() if chip.isChecked())

    def topics(self) -> tuple[str, ...]:
        """The fields that are wanted; none means all."""
        return tuple(id_ for id_, chip in self._topics.items() if chip.isChecked())

    def count(self) -> int:
        """How many chips are pressed."""
        return len(self.levels()) + len(self.topics())

    def widen(self) -> None:
        """Want everything again."""
        if self.count():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            for chip in (*self._levels.values(), *self._topics.values()):
                chip.setChecked(False)
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._all.setVisible(self.count() > 0)
        self.narrowed.emit()


def _flow(chips: Sequence[Button]) -> QWidget:
    made = QWidget()
    flow = FlowLayout(gap=4)
    for chip in chips:
        flow.addWidget(chip)
    made.setLayout(flow)
    return made
