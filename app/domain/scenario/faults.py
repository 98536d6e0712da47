"""The fault bank: what may be wrong, how it shows, and the right answer to it."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text
from app.domain.scenario.conditions import Condition
from app.domain.scenario.draws import Template
from app.domain.scenario.handling import Handling

Disposal = Literal["open_case", "transfer", "correct_on_spot", "educate", "order_in_time", "no_violation"]
Authority = Literal["transport", "police", "market_supervision", "emergency", "ecology", "gas"]


class DatedBasis(Frozen):
    """The right provisions for acts from a day on and before another."""

    since: dt.date | None = None
    before: dt.date | None = None
    acts: tuple[str, ...] = Field(min_length=1, description="acts of the table that are right answers")
    basis: tuple[str, ...] = Field(min_length=1, description="citations; naming any one of them is right")
    fine_max_yuan: int | None = None

    def covers(self, day: dt.date) -> bool:
        """Whether it is the right law for an act of that day."""
        return (self.since is None or day >= self.since) and (self.before is None or day < self.before)


class FaultKey(Frozen):
    """The right answer: law by date of the act, handling, authority, who is liable."""

    law: tuple[DatedBasis, ...] = Field(min_length=1)
    disposals: tuple[Disposal, ...] = Field(min_length=1)
    authority: Authority
    liable: Literal["carrier", "operator", "shipper", "driver"]
    to_verify: bool = Field(default=False, description="待核: neither act nor article costs a point")

    def on(self, day: dt.date) -> DatedBasis | None:
        """The law for an act of that day."""
        return next((basis for basis in self.law if basis.covers(day)), None)


class Fault(Frozen):
    """A hidden fault. `sets` overrides drawn values; papers, lettering, objects and answers follow from those."""

    id: Id
    title: Text = Field(description="the finding as the trainee would write it")
    station: Id
    revealed_by: tuple[str, ...] = Field(
        min_length=1, description="`station.action`, `ask:exchange` or `alarm:point`, any of which shows it"
    )
    visibility: Literal["far", "near", "worked", "compared", "weighed"]
    shows: Text
    severity: int = Field(ge=1, le=3)
    key: FaultKey
    sets: dict[Id, Template] = Field(min_length=1)
    excludes: tuple[Id, ...] = ()
    safety: bool = Field(default=False, description="must be put right before the vehicle may leave")
    note: str = Field(default="", max_length=600)


class Distractor(Frozen):
    """Something that looks like a fault and is none."""

    id: Id
    title: Text
    station: Id
    why_not: Text
    when: Condition | None = None


class DrawRules(Frozen):
    """How the seed draws from the bank."""

    at_most: int = Field(ge=0, le=12)
    one_of_low_visibility: bool = True
    police_one_from: int = Field(default=4, ge=1, description="with at least so many faults one is the police's")


class FaultBank(Frozen):
    """All faults and distractors of a scenario, and how they are to be handled."""

    draw: DrawRules
    faults: tuple[Fault, ...] = Field(min_length=1)
    distractors: tuple[Distractor, ...] = ()
    handling: Handling = Handling()
