"""Where a hand-in stands, and its final sheet."""

from __future__ import annotations

from decimal import Decimal

from app.domain.hand_in.outcome import Stage, final_sheet, stage_of
from app.domain.hand_in.review_events import Commented, Confirmed, Decided, Finished, Overruled
from tests.domain.hand_in.samples import OTHER, WHO, hand_in, review

ALL = Confirmed(**WHO, findings=("a1", "a2", "a3"))
OVERRULED = Overruled(**OTHER, finding="a2", reason="附页上写了")
NONE = review()


def test_one_appraiser() -> None:
    record = hand_in()
    assert stage_of(record, [], NONE) is Stage.WAITING
    assert stage_of(record, [review(ALL)], NONE) is Stage.IN_REVIEW
    assert stage_of(record, [review(ALL, Finished(**WHO))], NONE) is Stage.DONE


def test_two_appraisers() -> None:
    record = hand_in(appraisers=2)
    first = review(ALL, Finished(**WHO))
    assert stage_of(record, [first], NONE) is Stage.SECOND_WANTED
    assert stage_of(record, [first, review()], NONE) is Stage.IN_REVIEW
    assert stage_of(record, [first, review(ALL, Finished(**OTHER))], NONE) is Stage.DONE
    second = review(ALL, OVERRULED, Finished(**OTHER))
    assert stage_of(record, [first, second], NONE) is Stage.TO_DECIDE
    decision = review(Decided(**WHO, difference="a2~-", side="second", reason="附页上写了"))
    assert stage_of(record, [first, second], decision) is Stage.DONE
    # A second one may also come of their own will.
    assert stage_of(hand_in(), [first, second], NONE) is Stage.TO_DECIDE


def test_the_sheet_tells_what_counts_and_what_does_not() -> None:
    second = review(
        Confirmed(**OTHER, findings=("a1", "a3")), OVERRULED, Commented(**OTHER, document="notice", words="写得好"),
        Finished(**OTHER, words="再练一次告知书"),
    )  # fmt: skip
    sheet = final_sheet(hand_in(), [second], NONE)
    assert [each.rule for each in sheet.findings] == ["CR-20", "CR-30", "CR-70"]
    assert [(each.finding.rule, each.reason, each.by_name) for each in sheet.set_aside] == [
        ("CR-21", "附页上写了", "教员乙")
    ]
    assert sheet.score.total == Decimal(93)
    assert (sheet.comments[0].words, sheet.words, sheet.reviewers) == (
        "写得好", (("教员乙", "再练一次告知书"),), ("教员乙",)
    )  # fmt: skip


def test_without_a_review_the_machine_speaks_and_with_two_the_decision() -> None:
    assert final_sheet(hand_in(), [], NONE).score.total == Decimal(90)
    first, second = review(ALL, Finished(**WHO)), review(ALL, OVERRULED, Finished(**OTHER))
    assert final_sheet(hand_in(), [first, second], NONE).score.total == Decimal(90)
    decision = review(Decided(**WHO, difference="a2~-", side="second", reason="附页上写了"))
    sheet = final_sheet(hand_in(), [first, second], decision)
    assert sheet.score.total == Decimal(93)
    assert sheet.set_aside[0].by_name == "教员乙"
