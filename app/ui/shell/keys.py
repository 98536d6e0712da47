"""Keys to commands: combinations with Ctrl, Alt and function keys always work, plain keys only when nobody types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from app.ui.pieces.commands import Command

_NAMES = {"Enter": "Return", "Esc": "Escape", "PgUp": "PgUp", "PgDn": "PgDown"}
# What a text field does with these is worth more than what a page would do.
_EDITING = frozenset(f"Ctrl+{letter}" for letter in "ZYCVXA")


def sequence_of(key: str) -> QKeySequence:
    """`Ctrl P` or `Enter` as Qt's key sequence."""
    return QKeySequence("+".join(_NAMES.get(part, part) for part in key.split()))


def is_plain(sequence: QKeySequence) -> bool:
    """Whether a text field would want these keys: no Ctrl, no Alt, no function key, not Escape."""
    if sequence.isEmpty():
        return False
    combination = sequence[0]  # type: ignore[index]  # missing in the stubs
    modifiers, key = combination.keyboardModifiers(), combination.key()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return not (modifiers & held) and not (Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35)


def somebody_types() -> bool:
    """Whether the keyboard is in a field that takes text."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)


class KeyRouter(QObject):
    """Binds commands of the frame and of the open page to keys of a window; the frame's come first if enabled.

    While `held()`, because a question or the palette lies over the page, the page's keys do nothing.
    """

    def __init__(self, window: QWidget, held: Callable[[], bool] = lambda: False) -> None:
        super().__init__(window)
        self._window, self._held = window, held
        self._frame: dict[str, Command] = {}
        self._page: dict[str, Command] = {}
        self._shortcuts: list[QShortcut] = []
        self._watched: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch)

    def bind_frame(self, commands: Sequence[Command]) -> None:
        """Keys that work on every page."""
        self._frame = {sequence_of(each.key).toString(): each for each in commands if each.key}
        self._bind()

    def bind_page(self, commands: Sequence[Command]) -> None:
        """Keys of the page that is open."""
        self._page = {sequence_of(each.key).toString(): each for each in commands if each.key}
        self._bind()

    def press(self, event: QKeyEvent) -> bool:
        """Run the command of a plain key that no widget wanted; False if there is none."""
        if somebody_types() or event.isAutoRepeat():
            return False
        command = self._command(self._written(event))
        if command is None or not is_plain(sequence_of(command.key)):
            return False
        self._run(command)
        return True

    def _written(self, event: QKeyEvent) -> str:
        typed = event.text()
        # `?` is Shift and another key on every layout: what counts is the character.
        if typed and typed.isprintable() and not typed.isalnum() and not typed.isspace():
            return QKeySequence(typed).toString()
        key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return QKeySequence(int(key) | modifiers.value).toString()

    def _command(self, written: str) -> Command | None:
        frame, page = self._frame.get(written), self._page.get(written)
        # Ctrl Z is the frame's while a toast offers to take something back, else the page's.
        return page if page is not None and not (frame is not None and frame.enabled()) else frame

    def _bind(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts = []
        for written in {**self._page, **self._frame}:
            sequence = QKeySequence(written)
            if is_plain(sequence):
                continue
            shortcut = QShortcut(sequence, self._window)
            shortcut.activated.connect(lambda written=written: self._run(self._command(written)))
            self._shortcuts.append(shortcut)

    def _run(self, command: Command | None) -> None:
        if command is None or not command.enabled():
            return
        of_page = command in self._page.values()
        if not (of_page and self._held()):
            command.run()

    def _watch(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = new
        if new is not None:
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep text fields from swallowing our combinations: on X11, Ctrl K would delete the rest of the line."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            written = QKeySequence(event.keyCombination()).toString()
            command = self._command(written)
            if command is not None and written not in _EDITING and not is_plain(QKeySequence(written)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)
