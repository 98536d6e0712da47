"""What is kept when a case file is handed in: who, when, what exactly, and what the rules of that day found."""

from __future__ import annotations

import datetime as dt
import hashlib
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from pydantic import AwareDatetime, Field

from app.domain.appraisal.finding import Finding, Kind, Score
from app.domain.appraisal.standard import AppraisalStandard
from app.domain.attempt.chain import canonical
from app.domain.casefile.case_file import Origin, Procedure, Sha256
from app.domain.casefile.values import Line, Name
from app.domain.frozen import Frozen, Id
from app.domain.scoring.sheet import ProvisionRef


class How(StrEnum):
    """How it was handed in: by the trainee, when time was up, or after it, by the next start of the program."""

    BY_HAND = "by_hand"
    TIME_UP = "time_up"
    TIME_UP_LATER = "time_up_later"


class KeptAppraisal(Frozen):
    """The automatic appraisal of the moment, with the standard it was scored by, so that no later rule changes it.

    `rules` is the digest of rules, standard and word lists. Reviews name findings by their place in the tuple, `a1` up.
    """

    findings: tuple[Finding, ...]
    prompts: tuple[Finding, ...]
    score: Score
    standard: AppraisalStandard
    rules: Sha256
    provisions: tuple[ProvisionRef, ...] = ()

    def named(self) -> dict[str, Finding]:
        """The findings by the names that reviews use."""
        return {f"a{number}": each for number, each in enumerate(self.findings, 1)}

    def to_judge(self) -> tuple[str, ...]:
        """The names of the findings that cost points: each is to be confirmed or overruled."""
        return tuple(name for name, each in self.named().items() if each.kind is Kind.FINDING)

    def provision(self, citation: str) -> ProvisionRef | None:
        """A provision that a finding cites, with the version in force on the day of the act."""
        return next((each for each in self.provisions if each.citation == citation), None)


class HandIn(Frozen):
    """A hand-in. `handed_in_at` is the end of the time where time was up; `recorded_at` is when it was written down.

    `number` counts the hand-ins of one task, or of one person for one origin. `sha256` is of the file's exact bytes.
    """

    id: Id
    task: Id | None = None
    number: int = Field(ge=1)
    trainee: Id
    trainee_name: str = Field(max_length=80)
    machine: str = Field(max_length=120)
    file: str = Field(max_length=400)
    case_id: Id
    title: Line
    case_number: Name = ""
    procedure: Procedure
    origin: Origin
    documents: int = Field(ge=0)
    revision: int = Field(ge=0)
    in_force_on: dt.date
    started_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    handed_in_at: AwareDatetime
    recorded_at: AwareDatetime
    how: How
    set_back_s: int = Field(default=0, ge=0)
    again: bool = True
    appraisers: Literal[1, 2] = 1
    sha256: Sha256
    appraisal: KeptAppraisal

    @property
    def elapsed(self) -> dt.timedelta | None:
        """How long it took, where the start is known."""
        return self.handed_in_at - self.started_at if self.started_at else None

    @property
    def in_time(self) -> bool:
        """Whether it was handed in by the person before the end, or there was no end."""
        return self.how is How.BY_HAND and (self.ends_at is None or self.handed_in_at <= self.ends_at)

    @property
    def total(self) -> Decimal:
        """What the rules alone give."""
        return self.appraisal.score.total


def digest(content: bytes) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def digest_of(*parts: object) -> str:
    """The SHA-256 of plain JSON values in their canonical text."""
    return hashlib.sha256(canonical(list(parts)).encode("utf-8")).hexdigest()
