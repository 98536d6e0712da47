"""A trainee's marks: hits, misses, false alarms."""

from __future__ import annotations

import pytest

from app.domain.appraisal.engine import Appraiser
from app.domain.appraisal.practising import Mark, practised
from tests.domain.appraisal.shipped import changed, knowledge, put

FINDINGS = (
    Appraiser(knowledge())
    .appraise(
        changed(
            "hazmat_a",
            put("notice.hearing_days", 3),
            put("site_record.officer_signs", ["学员甲"]),
            put("decision.amount.capitals", "肆万元整"),
            put("decision.remedy.review_body", "浙江省交通运输厅"),
        )
    )
    .findings
)
ALL = [Mark(document=each.place.document, rule=each.rule) for each in FINDINGS]


@pytest.mark.parametrize(
    ("marks", "hits", "misses", "alarms", "score"),
    [
        (ALL, 4, 0, 0, 100),
        (ALL[:3], 3, 1, 0, 75),
        ([], 0, 4, 0, 0),
        ([*ALL, Mark(document="closing", rule="CR-35")], 4, 0, 1, 96),
        ([Mark(document="notice", field="hearing_days"), Mark(document="notice", field="hearing_days")], 1, 3, 1, 21),
        ([Mark(document="decision", rule="CR-01")], 0, 4, 1, 0),
        ([Mark(document="decision", rule="CR-01", field="amount")], 1, 3, 0, 25),
        ([Mark(document="notice", rule="CR-39")], 0, 4, 1, 0),
    ],
)
def test_marks(marks: list[Mark], hits: int, misses: int, alarms: int, score: int) -> None:
    """Matched by rule, then by field, each finding once."""
    result = practised(marks, FINDINGS)
    assert (len(result.hits), len(result.misses), len(result.false_alarms)) == (hits, misses, alarms)
    assert result.score == score


def test_marking_everything_does_not_pay() -> None:
    """False alarms eat up what the hits bring."""
    everywhere = [Mark(document=f"d{number}") for number in range(25)]
    assert practised([*ALL, *everywhere], FINDINGS).score == 0


def test_a_file_without_defects() -> None:
    """Nothing to find is found by marking nothing."""
    assert practised([], ()).score == 100


def test_a_reminder_may_be_marked_but_need_not_be() -> None:
    """Its law is unsettled."""
    case = changed("ridehailing_b", put("decision.basis", ["road_transport_regulation.64"]))
    findings = Appraiser(knowledge()).appraise(case).findings
    assert practised([], findings).score == 100
    assert practised([Mark(document="decision", rule="CR-49")], findings).false_alarms == ()


def test_what_fits_best_goes_first() -> None:
    """A mark by field alone doesn't take the finding that a later mark names."""
    first, second = FINDINGS[0], next(each for each in FINDINGS if each.place.document == "decision")
    marks = [
        Mark(id=1, document=second.place.document, field=second.place.field),
        Mark(id=2, document=second.place.document, rule=second.rule),
        Mark(id=3, document=first.place.document, rule=first.rule),
    ]
    result = practised(marks, FINDINGS)
    assert {mark.id: finding.rule for mark, finding in result.hits}[2] == second.rule
    assert [mark.id for mark in result.false_alarms] in ([], [1])


def test_papers_that_disagree_may_be_marked_in_either() -> None:
    finding = next(each for each in FINDINGS if each.place.document == "decision")
    mark = Mark(document="notice", rule=finding.rule)
    assert practised([mark], FINDINGS).hits == ()
    assert practised([mark], FINDINGS, lambda rule, document: document == "notice").hits == ((mark, finding),)
