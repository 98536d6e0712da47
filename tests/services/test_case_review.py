"""Hand-ins are listed, reviewed by one or two people apart from one another, and nothing said is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from app.domain.hand_in.outcome import Stage
from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.services.case_hand_in import hand_in
from app.services.case_review import (
    HandInWish,
    hand_in_lines,
    leave_seat,
    review_desk,
    say,
    take_seat,
    waits_for,
)
from app.services.case_sayings import Add, Comment, Confirm, Finish, Overrule, Redo, Undo
from app.services.case_tasks import begin_case_task
from app.services.errors import InvalidInputError, NotAllowedError, ServiceError
from records.errors import HeadMovedError
from tests.services.conftest import Clock, person
from tests.services.sample_hand_ins import confirm_rest, fill, handed_in, speak, task
from tests.services.sample_hand_ins import court as court
from tests.services.sample_hand_ins import second as second


def test_the_list_is_filtered_and_searched(court: Base, trainee: Account, instructor: Account) -> None:
    record = handed_in(court, trainee)
    handed_in(court, person("other", Role.TRAINEE))
    every = hand_in_lines(court, instructor)
    assert {each.record.trainee for each in every} == {"trainee", "other"}
    assert {each.class_name for each in every} == {"演示一班"}
    for wish in (
        HandInWish(search="trainee"),
        HandInWish(search=record.id),
        HandInWish(trainee="trainee", class_id="c1", brief="hazmat_a", stages=(Stage.WAITING,)),
    ):
        assert [each.record.id for each in hand_in_lines(court, instructor, wish)] == [record.id]
    for wish in (HandInWish(class_id="c2"), HandInWish(brief="x"), HandInWish(stages=(Stage.DONE,))):
        assert hand_in_lines(court, instructor, wish) == []
    assert [each.record.id for each in hand_in_lines(court, trainee)] == [record.id]
    assert all(waits_for(instructor, each) for each in every)


def test_the_list_hands_in_what_is_overdue(court: Base, trainee: Account, instructor: Account, clock: Clock) -> None:
    begin_case_task(court, trainee, task(court, instructor, trainee).id)
    assert hand_in_lines(court, instructor) == []
    clock.pass_time(hours=1)
    assert len(hand_in_lines(court, instructor)) == 1


def test_a_review_from_seat_to_end(court: Base, trainee: Account, instructor: Account) -> None:
    record = handed_in(court, trainee)
    looking = review_desk(court, instructor, record.id)
    assert (looking.seat, looking.may_take, looking.stage) == (None, True, Stage.WAITING)
    with pytest.raises(NotAllowedError, match="开始评查"):
        say(court, instructor, record.id, 0, [Confirm(("a1",))])
    first, *_others = record.appraisal.to_judge()
    desk = speak(court, instructor, record, Overrule(first, "附页上写了"), Comment("", "", "写得认真"))
    assert (desk.seen, desk.stage, first in desk.findings) == (2, Stage.IN_REVIEW, False)
    assert desk.score.without_veto == record.appraisal.score.without_veto + record.appraisal.named()[first].deduction
    with pytest.raises(ServiceError, match="没有确认或否定"):
        speak(court, instructor, record, Finish())
    desk = speak(court, instructor, record, Undo())
    assert (desk.review.comments, desk.can_redo) == ({}, True)
    desk = speak(court, instructor, record, Redo())
    assert len(desk.review.comments) == 1
    done = confirm_rest(court, instructor, record)
    assert (done.stage, "已经提交" in done.hindrance) == (Stage.DONE, True)
    (line,) = hand_in_lines(court, instructor)
    assert line.score is not None
    assert (line.score.total, line.mine, line.reviewers) == (done.score.total, 1, ("instructor演示",))


def test_a_finished_review_is_reopened_by_taking_its_end_back(
    court: Base, trainee: Account, instructor: Account
) -> None:
    record = handed_in(court, trainee)
    confirm_rest(court, instructor, record)
    with pytest.raises(ServiceError, match="先撤销提交"):
        speak(court, instructor, record, Comment("", "", "还有一句"))
    desk = speak(court, instructor, record, Undo())
    assert (desk.stage, desk.hindrance) == (Stage.IN_REVIEW, "")
    speak(court, instructor, record, Comment("", "", "还有一句"))


@pytest.mark.parametrize(
    ("saying", "field"),
    [
        (Overrule("a1", "不"), "reason"),
        (Add("", "", "", "101", "这里写错了"), "deduction"),
        (Add("", "", "", "1.55", "这里写错了"), "deduction"),
        (Add("", "", "", "1", "错"), "why"),
        (Comment("", "", "  "), "words"),
    ],
)
def test_bad_words_are_refused_at_their_field(
    court: Base, trainee: Account, instructor: Account, saying: Overrule, field: str
) -> None:
    record = handed_in(court, trainee)
    with pytest.raises(InvalidInputError) as refused:
        speak(court, instructor, record, saying)
    assert refused.value.field == field
    assert review_desk(court, instructor, record.id).seen == 0


def test_all_of_several_sayings_or_none(court: Base, trainee: Account, instructor: Account) -> None:
    record = handed_in(court, trainee)
    with pytest.raises(InvalidInputError):
        speak(court, instructor, record, Comment("", "", "写得好"), Overrule("a1", "不"))
    assert review_desk(court, instructor, record.id).seen == 0


def test_an_old_view_is_refused(court: Base, trainee: Account, instructor: Account) -> None:
    record = handed_in(court, trainee)
    speak(court, instructor, record, Comment("", "", "写得好"))
    with pytest.raises(HeadMovedError, match="刷新"):
        say(court, instructor, record.id, 0, [Comment("", "", "写得好")])


def test_who_may_not_review(court: Base, trainee: Account, instructor: Account, manager: Account) -> None:
    own = handed_in(court, instructor)
    assert "自己的" in review_desk(court, instructor, own.id).hindrance
    with pytest.raises(ServiceError, match="自己的"):
        take_seat(court, instructor, own.id)
    record = handed_in(court, trainee)
    with pytest.raises(NotAllowedError):
        take_seat(court, trainee, record.id)
    with pytest.raises(NotAllowedError):
        review_desk(court, trainee, record.id)
    with pytest.raises(NotAllowedError):
        take_seat(court, manager, record.id)
    assert "不能评查" in review_desk(court, manager, record.id).hindrance


def test_a_seat_is_left_before_a_word(court: Base, trainee: Account, instructor: Account) -> None:
    record = handed_in(court, trainee)
    take_seat(court, instructor, record.id)
    assert take_seat(court, instructor, record.id).seat is not None
    assert leave_seat(court, instructor, record.id).stage is Stage.WAITING
    assert leave_seat(court, instructor, record.id).seat is None
    speak(court, instructor, record, Comment("", "", "写得好"))
    with pytest.raises(ServiceError, match="不能退出"):
        leave_seat(court, instructor, record.id)


def test_the_second_sees_nothing_of_the_first(
    court: Base, trainee: Account, instructor: Account, second: Account
) -> None:
    path = begin_case_task(court, trainee, task(court, instructor, trainee, appraisers=2).id)
    record = hand_in(court, trainee, fill(court, path))
    first, *_ = record.appraisal.to_judge()
    speak(court, instructor, record, Overrule(first, "附页上写了"), Comment("", "", "写得好"))
    desk = take_seat(court, second, record.id)
    assert (desk.review.judged, desk.review.comments, first in desk.findings) == ({}, {}, True)
    assert desk.score.total == record.total
    confirm_rest(court, instructor, record)
    (line,) = hand_in_lines(court, second)
    assert (line.stage, line.score, line.mine) == (Stage.IN_REVIEW, None, 2)
    assert review_desk(court, second, record.id).review.judged == {}
    third = person("instructor3", Role.INSTRUCTOR)
    assert "已经有两位" in review_desk(court, third, record.id).hindrance
    assert confirm_rest(court, second, record).stage is Stage.TO_DECIDE
    with pytest.raises(ServiceError, match="互相看得到"):
        speak(court, second, record, Undo())
    (line,) = hand_in_lines(court, second)
    assert not waits_for(second, line)
    assert waits_for(third, hand_in_lines(court, third)[0])


def test_two_sit_down_and_speak_at_once(court: Base, trainee: Account, instructor: Account, second: Account) -> None:
    record = handed_in(court, trainee)

    def work(who: Account) -> int:
        take_seat(court, who, record.id)
        for number in range(10):
            desk = review_desk(court, who, record.id)
            say(court, who, record.id, desk.seen, [Comment("", "", f"第 {number} 句")])
        return review_desk(court, who, record.id).seen

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(work, [instructor, second])) == [10, 10]
    with court.records.reading() as unit:
        assert {each.account for each in unit.case_reviews.seats([record.id])} == {"instructor", "instructor2"}


def test_one_person_in_two_windows_is_told(court: Base, trainee: Account, instructor: Account) -> None:
    """Of two words at once on the same view one is kept, the other refused; none is lost silently."""
    record = handed_in(court, trainee)
    take_seat(court, instructor, record.id)

    def work(words: str) -> bool:
        try:
            say(court, instructor, record.id, 0, [Comment("", "", words)])
        except HeadMovedError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        kept = list(pool.map(work, ["第一句", "第二句"]))
    assert kept.count(True) == 1
    assert review_desk(court, instructor, record.id).seen == 1
