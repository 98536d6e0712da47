"""Marks that are being made: put in, changed, taken out, taken back."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.appraisal.practice_record import MOST_MARKS
from app.domain.appraisal.practising import Mark

Marks = tuple[Mark, ...]


class MarksDraft:
    """The marks so far, with the way back and forth."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.marks: Marks = tuple(marks)
        self._before: list[Marks] = []
        self._after: list[Marks] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._after)

    @property
    def full(self) -> bool:
        """Whether no more marks fit."""
        return len(self.marks) >= MOST_MARKS

    def put(self, mark: Mark, place: int | None = None) -> None:
        """Add a mark, or put it in the stead of the one at a place, from 0; a full draft takes no more."""
        if place is not None:
            self._change((*self.marks[:place], mark, *self.marks[place + 1 :]))
        elif not self.full:
            self._change((*self.marks, mark))

    def remove(self, place: int) -> None:
        """Take the mark at a place out."""
        self._change((*self.marks[:place], *self.marks[place + 1 :]))

    def undo(self) -> None:
        """Take the last change back; nothing where there is none."""
        self._step(self._before, self._after)

    def redo(self) -> None:
        """Make the change again that was taken back last; nothing where there is none."""
        self._step(self._after, self._before)

    def of(self, document: str) -> int:
        """How many marks a document has; the whole file is the document without a name."""
        return sum(mark.document == document for mark in self.marks)

    def _change(self, marks: Marks) -> None:
        if marks != self.marks:
            self._before.append(self.marks)
            self._after.clear()
            self.marks = marks

    def _step(self, from_: list[Marks], to: list[Marks]) -> None:
        if from_:
            to.append(self.marks)
            self.marks = from_.pop()
