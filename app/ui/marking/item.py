"""One item to be judged: its anchors, the level that is chosen, and a comment."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from app.services.grading import MOST_COMMENT
from app.ui.marking.draft import Given
from app.ui.pieces.badge import Badge
from app.ui.pieces.key_hint import KeyHint
from app.ui.pieces.labels import Elided, Glyph, label
from app.ui.pieces.layouts import boxed, column, restate, row
from app.ui.pieces.selectable_row import SelectableRow
from app.ui.theme.metrics import limit_size

TYPING_MS = 400


@dataclass(frozen=True)
class Judged:
    """An item: id, title, words beside it, and its levels as (level, words), lowest first."""

    id: str
    title: str
    hint: str
    levels: tuple[tuple[int, str], ...]


class Anchor(SelectableRow):
    """One level with its words."""

    def __init__(self, level: int, words: str) -> None:
        super().__init__()
        self.level = level
        self._mark = Glyph("circle", "text3", 18)
        text = label(words, "dense", wrap=True)
        self.setLayout(row(self._mark, KeyHint(str(level)), (text, 1), margins=(8, 5, 10, 5), gap=10))
        self.setAccessibleName(f"{level} {words}")

    def set_chosen(self, chosen: bool) -> None:
        """Show whether this is the level given."""
        self._mark.change("check-circle-fill" if chosen else "circle", "accent" if chosen else "text3")
        self.set_selected(chosen)


class JudgedItem(SelectableRow):
    """Folded it shows title and level; unfolded its anchors too. `levelled` and `commented` tell of changes."""

    levelled = Signal(int)
    commented = Signal(str)

    def __init__(self, judged: Judged) -> None:
        super().__init__()
        self.judged = judged
        self._icon = Glyph("circle", "text3", 18)
        self._level = label("–", "strong")
        self._told = Elided("", "dense", "text2")
        self._new = Badge(self.tr("not saved"), "warn", "floppy-disk", dense=True)
        self._new.hide()
        title = label(judged.title, "strong")
        of = label(f"/ {judged.levels[-1][0]}", "dense", "text3")
        head = row(self._icon, title, label(judged.hint, "caption", "text3"), None, self._new, self._level, of, gap=8)
        self._anchors = [Anchor(level, words) for level, words in judged.levels]
        for anchor in self._anchors:
            anchor.chosen.connect(lambda level=anchor.level: self.levelled.emit(level))
        self.comment = QLineEdit()
        self.comment.setMaxLength(MOST_COMMENT)
        self.comment.setPlaceholderText(self.tr("A sentence for the trainee (C)"))
        self.comment.setAccessibleName(self.tr("Comment on {0}").format(judged.title))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.timeout.connect(self.tell_comment)
        self.comment.textEdited.connect(lambda _text: self._typing.start(TYPING_MS))
        self._open = boxed(column(*self._anchors, 2, self.comment, margins=(26, 4, 0, 2), gap=0))
        self.setLayout(column(head, row(26, self._told), self._open, margins=(12, 10, 14, 10), gap=3))
        limit_size(self, least=(360, 0))
        self.setAccessibleName(judged.title)
        self.unfold(False)

    def show_given(self, given: Given, *, kept: bool) -> None:
        """Show what is chosen, and whether it is kept."""
        words = dict(self.judged.levels).get(given.level, "") if given.level is not None else ""
        self._level.setText("–" if given.level is None else str(given.level))
        told = " · ".join(part for part in (words, given.comment) if part)
        self._told.set_whole(told or self.tr("No level yet"))
        done = given.level is not None
        self._icon.change("check-circle-fill" if done else "circle", "ok_fill" if done else "text3")
        self._new.setVisible(not kept)
        for anchor in self._anchors:
            anchor.set_chosen(anchor.level == given.level)
        if self.comment.text().strip() != given.comment:
            self.comment.setText(given.comment)

    def unfold(self, on: bool) -> None:
        """Show or hide the anchors."""
        self._open.setVisible(on)
        self._told.setVisible(not on)
        restate(self, "line", "marked" if on else "unmarked")

    def takes(self, level: int) -> bool:
        """Whether there is such a level."""
        return any(anchor.level == level for anchor in self._anchors)

    def tell_comment(self) -> None:
        """Tell what is written now, without waiting for a pause in the typing."""
        self._typing.stop()
        self.commented.emit(self.comment.text().strip())
