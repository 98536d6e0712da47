"""One option of a question."""

from __future__ import annotations

from typing import Literal

from app.ui.pieces.labels import Glyph, label
from app.ui.pieces.layouts import row
from app.ui.pieces.painted import TOP
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.theme.metrics import fix_size

Verdict = Literal["", "right", "wrong", "missed"]
_MARKS = {
    "": ("circle", "text3"),
    "right": ("check-circle-fill", "ok"),
    "wrong": ("x-circle-fill", "critical"),
    "missed": ("check-circle", "ok"),
}
LETTER_PX = 22


class AnswerRow(SelectableRow):
    """`chosen` on click, Enter or Space; `judge` shows what it is worth."""

    def __init__(self, letter: str, words: str) -> None:
        super().__init__()
        self.letter = letter
        self._mark = Glyph("circle", "text3", 18)
        name = label(letter, "strong", "text2")
        fix_size(name, LETTER_PX)
        text = label(words if words != letter else "", wrap=True)
        self.setLayout(row((self._mark, 0, TOP), (name, 0, TOP), (text, 1), margins=(10, 9, 12, 9), gap=8))
        self._words = f"{letter} {words}"
        self.setAccessibleName(self._words)

    def set_chosen(self, chosen: bool) -> None:
        """Mark the option as chosen, or no longer."""
        self.set_selected(chosen)
        self._mark.change("circle-fill" if chosen else "circle", "accent" if chosen else "text3")

    def judge(self, verdict: Verdict, meaning: str) -> None:
        """Show whether the option was right; `meaning` says it in words."""
        icon, role = _MARKS[verdict]
        self._mark.change(icon, role)
        self._mark.setToolTip(meaning)
        self.setAccessibleName(f"{self._words} {meaning}".strip())
