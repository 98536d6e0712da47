"""A sum in figures and in capitals: the capitals follow the figures until somebody writes others."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from app.domain.casefile.capitals import capital_yuan
from app.ui.casefile.groups import Group, Part

FIGURES, CAPITALS = "figures", "capitals"


class SumControl(Group):
    """Writes the capitals of what is typed in figures; capitals that were written otherwise stay as they are."""

    def __init__(self, parts: Sequence[Part]) -> None:
        super().__init__(parts)
        self._followed: str | None = None
        self.part(FIGURES).changed.connect(self._follow)

    def put(self, value: Any) -> None:
        """Show a sum."""
        super().put(value)
        self._followed = capitals_of(self.part(FIGURES).value())

    def _follow(self) -> None:
        capitals, made = self.part(CAPITALS), capitals_of(self.part(FIGURES).value())
        if capitals.value() in (None, self._followed) and made != capitals.value():
            capitals.put(made)
            self.changed.emit()
        self._followed = made


def capitals_of(figures: object) -> str | None:
    """The capitals of a sum as it is typed; None for what is no sum."""
    try:
        return capital_yuan(Decimal(str(figures))) if figures else None
    except (InvalidOperation, ValueError):
        return None
