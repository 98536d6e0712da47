"""The search field: it asks after a pause in typing, and never in the middle of an input method's composition."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

PAUSE_MS = 180


class SearchField(QLineEdit):
    """`asked` carries the words after a pause, at once on Enter; `down` wants the results, `completed` a suggestion."""

    asked = Signal(str)
    down = Signal()
    entered = Signal()
    left = Signal()
    completed = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._composing = False
        self._last = ""
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._changed)

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return self._composing

    def put(self, words: str) -> None:
        """Write words into the field and ask at once."""
        self.setText(words)
        self._ask()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Wait while pinyin is being composed; go on when a word was committed or given up."""
        # Before Qt takes the commit, since that already tells of the change of text.
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if self._composing:
            self._pause.stop()
        else:
            self._changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the results, Enter opens, Right at the end takes the suggestion, Esc clears or leaves."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Down:
            self.down.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
            self.entered.emit()
        elif key == Qt.Key.Key_Right and self.text() and self.cursorPosition() == len(self.text()):
            self.completed.emit()
        elif key == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self.text():
            self.clear()
            self._ask()
        else:
            self.left.emit()

    def _changed(self) -> None:
        if not self._composing and self.text().strip() != self._last:
            self._pause.start(PAUSE_MS)

    def _ask(self) -> None:
        self._pause.stop()
        words = self.text().strip()
        if words != self._last:
            self._last = words
            self.asked.emit(words)
