"""Procedure clocks: deadlines, thresholds and duties of procedure as data, each figure as the law writes it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.frozen import Frozen
from app.domain.law.grounds import FormId, Grounds, Topic
from app.domain.law.statute import Phrase
from app.domain.written_time import WrittenDate

ClockId = Annotated[str, StringConstraints(pattern=r"^K\d{2,3}$")]


class ClockKind(StrEnum):
    """What an entry is: a time to keep, a figure that decides, or something that must be done."""

    DEADLINE = "deadline"
    THRESHOLD = "threshold"
    DUTY = "duty"


class ClockUnit(StrEnum):
    """In what an amount is counted; WORKING_DAY leaves out statutory holidays, DAY does not."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    MONTH = "month"
    YEAR = "year"
    YUAN = "yuan"
    PERCENT_PER_DAY = "percent_per_day"
    PERSONS = "persons"
    COUNT = "count"


class Limit(StrEnum):
    """Which way an amount binds; WAIT is a time that must have passed before the next step."""

    AT_MOST = "at_most"
    AT_LEAST = "at_least"
    EXACTLY = "exactly"
    WAIT = "wait"


class ClockAmount(Frozen):
    """A figure: what it counts, how much of which unit, and the words in which the provision writes it."""

    counts: Phrase
    number: Annotated[Decimal, Field(gt=0, max_digits=9, decimal_places=2, allow_inf_nan=False)]
    unit: ClockUnit
    limit: Limit = Limit.AT_MOST
    written: Annotated[str, StringConstraints(min_length=2, max_length=20)]


class ProcedureClock(Grounds):
    """A deadline, threshold or duty; `runs_from` is the event that a time is counted from."""

    id: ClockId
    kind: ClockKind
    topic: Topic = Topic.PROCEDURE
    title: Phrase
    what: Phrase
    runs_from: str = Field(default="", max_length=100)
    amounts: tuple[ClockAmount, ...] = ()
    forms: tuple[FormId, ...] = ()


class ClocksFile(Frozen):
    """Clocks, as one file; `in_force_on` is the day whose law they were read in."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate
    clocks: tuple[ProcedureClock, ...] = Field(min_length=1)
