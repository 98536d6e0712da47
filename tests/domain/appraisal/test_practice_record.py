"""What is kept of a practice."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from app.domain.appraisal.practice_record import AppraisalPractice, PracticeOutcome, told_outcome
from app.domain.appraisal.practising import Mark, practised
from tests.domain.appraisal.test_practising import FINDINGS
from tests.records.sample_appraisal_practice import FINDING, MARK, OUTCOME, practice


def test_a_practice_reads_as_it_was_written() -> None:
    done = practice(marks=(MARK,), outcome=OUTCOME, handed_in_at=practice().begun_at)
    assert done.done
    assert not practice().done
    assert AppraisalPractice.model_validate_json(done.model_dump_json()) == done


def test_points_of_misses_and_of_hits() -> None:
    assert OUTCOME.missed_points == Decimal(3)
    hit = OUTCOME.hits[0]
    assert hit.same_deduction is True
    unsaid = hit.model_copy(update={"mark": MARK.model_copy(update={"deduction": None})})
    assert unsaid.same_deduction is None
    other = hit.model_copy(update={"mark": MARK.model_copy(update={"deduction": Decimal(2)})})
    assert other.same_deduction is False


def test_the_outcome_tells_what_was_matched() -> None:
    first = FINDINGS[0]
    marks = [Mark(id=1, document=first.place.document, rule=first.rule), Mark(id=2, document="nowhere")]
    result = practised(marks, FINDINGS)
    told = told_outcome(result, lambda each: FINDING.model_copy(update={"rule": each.rule}))
    assert [(each.mark.id, each.finding.rule, each.same_rule) for each in told.hits] == [(1, first.rule, True)]
    assert sorted(each.rule for each in told.misses) == sorted(each.rule for each in FINDINGS[1:])
    assert [each.id for each in told.false_alarms] == [2]
    assert told.score == result.score


def test_a_score_stays_in_its_bounds() -> None:
    with pytest.raises(ValidationError):
        PracticeOutcome(score=101)
