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
Liable = Literal["carrier", "operator", "shipper", "driver"]


class DatedBasis(Frozen):
    """The right provisions for acts from a day on and before another."""

    since: dt.date | None = None
    before: dt.date | None = None
    acts: tuple[str, ...] = Field(min_length=1, description="acts of the table that are right answers")
    basis: tuple[str, ...] = Field(min_length=1, description="citations; naming any one of them is right")
    fine_min_yuan: int | None = None
    fine_max_yuan: int | None = None

    def covers(self, day: dt.date) -> bool:
        """Whether it is the right law for an act of that day."""
        return (self.since is None or day >= self.since) and (self.before is None or day < self.before)


class IncomeBand(Frozen):
    """A fine that is a multiple of the illegal income once so much of it is proven."""

    value: Id = Field(description="the value that holds the income in yuan, 0 for none")
    above_yuan: int = Field(gt=0)
    min_times: int = Field(ge=1, le=100)
    max_times: int = Field(ge=1, le=100)
    proven_when: Condition | None = Field(default=None, description="until then it is not proven and counts as none")


class FaultKey(Frozen):
    """The right answer: law by date of the act, handling, authority, who is liable."""

    law: tuple[DatedBasis, ...] = Field(min_length=1)
    disposals: tuple[Disposal, ...] = Field(min_length=1)
    authority: Authority
    liable: Liable
    liable_in: dict[Id, Liable] = Field(default={}, description="base situation → who is liable there, if another")
    income: IncomeBand | None = None
    part_of: Id | None = Field(
        default=None, description="fault that this one is the same act as: it bears on the amount and gets no fine"
    )
    to_verify: bool = Field(default=False, description="待核: neither act nor article costs a point")

    def on(self, day: dt.date) -> DatedBasis | None:
        """The law for an act of that day."""
        return next((basis for basis in self.law if basis.covers(day)), None)

    def liable_for(self, base: str) -> Liable:
        """Who is liable in a base situation."""
        return self.liable_in.get(base, self.liable)

    def fine_span(self, day: dt.date, proven_yuan: float) -> tuple[int, int] | None:
        """The fine in yuan from least to most for an act of that day and a proven income; None where no most is set."""
        law, income = self.on(day), self.income
        if law is None or law.fine_max_yuan is None:
            return None
        if income is not None and proven_yuan > income.above_yuan:
            return round(proven_yuan * income.min_times), round(proven_yuan * income.max_times)
        return law.fine_min_yuan or 0, law.fine_max_yuan


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
    bases: tuple[Id, ...] = Field(default=(), description="base situations in which it may be drawn; none named: all")
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


class Base(Frozen):
    """A base situation: who these people really are. The seed draws one before it draws faults.

    Faults named `standing` are hidden in every run of it, beside the drawn ones, and are never drawn by lot themselves.
    """

    id: Id
    title: Text
    truth: Text
    weight: int = Field(gt=0, le=1000)
    sets: dict[Id, Template] = {}
    standing: tuple[Id, ...] = ()
    one_of: tuple[Id, ...] = Field(default=(), description="where any fault is drawn, one of these is")


class FaultBank(Frozen):
    """All faults and distractors of a scenario, its base situations, and how everything is to be handled."""

    draw: DrawRules
    bases: tuple[Base, ...] = ()
    faults: tuple[Fault, ...] = Field(min_length=1)
    distractors: tuple[Distractor, ...] = ()
    handling: Handling = Handling()

    @property
    def standing(self) -> frozenset[str]:
        """Faults that belong to a base situation and are never drawn by lot."""
        return frozenset(fault for base in self.bases for fault in base.standing)

    def base(self, base_id: str) -> Base | None:
        """The base situation of that id; None for none."""
        return next((base for base in self.bases if base.id == base_id), None)

    def drawable(self, base: Base | None) -> list[Fault]:
        """The faults that a lot may hide in a base situation, in bank order."""
        return [
            fault
            for fault in self.faults
            if fault.id not in self.standing and (not fault.bases or (base is not None and base.id in fault.bases))
        ]
