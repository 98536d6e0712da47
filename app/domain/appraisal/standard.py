"""The appraisal standard: what each item is worth, what vetoes a volume, the bands, and the order of a volume."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from app.domain.appraisal.rule import Item, Points, VetoId
from app.domain.frozen import Frozen
from app.domain.law.open_points import OpenPointId
from app.domain.law.statute import Phrase

FULL_MARKS = Decimal(100)


class StandardItem(Frozen):
    """An item of the standard and the most that can be lost in it."""

    id: Item
    name: Phrase
    points: Points


class Veto(Frozen):
    """A defect that makes the volume fail whatever else it holds."""

    id: VetoId
    item: Phrase


class Band(Frozen):
    """A band of scores, from `least` up; `name` is what the report calls it."""

    id: Literal["excellent", "passed", "barely_passed", "failed"]
    name: Phrase
    least: Points


class AppraisalStandard(Frozen):
    """The standard, as one file; a bureau may weigh the items otherwise."""

    schema_version: Literal["1"]
    items: tuple[StandardItem, ...]
    vetoes: tuple[Veto, ...]
    bands: tuple[Band, ...] = Field(min_length=1)
    veto_confirmations: int = Field(default=2, ge=1, le=5, description="否决项要几人确认")
    notes: tuple[Phrase, ...] = ()
    open_points: tuple[OpenPointId, ...] = ()

    @model_validator(mode="after")
    def _adds_up(self) -> AppraisalStandard:
        total = sum((item.points for item in self.items), Decimal(0))
        if total != FULL_MARKS:
            raise ValueError(f"各项分值相加应为 100，现在是 {total}")
        if [band.least for band in self.bands] != sorted((band.least for band in self.bands), reverse=True):
            raise ValueError("等次要从高到低写")
        return self

    def item(self, item: Item) -> StandardItem:
        """The item of that letter; raises KeyError where the standard has none."""
        for each in self.items:
            if each.id is item:
                return each
        raise KeyError(item)

    def band(self, score: Decimal, *, vetoed: bool) -> Band:
        """The band of a score; a vetoed volume is in the lowest one."""
        if vetoed:
            return self.bands[-1]
        return next((band for band in self.bands if score >= band.least), self.bands[-1])
