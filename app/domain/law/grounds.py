"""What every entry of the library stands on: the provisions it cites, their standing and the days that govern them."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from app.domain.frozen import Frozen
from app.domain.law.citation import CitationText
from app.domain.law.open_points import OpenPointId
from app.domain.law.statute import Status

FormId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,59}$")]
Sentence = Annotated[str, StringConstraints(min_length=1, max_length=600)]


class Topic(StrEnum):
    """What an entry teaches: a field of enforcement, or what all fields share."""

    PROCEDURE = "procedure"
    HAZMAT = "hazmat"
    RIDE_HAILING = "ride_hailing"
    OVERLOAD = "overload"
    GENERAL = "general"
    EQUIPMENT = "equipment"
    DOCUMENTS = "documents"


class Grounds(Frozen):
    """Provisions, or an operating rule in `basis_note` where no provision says it; `status` is that of the whole entry.

    `open_points` name what a lawyer still has to settle about it, in `to_verify.yaml`.
    """

    basis: tuple[CitationText, ...] = ()
    basis_note: str = Field(default="", max_length=200, description="an operating rule where no provision says it")
    status: Status = Status.CONFIRMED
    open_points: tuple[OpenPointId, ...] = ()
    note: str = Field(default="", max_length=400)

    @model_validator(mode="after")
    def _rests_on_something(self) -> Grounds:
        if not self.basis and not self.basis_note:
            raise ValueError("要有依据：请写 basis（法条），没有法条的写 basis_note（操作口径）")
        return self

    @property
    def may_deduct(self) -> bool:
        """Whether a trainee may lose points over it; what is still to be checked costs none."""
        return self.status.may_deduct


def governing_days(in_force_on: dt.date, act_date: dt.date | None) -> tuple[dt.date, ...]:
    """The days whose law an entry may cite: that of the act, which goes first, and that on which it was decided."""
    return (in_force_on,) if act_date in (None, in_force_on) else (act_date, in_force_on)
