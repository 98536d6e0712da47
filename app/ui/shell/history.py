"""Back and forward through the places that were open."""

from __future__ import annotations

from dataclasses import dataclass, field

LONGEST = 50


@dataclass(frozen=True)
class Visit:
    """A place with what it was opened for."""

    place: str
    argument: object = None


@dataclass
class History:
    """A line of visits with a finger on one of them."""

    _visits: list[Visit] = field(default_factory=list)
    _at: int = -1

    def went(self, visit: Visit) -> None:
        """Note a visit: what lay ahead is forgotten, the same place twice in a row counts once."""
        if self._at >= 0 and self._visits[self._at] == visit:
            return
        del self._visits[self._at + 1 :]
        self._visits.append(visit)
        del self._visits[:-LONGEST]
        self._at = len(self._visits) - 1

    def peek(self, step: int) -> Visit | None:
        """The visit `step` places ahead (negative: back), None past either end."""
        index = self._at + step
        return self._visits[index] if 0 <= index < len(self._visits) else None

    def move(self, step: int) -> None:
        """Put the finger `step` places on; IndexError past either end."""
        if self.peek(step) is None:
            raise IndexError(step)
        self._at += step
