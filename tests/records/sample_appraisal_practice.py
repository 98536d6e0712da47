"""A practice of appraisal for tests, handed in or not."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.domain.appraisal.practice_record import AppraisalPractice, PracticeOutcome, ToldFinding, ToldHit
from app.domain.appraisal.practising import Mark
from app.domain.appraisal.rule import Level
from tests.records.sample_bureau import AT

MARK = Mark(id=1, document="notice", field="hearing_days", rule="CR-57", words="期限写错", deduction=Decimal(3))
FINDING = ToldFinding(
    rule="CR-57", document="notice", document_name="违法行为通知书", field="hearing_days", field_label="听证期限",
    level=Level.PROCEDURE, deduction=Decimal(3), provision="行政处罚法第六十四条", why="写了三日", mend="改为五日",
)  # fmt: skip
OUTCOME = PracticeOutcome(
    score=46,
    hits=(ToldHit(mark=MARK, finding=FINDING, same_rule=True),),
    misses=(FINDING.model_copy(update={"document": "decision"}),),
    false_alarms=(MARK.model_copy(update={"id": 2}),),
)


def practice(**changes: Any) -> AppraisalPractice:
    """A practice of p1 that goes on."""
    made = AppraisalPractice(
        id="AP-1", actor="p1", actor_name="p1演示", brief="hazmat_a", title="无资格上岗", seed=7, wanted=8, planted=8,
        case_sha256="a" * 64, begun_at=AT,
    )  # fmt: skip
    return made.model_copy(update=changes)
