"""Acts: what may be punished, by whom, under which provisions and with how much."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from app.domain.frozen import Frozen
from app.domain.law.citation import Citation, CitationText
from app.domain.law.statute import Phrase, Status
from app.domain.written_time import WrittenDate

ActId = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-\d{2}$")]
Yuan = Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=2, allow_inf_nan=False)]


class Authority(StrEnum):
    """Who punishes the act; for all but transport the right answer is a transfer with the leads secured."""

    TRANSPORT = "transport"
    POLICE = "police"
    MARKET_SUPERVISION = "market_supervision"
    EMERGENCY = "emergency"
    ECOLOGY = "ecology"
    GAS = "gas"
    CYBERSPACE = "cyberspace"


class Domain(StrEnum):
    """The field of enforcement that an act belongs to."""

    HAZMAT = "hazmat"
    RIDE_HAILING = "ride_hailing"
    OVERLOAD = "overload"
    GENERAL = "general"


class Evidence(StrEnum):
    """Where the figures of an act were read."""

    PRIMARY_TEXT = "primary_text"
    SECONDARY_PAGE = "secondary_page"
    MEMORY = "memory"


class FineRange(Frozen):
    """A fine in yuan, from `min_yuan` to `max_yuan` inclusive."""

    min_yuan: Yuan
    max_yuan: Yuan

    @model_validator(mode="after")
    def _min_is_not_above_max(self) -> FineRange:
        if self.min_yuan > self.max_yuan:
            raise ValueError("罚款下限不能高于上限")
        return self

    def holds(self, amount_yuan: Decimal) -> bool:
        """Tell whether an amount lies in the range."""
        return self.min_yuan <= amount_yuan <= self.max_yuan


class IncomeMultiple(Frozen):
    """A fine as a multiple of the illegal income, once that income is above the threshold."""

    above_yuan: Yuan
    min_times: Annotated[int, Field(ge=1, le=100)]
    max_times: Annotated[int, Field(ge=1, le=100)]
    includes_threshold: bool = Field(default=False, description="where the fixed fine is for less than the threshold")

    def reached_by(self, income_yuan: Decimal) -> bool:
        """Tell whether an income is fined by its multiple."""
        return income_yuan >= self.above_yuan if self.includes_threshold else income_yuan > self.above_yuan


class Penalty(Frozen):
    """What a provision threatens: amounts as numbers where it gives them, and the rule in own words."""

    penalty: tuple[CitationText, ...] = ()
    fine: FineRange | None = None
    serious_fine: FineRange | None = Field(default=None, description="where the circumstances are serious")
    overdue_fine: FineRange | None = Field(default=None, description="where the party doesn't correct in time")
    person_fine: FineRange | None = Field(default=None, description="on the persons directly responsible")
    income_multiple: IncomeMultiple | None = None
    rule: Phrase
    measures: tuple[Phrase, ...] = ()

    @property
    def fine_span(self) -> FineRange | None:
        """The fine from the lowest to the highest amount in time, serious circumstances included."""
        ranges = [entry for entry in (self.fine, self.serious_fine) if entry]
        if not ranges:
            return None
        lowest = min(entry.min_yuan for entry in ranges)
        return FineRange(min_yuan=lowest, max_yuan=max(entry.max_yuan for entry in ranges))


class Act(Penalty):
    """A violation; `valid_from` and `valid_until` bound the days of the act that these provisions answer for."""

    id: ActId
    title: Phrase
    violated: tuple[CitationText, ...] = ()
    authority: Authority
    liable: str = Field(default="", max_length=60)
    status: Status
    violated_status: Status
    evidence: Evidence
    valid_from: WrittenDate | None = None
    valid_until: WrittenDate | None = None
    note: str = Field(default="", max_length=400)

    @property
    def may_deduct(self) -> bool:
        """Whether a trainee may lose points over naming this act or its penalty wrongly."""
        return self.status.may_deduct

    def covers(self, act_date: dt.date) -> bool:
        """Tell whether these provisions answer for an act committed on that day."""
        after_start = self.valid_from is None or self.valid_from <= act_date
        return after_start and (self.valid_until is None or act_date <= self.valid_until)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All provisions the act rests on: violated ones first."""
        return (*self.violated, *self.penalty)


class ActsFile(Frozen):
    """The acts of one field, as one file."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate | None = Field(default=None, description="the day whose law this was last gone through by")
    domain: Domain
    acts: tuple[Act, ...] = Field(min_length=1)


class EarlierBasis(Penalty):
    """What answers for an act committed in the period before the new law: the old provisions, if there were any."""

    act: ActId
    topic: Phrase
    committed_from: WrittenDate
    committed_before: WrittenDate
    violated: tuple[CitationText, ...] = ()
    counterpart: ActId | None = None
    authority: Authority
    status: Status
    note: str = Field(default="", max_length=400)

    def covers(self, act_date: dt.date) -> bool:
        """Tell whether an act of that day falls under the old provisions."""
        return self.committed_from <= act_date < self.committed_before


class MeasureBasis(Frozen):
    """A coercive measure: it follows the law of the day on which it is taken, not of the act."""

    topic: Phrase
    taken_before: WrittenDate
    earlier: tuple[CitationText, ...] = Field(min_length=1)
    current: tuple[CitationText, ...] = Field(min_length=1)
    rule: Phrase
    status: Status

    def on(self, taken_on: dt.date) -> tuple[Citation, ...]:
        """Return the provisions for a measure taken on that day."""
        return self.earlier if taken_on < self.taken_before else self.current


class ActDateFile(Frozen):
    """The switch by day of act, as one file: the old law governs unless the new one is milder (行政处罚法37)."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate | None = Field(default=None, description="the day whose law this was last gone through by")
    principle: tuple[CitationText, ...]
    earlier: tuple[EarlierBasis, ...]
    measures: tuple[MeasureBasis, ...] = ()
