"""What is kept of somebody's practice of appraisal: the marks while it goes on, and what came of them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Annotated

from pydantic import AwareDatetime, Field

from app.domain.appraisal.finding import Finding
from app.domain.appraisal.practising import Mark, PractisedAppraisal
from app.domain.appraisal.rule import Level, Points
from app.domain.frozen import Frozen, Id

MOST_MARKS = 200
Sha256Text = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class ToldFinding(Frozen):
    """A finding as it was told at the hand-in, in words, so that later rules leave it as it was.

    `correct` is what the author says on a defect that was put in; empty where nobody put it in.
    """

    rule: str
    document: str
    document_name: str = ""
    field: str = ""
    field_label: str = ""
    level: Level
    deduction: Points
    provision: str = ""
    basis: tuple[str, ...] = ()
    why: str
    mend: str = ""
    correct: str = ""


class ToldHit(Frozen):
    """A mark and the finding that it met; `same_rule` where it named the rule itself."""

    mark: Mark
    finding: ToldFinding
    same_rule: bool

    @property
    def same_deduction(self) -> bool | None:
        """Whether the deduction was the rule's own; None where none was named."""
        return None if self.mark.deduction is None else self.mark.deduction == self.finding.deduction


class PracticeOutcome(Frozen):
    """What came of a practice; `score` is out of 100."""

    score: int = Field(ge=0, le=100)
    hits: tuple[ToldHit, ...] = ()
    misses: tuple[ToldFinding, ...] = ()
    false_alarms: tuple[Mark, ...] = ()

    @property
    def missed_points(self) -> Decimal:
        """The points of the volume that the misses would have cost."""
        return sum((each.deduction for each in self.misses), Decimal(0))


class AppraisalPractice(Frozen):
    """A practice: its file by brief and seed and hash, the marks, the seconds worked, and the outcome once handed in.

    `wanted` is how many defects were asked for, `planted` how many were put in, which is told at the end only.
    """

    id: Id
    actor: str = Field(min_length=1, max_length=80)
    actor_name: str = Field(max_length=80)
    brief: Id
    title: str = Field(max_length=300)
    seed: int = Field(ge=0, le=2**63 - 1)
    wanted: int = Field(ge=0, le=99)
    planted: int = Field(ge=0, le=99)
    case_sha256: Sha256Text
    begun_at: AwareDatetime
    marks: tuple[Mark, ...] = Field(default=(), max_length=MOST_MARKS)
    seconds: int = Field(default=0, ge=0)
    handed_in_at: AwareDatetime | None = None
    outcome: PracticeOutcome | None = None

    @property
    def done(self) -> bool:
        """Whether it was handed in, after which nothing of it changes."""
        return self.handed_in_at is not None


def told_outcome(result: PractisedAppraisal, tell: Callable[[Finding], ToldFinding]) -> PracticeOutcome:
    """The outcome in words; `tell` puts a finding into words."""
    return PracticeOutcome(
        score=result.score,
        hits=tuple(
            ToldHit(mark=mark, finding=tell(finding), same_rule=mark.rule == finding.rule)
            for mark, finding in result.hits
        ),
        misses=tuple(tell(each) for each in result.misses),
        false_alarms=result.false_alarms,
    )
