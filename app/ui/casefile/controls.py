"""What a value is typed into: a line, prose, one choice, several, yes or no. Each keeps what it cannot show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QWidget

from app.ui.pieces.buttons import Button, toggle
from app.ui.pieces.choice import Choice
from app.ui.pieces.flow import FlowLayout
from app.ui.pieces.layouts import column, restate
from app.ui.theme.metrics import fix_size

LINE_PX = 22
FEWEST_LINES, MOST_LINES = 2, 12


def insert_text(target: QWidget, text: str) -> bool:
    """Put text where the cursor of a field is; False where it takes none."""
    if isinstance(target, QLineEdit) and not target.isReadOnly():
        target.insert(text)
    elif isinstance(target, QPlainTextEdit) and not target.isReadOnly():
        target.insertPlainText(text)
    else:
        return False
    return True


class Control(QWidget):
    """`changed` when the user changed it; `value` is None where nothing is filled in."""

    changed = Signal()

    def put(self, value: Any) -> None:
        """Show a value, without a signal."""
        raise NotImplementedError

    def value(self) -> Any:
        """What stands there as plain JSON."""
        raise NotImplementedError

    def mark(self, state: str) -> None:
        """Show the edge of an error ("error"), of a warning ("warn"), or of neither."""

    def lock(self) -> None:
        """Let it be read only."""
        self.setEnabled(False)


class LineControl(Control):
    """A line of text; `whole` turns figures into a number. What is no number is kept as typed, and told so."""

    def __init__(self, name: str, hint: str = "", *, whole: bool = False, names: Sequence[str] = ()) -> None:
        super().__init__()
        self._whole = whole
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(hint)
        if names:
            completer = QCompleter(list(names), self.edit)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            self.edit.setCompleter(completer)
        # Not textEdited alone: what is dropped or completed is the user's change too.
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        self.setLayout(column(self.edit))
        self.setFocusProxy(self.edit)

    def put(self, value: Any) -> None:
        """Show a value; of nested ones there is nothing to show."""
        shown = "" if value is None or isinstance(value, dict | list | bool) else str(value)
        if shown != self.edit.text():
            self.edit.blockSignals(True)
            self.edit.setText(shown)
            self.edit.setCursorPosition(0)
            self.edit.blockSignals(False)

    def value(self) -> Any:
        """The text, or a whole number."""
        text = self.edit.text().strip()
        if self._whole and text.isascii() and text.isdigit() and len(text) < 10:
            return int(text)
        return text or None

    def mark(self, state: str) -> None:
        """Show the edge."""
        restate(self.edit, "state", state)

    def lock(self) -> None:
        """Leave it to be read and copied."""
        self.edit.setReadOnly(True)


class MomentControl(LineControl):
    """A date, or a date and time with a space between them where the file has a T."""

    def put(self, value: Any) -> None:
        """Show it."""
        super().put(value.replace("T", " ") if isinstance(value, str) else value)

    def value(self) -> Any:
        """The moment as the file writes it."""
        text = super().value()
        return text.replace(" ", "T") if isinstance(text, str) and len(text) > 10 else text


class ProseControl(Control):
    """Text of several lines, as high as what stands in it."""

    def __init__(self, name: str, least: int = FEWEST_LINES) -> None:
        super().__init__()
        self._least = least
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(self._typed)
        self.setLayout(column(self.edit))
        self.setFocusProxy(self.edit)
        self._grow()

    def _typed(self) -> None:
        self._grow()
        self.changed.emit()

    def _grow(self) -> None:
        blocks = self.edit.document()
        needed = int(blocks.size().height())
        fix_size(self.edit, 0, max(self._least, min(MOST_LINES, needed)) * LINE_PX + 18)
        # Qt shows a bar a pixel early; one is wanted only where the text is longer than the field may grow.
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > MOST_LINES else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.edit.setVerticalScrollBarPolicy(bar)

    def resizeEvent(self, event: object) -> None:
        """Wrap anew at another width."""
        self._grow()

    def put(self, value: Any) -> None:
        """Show a text."""
        shown = value if isinstance(value, str) else ""
        if shown != self.edit.toPlainText():
            self.edit.blockSignals(True)
            self.edit.setPlainText(shown)
            self.edit.blockSignals(False)
            self._grow()

    def value(self) -> Any:
        """The text."""
        return self.edit.toPlainText() if self.edit.toPlainText().strip() else None

    def mark(self, state: str) -> None:
        """Show the edge."""
        restate(self.edit, "state", state)

    def lock(self) -> None:
        """Leave it to be read and copied."""
        self.edit.setReadOnly(True)


class ChoiceControl(Control):
    """One of several, or none; a value that the form does not know stays in the list as it is written."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._choices = [("", self.tr("Not chosen")), *choices]
        self._box = Choice(self._choices, name=name)
        self._box.chosen.connect(lambda _id: self.changed.emit())
        self.setLayout(column(self._box))
        self.setFocusProxy(self._box)

    def put(self, value: Any) -> None:
        """Show a choice."""
        written = value if isinstance(value, str) else ""
        known = any(written == id_ for id_, _words in self._choices)
        self._box.show_choices(self._choices if known else [*self._choices, (written, written)], written)

    def value(self) -> Any:
        """The id of the choice."""
        return self._box.selected() or None

    def mark(self, state: str) -> None:
        """Show the edge."""
        restate(self._box, "state", state)


class YesNoControl(ChoiceControl):
    """Yes, no, or not said."""

    def __init__(self, name: str) -> None:
        super().__init__(name, [])
        self._choices = [("", self.tr("Not chosen")), ("yes", self.tr("Yes")), ("no", self.tr("No"))]
        self._box.show_choices(self._choices)

    def put(self, value: Any) -> None:
        """Show it."""
        super().put({True: "yes", False: "no"}.get(value, "") if isinstance(value, bool) else "")

    def value(self) -> Any:
        """True, False or None."""
        return {"yes": True, "no": False}.get(super().value() or "")


class ChoicesControl(Control):
    """Any of several, as chips that stay down; ids are texts or numbers as the form has them."""

    def __init__(self, name: str, choices: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self._chips: dict[Any, Button] = {}
        self._unknown: list[Any] = []
        for id_, words in choices:
            chip = toggle(words, False, density="dense")
            chip.clicked.connect(lambda _on=False: self.changed.emit())
            self._chips[id_] = chip
        self.setLayout(FlowLayout(*self._chips.values()))
        self.setAccessibleName(name)

    def put(self, value: Any) -> None:
        """Show which are chosen."""
        chosen = value if isinstance(value, list) else []
        self._unknown = [each for each in chosen if each not in self._chips]
        for id_, chip in self._chips.items():
            chip.setChecked(id_ in chosen)

    def value(self) -> Any:
        """The ids that are chosen, in the order of the form."""
        return [id_ for id_, chip in self._chips.items() if chip.isChecked()] + self._unknown or None

    def chips(self) -> list[Button]:
        """The chips in the order of the form."""
        return list(self._chips.values())
