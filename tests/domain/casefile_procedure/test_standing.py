"""Where cases stand, what may come next, what is missing and by when."""

from __future__ import annotations

import pytest

from app.domain.casefile_procedure.clocks import ClockState
from tests.domain.appraisal.no_penalty_case import ending
from tests.domain.appraisal.shipped import brief, brief_contents, changed, drop, put, right_set
from tests.domain.casefile_procedure.shipped_tracks import stands, until

BRIEFS = ("hazmat_a", "hazmat_b", "ridehailing_a", "ridehailing_b", "overload_offsite", "simple_driver")


@pytest.mark.parametrize("brief_id", BRIEFS)
def test_a_right_set_has_gone_the_whole_way(brief_id: str) -> None:
    """It is closed, no step was left out and none lacks anything; side tracks have ended."""
    found = stands(right_set(brief_id))
    assert found.main.state.id == "closed"
    assert found.main.done
    assert all(step.reached and not step.missing for step in found.main.steps)
    assert all(side.done for side in found.sides)
    assert all(each.state is not ClockState.BROKEN for each in found.clocks)


@pytest.mark.parametrize("brief_id", BRIEFS)
def test_the_clocks_come_to_the_days_of_the_draft(brief_id: str) -> None:
    """Working days, natural days, holidays and days off at the end."""
    last_days = {each.clock.id: each.last_day for each in stands(right_set(brief_id)).clocks}
    assert {clock: last_days[clock] for clock in brief(brief_id).clocks} == dict(brief(brief_id).clocks)
    assert len(brief_contents().briefs) == len(BRIEFS)


@pytest.mark.parametrize(
    ("brief_id", "last", "state", "following"),
    [
        ("hazmat_a", "interview_escort", "clue", "T01"),
        ("hazmat_a", "opening", "investigating", "T05"),
        ("hazmat_a", "notice", "opinion_approved", "T07"),
        ("hazmat_a", "proof_notice", "notified", "T08"),
        ("hazmat_a", "review", "legal_review", "T12"),
        ("hazmat_a", "proof_decision", "delivered", "T16"),
        ("overload_offsite", "inform", "informed", "O05"),
        ("simple_driver", "spot_decision", "delivered", "S06"),
    ],
)
def test_a_case_on_its_way(brief_id: str, last: str, state: str, following: str) -> None:
    """Each document brings it on."""
    case = until(right_set(brief_id), last)
    if (brief_id, last) == ("hazmat_a", "notice"):
        # Without a proof the day of issue stands for the delivery; the missing proof is told with the step.
        found = stands(case)
        assert found.main.state.id == "notified"
        assert [missing.what for missing in found.main.steps[-1].missing] == []
        return
    found = stands(case)
    assert found.main.state.id == state
    assert following in [step.transition.id for step in found.main.next_steps]


def test_what_comes_next_says_what_is_missing_and_by_when() -> None:
    """Before the decision: its document, not before the wait is over, within ninety days."""
    found = stands(until(right_set("hazmat_a"), "discussion"))
    (decide,) = [step for step in found.main.next_steps if step.transition.id == "T12"]
    assert [missing.what for missing in decide.missing] == ["缺行政处罚决定书"]
    assert str(decide.by) == "2026-12-08"
    early = stands(until(right_set("hazmat_a"), "proof_notice"))
    waits = {each.clock.id: each.state for each in early.clocks}
    assert waits["defence_wait"] is ClockState.WAITING


def test_a_step_left_out_is_told() -> None:
    """A decision without a report shows the steps that nobody made, and what they lack."""
    found = stands(changed("hazmat_a", drop("report")))
    left_out = [step.transition.id for step in found.main.steps if step.reached is None]
    assert left_out == ["T05", "T06"]
    assert "缺案件调查报告（案件处理意见书）" in [missing.what for step in found.main.steps for missing in step.missing]


def test_a_side_track_that_has_not_ended() -> None:
    """A seizure without a release stands open, and the case can't be closed."""
    found = stands(changed("hazmat_b", drop("release")))
    (side,) = [each for each in found.sides if each.track.id == "compulsory_measure"]
    assert (side.state.id, side.done) == ("extended", False)
    closing = next(step for step in found.main.steps if step.transition.id == "T19")
    assert [missing.what for missing in closing.missing] == ["行政强制措施还没有了结"]


def test_a_case_that_ends_without_a_penalty_goes_its_own_way() -> None:
    """Through the decision of article 57, which ends the ninety days, to the closing."""
    found = stands(changed("hazmat_a", *ending()))
    assert [step.transition.id for step in found.main.steps][-2:] == ["T13", "T19"]
    assert all(step.reached and not step.missing for step in found.main.steps)
    assert found.main.state.id == "closed"
    assert {each.clock.id: each.state for each in found.clocks}["decision"] is ClockState.KEPT
    unproved = stands(changed("hazmat_a", *ending({"proof": [{"what": "corrected", "evidence": [9]}]})))
    step = next(each for each in unproved.main.steps if each.transition.id == "T13")
    assert [each.what for each in step.missing] == ["不予行政处罚决定书没有写没有造成危害后果的证据"]
    undecided = stands(changed("hazmat_a", *ending(), drop("no_penalty")))
    step = next(each for each in undecided.main.steps if each.transition.id == "T13")
    assert any("不予行政处罚决定书" in each.what for each in step.missing)
    late = stands(changed("hazmat_a", *ending(), put("no_penalty.@on", "2027-01-15")))
    step = next(each for each in late.main.steps if each.transition.id == "T13")
    assert any("九十日" in each.what for each in step.missing)
