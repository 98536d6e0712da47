"""Instructors add, overrule with a reason and confirm; two appraisers are compared."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from app.domain.appraisal.engine import Appraiser
from app.domain.appraisal.review import AddedFinding, AppraisalReview, Confirmation, Overruling, compared, reviewed
from app.domain.appraisal.rule import Item
from tests.domain.appraisal.shipped import changed, forms, knowledge, put

CASE = changed("hazmat_a", put("notice.hearing_days", 3), put("site_record.officer_signs", ["学员甲"]))


def test_a_finding_is_overruled_with_a_reason() -> None:
    """It counts no longer but stays on record."""
    appraisal = Appraiser(knowledge()).appraise(CASE)
    review = AppraisalReview(
        overruled=(
            Overruling(rule="CR-09", document="site_record", field="officer_signs", by="教员", reason="附页上签了名"),
        )
    )
    result = reviewed(appraisal, review, knowledge().standard, CASE, forms())
    assert [each.rule for each in result.appraisal.findings] == ["CR-57"]
    assert result.appraisal.score.total == Decimal(98)
    ((aside, overruling),) = result.set_aside
    assert (aside.rule, overruling.by) == ("CR-09", "教员")
    with pytest.raises(ValidationError):
        Overruling(rule="CR-09", by="教员", reason="不")


def test_a_finding_is_added() -> None:
    """With a place, a cost and a name; a veto of an appraiser's own vetoes too."""
    appraisal = Appraiser(knowledge()).appraise(CASE)
    added = AddedFinding(
        by="教员", document="decision", field="facts", item=Item.EVIDENCE, deduction=Decimal(2), why="结果没有写清楚"
    )
    grave = AddedFinding(by="教员", item=Item.AUTHORITY, deduction=Decimal(5), veto="V3", why="当事人认定错了")
    result = reviewed(appraisal, AppraisalReview(added=(added, grave)), knowledge().standard, CASE, forms())
    mine = [each for each in result.appraisal.findings if each.by == "教员"]
    assert [(each.document_name, each.field_label) for each in mine] == [("行政处罚决定书", "违法事实和证据"), ("", "")]
    assert result.appraisal.score.vetoes == ("V2", "V3")
    assert result.appraisal.score.without_veto == Decimal(86)


@pytest.mark.parametrize(("people", "confirmed"), [(["甲"], False), (["甲", "甲"], False), (["甲", "乙"], True)])
def test_a_veto_takes_two(people: list[str], confirmed: bool) -> None:
    """Two different people must agree."""
    appraisal = Appraiser(knowledge()).appraise(CASE)
    review = AppraisalReview(confirmed=tuple(Confirmation(rule="CR-09", by=each) for each in people))
    result = reviewed(appraisal, review, knowledge().standard, CASE, forms())
    assert result.appraisal.score.veto_confirmed is confirmed


def test_two_appraisers() -> None:
    """What both found, what one alone did, and how far they agree."""
    first = Appraiser(knowledge()).appraise(CASE).findings
    other = changed("hazmat_a", put("notice.hearing_days", 3), put("decision.amount.capitals", "肆万元整"))
    second = Appraiser(knowledge()).appraise(other).findings
    difference = compared(first, second)
    assert [each.rule for each in difference.both] == ["CR-57"]
    assert [each.rule for each in difference.only_first] == ["CR-09"]
    assert [each.rule for each in difference.only_second] == ["CR-39"]
    assert difference.agreement == pytest.approx(1 / 3)
    assert compared([], []).agreement == 1
