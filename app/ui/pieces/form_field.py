"""A field with its label above, a note at the right, and what is wrong with it under it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QWidget

from app.ui.pieces.labels import label, retone
from app.ui.pieces.layouts import column, restate, row

FieldState = Literal["", "error", "warn"]


class FormField(QWidget):
    """`FormField(tr("Account"), QLineEdit())`; `set_problem` puts a sentence under it."""

    def __init__(self, title: str, control: QWidget, *, note: str = "", required: bool = False) -> None:
        super().__init__()
        self.control = control
        name = label(title, "dense", "text2")
        name.setBuddy(control)
        star = label("*" if required else "", "dense", "critical")
        self._note = label(note, "caption", "text3")
        # Never shown here: what has no parent yet would flash up as a window of its own.
        for words, needed in ((star, required), (self._note, bool(note))):
            if not needed:
                words.hide()
        self._problem = label("", "caption", "critical", wrap=True)
        self._problem.hide()
        head = row(name, star, None, self._note, gap=4)
        self.setLayout(column(head, control, self._problem, gap=4))
        control.setAccessibleName(title)
        self.setFocusProxy(control)

    def set_problem(self, sentence: str, state: FieldState = "error") -> None:
        """Say under the field what is wrong and what to do; an empty sentence clears it."""
        state = state if sentence else ""
        retone(self._problem, "warn" if state == "warn" else "critical")
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        restate(self.control, "state", state)
        self.control.setAccessibleDescription(sentence)

    def problem(self) -> str:
        """The sentence under the field."""
        return self._problem.text()

    def set_note(self, note: str, tone: str = "text3") -> None:
        """Change the words at the right of the label."""
        self._note.setText(note)
        retone(self._note, tone)
        self._note.setVisible(bool(note))
