"""A fine as it is worked out: steps with their provisions, the amounts that come out, and how sure they are."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from app.domain.law.citation import Citation
from app.domain.law.statute import Status, weakest

CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what is done, the figure that comes out with its unit, and the provision it rests on."""

    words: str
    figure: Decimal | None = None
    unit: str = ""
    citation: Citation | None = None
    status: Status = Status.CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculation:
    """A result in yuan, from `low` to `high` inclusive, which are equal where the law leaves no choice."""

    steps: tuple[Step, ...]
    low: Decimal
    high: Decimal
    measures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def amount(self) -> Decimal | None:
        """The one amount that comes out, None where the law gives a range."""
        return self.low if self.low == self.high else None

    @property
    def status(self) -> Status:
        """As sure as its least sure step."""
        return weakest(step.status for step in self.steps)


def to_cent(yuan: Decimal) -> Decimal:
    """Whole cents; what is less than one is dropped, which no party can complain of."""
    return yuan.quantize(CENT, ROUND_DOWN)
