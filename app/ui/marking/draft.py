"""Marks that are being given: chosen, changed, taken back, before they are kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.services.grading import Mark, MarkLine


@dataclass(frozen=True, slots=True)
class Given:
    """A level, None before one is chosen, and a comment."""

    level: int | None = None
    comment: str = ""


@dataclass
class Draft:
    """What is chosen for each item, what is kept already, and the way back."""

    items: Sequence[str]
    kept: dict[str, Given] = field(default_factory=dict)
    chosen: dict[str, Given] = field(default_factory=dict)
    _undo: list[tuple[str, Given]] = field(default_factory=list)

    @classmethod
    def over(cls, items: Sequence[str], history: Iterable[MarkLine]) -> Draft:
        """A draft that begins with the marks that count."""
        kept = {line.criterion: Given(line.level, line.comment) for line in history if line.counts}
        return cls(items, kept, dict(kept))

    def of(self, item: str) -> Given:
        """What is chosen for an item."""
        return self.chosen.get(item, Given())

    def set_level(self, item: str, level: int) -> None:
        """Choose a level."""
        self._change(item, Given(level, self.of(item).comment))

    def set_comment(self, item: str, comment: str) -> None:
        """Write a comment."""
        self._change(item, Given(self.of(item).level, comment))

    def undo(self) -> str | None:
        """Take the last change back; the item it was about, None where there is nothing to take back."""
        if not self._undo:
            return None
        item, before = self._undo.pop()
        self.chosen[item] = before
        return item

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._undo)

    def changed(self) -> list[Mark]:
        """The marks that differ from what is kept and have a level."""
        marks = []
        for item in self.items:
            given = self.of(item)
            if given.level is not None and given != self.kept.get(item, Given()):
                marks.append(Mark(item, given.level, given.comment))
        return marks

    def next_empty(self, after: str) -> str | None:
        """The next item without a level after this one, from the top again; None where all have one."""
        at = self.items.index(after) + 1
        return next((each for each in [*self.items[at:], *self.items[:at]] if self.of(each).level is None), None)

    def _change(self, item: str, given: Given) -> None:
        before = self.of(item)
        if given != before:
            self._undo.append((item, before))
            self.chosen[item] = given
