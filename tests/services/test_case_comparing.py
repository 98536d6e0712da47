"""Two appraisers side by side; a third decides; the trainee gets the sheet."""

from __future__ import annotations

import pytest

from app.domain.hand_in.hand_in import HandIn
from app.domain.hand_in.outcome import Stage
from app.domain.hand_in.two_appraisers import Agreed
from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.services.case_comparing import comparison, decide, sheet_view
from app.services.case_review import hand_in_lines, review_desk, take_seat
from app.services.case_sayings import Decide, Overrule, Redo, Undo
from app.services.errors import InvalidInputError, NotAllowedError, ServiceError
from records.errors import HeadMovedError
from tests.services.conftest import person
from tests.services.sample_hand_ins import confirm_rest, handed_in, speak
from tests.services.sample_hand_ins import court as court
from tests.services.sample_hand_ins import second as second


@pytest.fixture
def differing(court: Base, trainee: Account, instructor: Account, second: Account) -> HandIn:
    """A hand-in on which the second appraiser overruled what the first let stand."""
    record = handed_in(court, trainee)
    take_seat(court, instructor, record.id)
    speak(court, second, record, Overrule(record.appraisal.to_judge()[0], "附页上写了"))
    confirm_rest(court, instructor, record)
    confirm_rest(court, second, record)
    return record


def test_nothing_is_compared_before_both_are_done(
    court: Base, trainee: Account, instructor: Account, second: Account
) -> None:
    record = handed_in(court, trainee)
    take_seat(court, instructor, record.id)
    take_seat(court, second, record.id)
    confirm_rest(court, instructor, record)
    with pytest.raises(ServiceError, match="都提交以后"):
        comparison(court, instructor, record.id)
    assert sheet_view(court, trainee, record.id).sheet is None


def test_a_third_decides_and_the_sheet_follows(
    court: Base, trainee: Account, instructor: Account, manager: Account, differing: HandIn
) -> None:
    shown = comparison(court, manager, differing.id)
    (row,) = [each for each in shown.rows if each.differs]
    assert (row.agreed, shown.figures.only_first, shown.stage) == (Agreed.ONLY_FIRST, 1, Stage.TO_DECIDE)
    assert (shown.hindrance, shown.seen, shown.decider) == ("", 0, "")
    done = decide(court, manager, differing.id, 0, Decide(row.key, "second", "附页上确实写了"))
    assert (done.stage, done.decider, done.seen) == (Stage.DONE, "manager演示", 1)
    got = sheet_view(court, trainee, differing.id).sheet
    assert got is not None
    assert got == done.sheet
    assert got.score.without_veto == differing.appraisal.score.without_veto + row.shown.deduction
    assert got.set_aside[0].reason == "附页上写了"
    back = decide(court, manager, differing.id, 1, Undo())
    assert (back.stage, back.can_redo, sheet_view(court, trainee, differing.id).sheet) == (Stage.TO_DECIDE, True, None)
    assert decide(court, manager, differing.id, 2, Redo()).stage is Stage.DONE


def test_who_may_decide(
    court: Base, trainee: Account, instructor: Account, second: Account, manager: Account, administrator: Account,
    differing: HandIn,
) -> None:  # fmt: skip
    (key,) = [each.key for each in comparison(court, manager, differing.id).rows if each.differs]
    for who in (instructor, second):
        with pytest.raises(NotAllowedError, match="第三人"):
            decide(court, who, differing.id, 0, Decide(key, "first", "确实没有写"))
    for outsider in (trainee, administrator):
        with pytest.raises(NotAllowedError):
            decide(court, outsider, differing.id, 0, Decide(key, "first", "确实没有写"))
    decide(court, manager, differing.id, 0, Decide(key, "first", "确实没有写"))
    third = person("instructor3", Role.INSTRUCTOR)
    with pytest.raises(NotAllowedError, match="manager演示"):
        decide(court, third, differing.id, 1, Decide(key, "second", "附页上写了"))
    (line,) = hand_in_lines(court, manager)
    assert (line.mine, line.stage) == (3, Stage.DONE)
    assert "裁定过" in review_desk(court, manager.model_copy(update={"role": Role.INSTRUCTOR}), differing.id).hindrance


def test_bad_decisions_are_refused(court: Base, manager: Account, differing: HandIn) -> None:
    shown = comparison(court, manager, differing.id)
    (key,) = [each.key for each in shown.rows if each.differs]
    agreed = next(each.key for each in shown.rows if not each.differs)
    for wrong in (agreed, "a99~-"):
        with pytest.raises(InvalidInputError, match="没有这一处分歧"):
            decide(court, manager, differing.id, 0, Decide(wrong, "first", "确实没有写"))
    with pytest.raises(InvalidInputError) as refused:
        decide(court, manager, differing.id, 0, Decide(key, "first", "对"))
    assert refused.value.field == "reason"
    with pytest.raises(HeadMovedError):
        decide(court, manager, differing.id, 5, Decide(key, "first", "确实没有写"))


def test_two_who_agree_need_no_third(court: Base, trainee: Account, instructor: Account, second: Account) -> None:
    record = handed_in(court, trainee)
    take_seat(court, instructor, record.id)
    take_seat(court, second, record.id)
    confirm_rest(court, instructor, record)
    assert confirm_rest(court, second, record).stage is Stage.DONE
    shown = comparison(court, instructor, record.id)
    assert (shown.figures.positive, shown.figures.kappa) == (1.0, None)
    with pytest.raises(NotAllowedError):
        sheet_view(court, person("other", Role.TRAINEE), record.id)
