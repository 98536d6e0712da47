"""Discretion standards: ticked factors lead to a tier, a tier to a range of yuan inside what the act threatens."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from app.domain.frozen import Frozen, Id
from app.domain.law.act import ActId, FineRange, Yuan
from app.domain.law.citation import CitationText
from app.domain.law.statute import Phrase, Status
from app.domain.written_time import WrittenDate

StandardId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,79}$")]


class Effect(StrEnum):
    """What a factor does: it weighs inside a range, or the law itself attaches a consequence to it."""

    LIGHTER = "lighter"
    HEAVIER = "heavier"
    MUST_RELIEVE = "must_relieve"
    MAY_RELIEVE = "may_relieve"
    NO_PENALTY = "no_penalty"
    SEVERER = "severer"
    SERIOUS = "serious"
    OVERDUE = "overdue"


class Factor(Frozen):
    """A circumstance of the case; of one `group` at most one can be true, and none together with its `excludes`."""

    id: Id
    label: Phrase
    effect: Effect
    group: Id | None = None
    excludes: tuple[Id, ...] = ()
    basis: tuple[CitationText, ...] = ()
    words: Phrase = Field(description="for the decision: what was found, in own words")


class Exemption(Frozen):
    """Factors that together lead to no penalty, or may lead to none where `must` is false."""

    factors: tuple[Id, ...] = Field(min_length=1)
    must: bool
    basis: tuple[CitationText, ...] = Field(min_length=1)
    words: Phrase


class FactorsFile(Frozen):
    """The factors that every standard shares and the exemptions of the law, as one file."""

    schema_version: Literal["1"]
    factors: tuple[Factor, ...] = Field(min_length=1)
    exemptions: tuple[Exemption, ...] = ()


class Tier(Frozen):
    """One tier: it holds where all factors of any line of `when` are ticked; the default holds where none does."""

    words: Phrase
    when: tuple[tuple[Id, ...], ...] = ()
    default: bool = False
    amount_low: Yuan
    amount_high: Yuan
    statute_item: CitationText | None = None
    note: str = Field(default="", max_length=200)

    @model_validator(mode="after")
    def _is_reachable(self) -> Tier:
        if self.amount_low > self.amount_high:
            raise ValueError("这一档的下限不能高于上限")
        if not self.default and not any(self.when):
            raise ValueError("这一档没有写适用情形：请写 when，或标为 default")
        return self

    @property
    def amounts(self) -> FineRange:
        """The range of the tier in yuan."""
        return FineRange(min_yuan=self.amount_low, max_yuan=self.amount_high)

    def holds(self, ticked: frozenset[str]) -> bool:
        """Tell whether the ticked factors lead into this tier."""
        return any(ticked.issuperset(line) for line in self.when if line)


class StandardRole(StrEnum):
    """What a standard is good for: to decide by, to show how it works, or to know how it is done elsewhere."""

    BUREAU = "bureau"
    EXAMPLE = "example"
    ELSEWHERE = "elsewhere"


class DiscretionStandard(Frozen):
    """The tiers of one act, lightest first, valid on days of the act from `valid_from` to `valid_to` inclusive."""

    id: StandardId
    act_id: ActId
    title: Phrase
    role: StandardRole
    place: Phrase
    authority: Phrase
    source: Phrase
    version: Phrase
    valid_from: WrittenDate | None = None
    valid_to: WrittenDate | None = None
    status: Status
    factors: tuple[Factor, ...] = Field(default=(), description="factors that only this standard knows")
    tiers: tuple[Tier, ...] = Field(min_length=1)
    note: str = Field(default="", max_length=400)

    @model_validator(mode="after")
    def _climbs(self) -> DiscretionStandard:
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("valid_to 早于 valid_from")
        for lighter, heavier in zip(self.tiers, self.tiers[1:], strict=False):
            if heavier.amount_low < lighter.amount_high:
                raise ValueError(f"“{heavier.words}”与“{lighter.words}”的数额重叠，各档应由轻到重、互不重叠")
        if sum(tier.default for tier in self.tiers) > 1:
            raise ValueError("只能有一档是 default")
        return self

    def covers(self, day: dt.date) -> bool:
        """Tell whether the standard is valid for an act of that day."""
        after_start = self.valid_from is None or self.valid_from <= day
        return after_start and (self.valid_to is None or day <= self.valid_to)

    def tier_for(self, ticked: Iterable[str]) -> Tier | None:
        """The heaviest tier that the ticked factors lead into, else the default one; None where there is neither."""
        chosen = frozenset(ticked)
        holding = [tier for tier in self.tiers if tier.holds(chosen)]
        return holding[-1] if holding else next((tier for tier in self.tiers if tier.default), None)


class DiscretionFile(Frozen):
    """Standards, as one file."""

    schema_version: Literal["1"]
    standards: tuple[DiscretionStandard, ...] = Field(min_length=1)


class Discretion:
    """All factors and standards in memory; immutable once made."""

    def __init__(
        self,
        factors: Iterable[Factor] = (),
        exemptions: Iterable[Exemption] = (),
        standards: Iterable[DiscretionStandard] = (),
    ) -> None:
        self._factors = {factor.id: factor for factor in factors}
        self.exemptions = tuple(exemptions)
        self._standards = {standard.id: standard for standard in standards}

    def factors(self, standard: DiscretionStandard | None = None) -> dict[str, Factor]:
        """The shared factors by id, with those that a standard adds."""
        own = {factor.id: factor for factor in standard.factors} if standard else {}
        return {**self._factors, **own}

    def all_standards(self) -> tuple[DiscretionStandard, ...]:
        """The standards of all acts."""
        return tuple(self._standards.values())

    def standards(self, act_id: str, on: dt.date | None = None) -> tuple[DiscretionStandard, ...]:
        """The standards of an act, those to decide by first; limited to those valid on that day where given."""
        order = list(StandardRole)
        found = (each for each in self._standards.values() if each.act_id == act_id and (not on or each.covers(on)))
        return tuple(sorted(found, key=lambda each: (order.index(each.role), each.id)))

    def standard_for(self, act_id: str, on: dt.date) -> DiscretionStandard | None:
        """The standard to work with: the bureau's own, else the example; practice elsewhere is never applied."""
        usable = (each for each in self.standards(act_id, on) if each.role is not StandardRole.ELSEWHERE)
        return next(usable, None)

    def with_standards(self, standards: Iterable[DiscretionStandard]) -> Discretion:
        """The same with more standards, which take the place of those of the same id."""
        merged = {**self._standards, **{each.id: each for each in standards}}
        return Discretion(self._factors.values(), self.exemptions, merged.values())
