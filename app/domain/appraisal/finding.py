"""What an appraisal says: findings at their places, prompts for a person, and the report with its score."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.appraisal.rule import Item, Level, VetoId
from app.domain.casefile_procedure.case_reader import Place
from app.domain.law.statute import Status


class Kind(StrEnum):
    """A finding costs points; a reminder rests on unsettled law and costs none; a prompt asks a person to judge."""

    FINDING = "finding"
    REMINDER = "reminder"
    PROMPT = "prompt"


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule function says: where, why, and whether it is lighter or less sure than its rule."""

    place: Place
    why: str
    level: Level | None = None
    kind: Kind = Kind.FINDING
    share: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One finding: rule, place, deduction in points, provisions in words, why, and how to mend it.

    `form` is the code of the document's form; `by` is empty for the machine and a name for an appraiser.
    """

    rule: str
    kind: Kind
    level: Level
    item: Item
    deduction: Decimal
    place: Place
    form: str
    document_name: str
    field_label: str
    provision: str
    basis: tuple[str, ...]
    why: str
    mend: str
    status: Status
    veto: VetoId | None = None
    by: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two findings the same defect: rule, document and field."""
        return (self.rule, self.place.document, self.place.field)

    @property
    def vetoes(self) -> bool:
        """Whether it makes the whole volume fail."""
        return self.kind is Kind.FINDING and self.level is Level.VETO and self.veto is not None


@dataclass(frozen=True, slots=True)
class ItemScore:
    """An item of the standard: what it is worth, what was lost before and after its cap."""

    item: Item
    name: str
    points: Decimal
    lost: Decimal
    deducted: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The score out of 100; `without_veto` is what the items give, `veto_confirmed` whether enough people agreed."""

    total: Decimal
    without_veto: Decimal
    items: tuple[ItemScore, ...]
    vetoes: tuple[VetoId, ...]
    veto_confirmed: bool
    band: str
    band_name: str
