"""Typical cases, all invented: what happened, what was at issue, how it was handled and why."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.frozen import Frozen
from app.domain.law.act import ActId
from app.domain.law.grounds import Grounds, Sentence, Topic
from app.domain.law.statute import Phrase
from app.domain.written_time import WrittenDate

CaseId = Annotated[str, StringConstraints(pattern=r"^C\d{2,3}$")]


class TypicalCase(Grounds):
    """A case to learn from; `act_date` is the day of the act, whose law it cites before that of the decision."""

    id: CaseId
    title: Phrase
    topic: Topic
    act: ActId
    act_date: WrittenDate
    facts: Sentence
    evidence: tuple[Phrase, ...] = Field(min_length=1)
    issue: Phrase
    handling: Sentence
    reasoning: Sentence
    teaching_points: tuple[Phrase, ...] = Field(min_length=1)


class CasesFile(Frozen):
    """Cases, as one file; `in_force_on` is the day on which they were decided."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate
    cases: tuple[TypicalCase, ...] = Field(min_length=1)
