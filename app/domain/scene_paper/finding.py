"""What the comparison says: where paper and scene part, at which moment of the run, and how to mend it."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen

SceneRule = Literal["CR-63", "CR-64", "CR-85", "CR-86"]
"""The rules of appraisal under which paper is held against the scene."""


class SceneKind(StrEnum):
    """How paper and scene part."""

    UNSUPPORTED_CLAIM = "unsupported_claim"
    UNCITED_EVIDENCE = "uncited_evidence"
    ANSWER_NEVER_GIVEN = "answer_never_given"
    IMPOSSIBLE_TIME = "impossible_time"
    SEEN_AND_LEFT_OUT = "seen_and_left_out"

    @property
    def deducts(self) -> bool:
        """Whether a machine may decide it; what was left out or not used is for a person to weigh."""
        return self not in (SceneKind.UNCITED_EVIDENCE, SceneKind.SEEN_AND_LEFT_OUT)


class Moment(Frozen):
    """A moment of the run: the number of its event in the journal, and milliseconds since the beginning."""

    seq: int = Field(ge=1)
    t_ms: int = Field(ge=0)


class SceneFinding(Frozen):
    """One difference; `document` is empty where it is in no single document, `moment` None where there is none."""

    kind: SceneKind
    rule: SceneRule
    document: str = ""
    field: str = ""
    words: str = Field(max_length=400, description="the words of the paper that it is about, or what was left out")
    moment: Moment | None = None
    why: str
    mend: str


class Trace(Frozen):
    """An assertion of the paper that the run supports, with the moments that do."""

    document: str
    field: str
    words: str
    moments: tuple[Moment, ...] = Field(min_length=1)


class Comparison(Frozen):
    """Everything that was compared."""

    findings: tuple[SceneFinding, ...] = ()
    traces: tuple[Trace, ...] = ()
