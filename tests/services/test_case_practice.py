"""Practising appraisal, from the draw to the hand-in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.appraisal.practice_record import AppraisalPractice
from app.domain.appraisal.practising import Mark
from app.domain.roster.account import Account, Role
from app.services import case_practice
from app.services.base import Base
from app.services.case_briefs import exercise_of
from app.services.case_practice import (
    PracticeWish,
    begin_practice,
    drop_practice,
    hand_in_practice,
    keep_marks,
    outcome_of,
    practice_briefs,
    practice_case,
    practice_of,
    practices,
)
from app.services.errors import ContentError, NotAllowedError, NotFoundError, ServiceError
from app.services.shelf import Shelf
from records.errors import UnknownPracticeError
from tests.services.conftest import Clock, person

WISH = PracticeWish("simple_driver", defects=4, seed=3)


@pytest.fixture(scope="module")
def shipped() -> Shelf:
    """The content as it ships, read once."""
    return Shelf()


@pytest.fixture
def desk(base: Base, shipped: Shelf) -> Base:
    """A base with the shipped content, on which one can practise."""
    return replace(base, shelf=shipped)


@pytest.fixture
def begun(desk: Base, trainee: Account) -> AppraisalPractice:
    """A practice with four defects."""
    return begin_practice(desk, trainee, WISH)


def right_marks(desk: Base, practice: AppraisalPractice) -> list[Mark]:
    """A mark for every defect, read off a hand-in of nothing that nobody keeps."""
    missed = outcome_of(desk.shelf, practice_case(desk, practice), ()).misses
    return [Mark(document=each.document, rule=each.rule, deduction=each.deduction) for each in missed]


def test_briefs_tell_how_many_defects_they_have(desk: Base) -> None:
    briefs = {each.id: each for each in practice_briefs(desk)}
    assert briefs["simple_driver"].most == 11
    assert all(each.most >= 8 for each in briefs.values())


def test_a_practice_from_the_draw_to_the_end(
    desk: Base, begun: AppraisalPractice, trainee: Account, clock: Clock
) -> None:
    assert (begun.planted, begun.marks, begun.done) == (4, (), False)
    marks = right_marks(desk, begun)
    assert len(marks) == 4
    clock.pass_time(minutes=5)
    keep_marks(desk, trainee, begun.id, marks[:2], 200)
    # Another process finds them, as after a crash.
    again = practice_of(desk, trainee, begun.id)
    assert [(each.id, each.rule) for each in again.marks] == [(1, marks[0].rule), (2, marks[1].rule)]
    assert again.seconds == 200
    alarm = Mark(document="closing", rule="CR-01", words="没有的事")
    done = hand_in_practice(desk, trainee, begun.id, [*marks[:3], alarm], 260)
    assert done.outcome
    assert (done.outcome.score, len(done.outcome.misses), done.seconds) == (71, 1, 260)
    assert [each.words for each in done.outcome.false_alarms] == ["没有的事"]
    assert practice_of(desk, trainee, begun.id) == done
    told = [each.finding for each in done.outcome.hits] + list(done.outcome.misses)
    assert all(each.why and each.mend and each.provision for each in told)
    assert any(each.correct for each in told)
    # The author's days are those of the brief, which the seed has moved.
    assert not any("2026-" in each.correct for each in told)


def test_what_was_handed_in_is_closed(desk: Base, begun: AppraisalPractice, trainee: Account) -> None:
    done = hand_in_practice(desk, trainee, begun.id, [], 1)
    with pytest.raises(ServiceError, match="已经交卷"):
        keep_marks(desk, trainee, begun.id, [], 2)
    with pytest.raises(ServiceError, match="已经交卷"):
        hand_in_practice(desk, trainee, begun.id, [], 2)
    with pytest.raises(ServiceError, match="已经交卷"):
        drop_practice(desk, trainee, begun.id)
    assert practice_of(desk, trainee, begun.id) == done


def test_who_sees_whose(desk: Base, begun: AppraisalPractice, trainee: Account, instructor: Account) -> None:
    other = person("other", Role.TRAINEE)
    assert practices(desk, trainee) == [begun]
    assert practices(desk, other) == []
    # An instructor is told what was handed in.
    assert practices(desk, instructor) == []
    with pytest.raises(NotAllowedError):
        practice_of(desk, other, begun.id)
    for stranger in (other, instructor):
        with pytest.raises(ServiceError, match="别人的练习"):
            keep_marks(desk, stranger, begun.id, [], 1)
    done = hand_in_practice(desk, trainee, begun.id, [], 1)
    assert practices(desk, instructor) == [done]
    assert practices(desk, instructor, trainee.display_name[:2]) == [done]
    assert practices(desk, instructor, "zzzz") == []


def test_a_practice_can_be_thrown_away(desk: Base, begun: AppraisalPractice, trainee: Account) -> None:
    drop_practice(desk, trainee, begun.id)
    with pytest.raises(UnknownPracticeError):
        practice_of(desk, trainee, begun.id)


def test_who_does_not_train_does_not_practise(desk: Base, administrator: Account) -> None:
    with pytest.raises(NotAllowedError):
        begin_practice(desk, administrator, WISH)
    assert practices(desk, administrator) == []


def test_a_seed_without_a_day_is_drawn_again(desk: Base, trainee: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    def refuse_the_first(shelf: Shelf, brief: str, seed: int, count: int | None = None) -> object:
        tried.append(seed)
        if len(tried) == 1:
            raise ContentError("没有一个日期合适")
        return exercise_of(shelf, brief, seed, count)

    monkeypatch.setattr(case_practice, "exercise_of", refuse_the_first)
    made = begin_practice(desk, trainee, PracticeWish("simple_driver", 3))
    assert made.seed == tried[1]
    with pytest.raises(NotFoundError):
        begin_practice(desk, trainee, PracticeWish("nothing", 3, 1))


def test_a_file_that_was_changed_in_the_base_is_refused(desk: Base, begun: AppraisalPractice) -> None:
    with pytest.raises(ServiceError, match="发出时的不一样"):
        practice_case(desk, begun.model_copy(update={"case_sha256": "0" * 64}))


def test_a_file_of_other_content_is_told_without_the_authors_words(
    desk: Base, begun: AppraisalPractice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The seed of an old practice may make another file today."""
    case = practice_case(desk, begun)
    other = begun.model_copy(update={"seed": 8})
    assert all(each.correct == "" for each in outcome_of(desk.shelf, case, (), other).misses)

    def refuse(*_given: object) -> object:
        raise ContentError("没有这份底稿")

    monkeypatch.setattr(case_practice, "exercise_of", refuse)
    assert all(each.correct == "" for each in outcome_of(desk.shelf, case, (), begun).misses)


def test_papers_that_disagree_may_be_marked_in_either(desk: Base, trainee: Account) -> None:
    """A rule that compares two papers is met in the other one; one that looks at every paper is not."""
    practice = begin_practice(desk, trainee, PracticeWish("hazmat_b", 12, 1))
    case = practice_case(desk, practice)
    missed = outcome_of(desk.shelf, case, ()).misses
    both = next(each for each in missed if each.rule == "CR-44")
    assert both.document == "decision"
    assert outcome_of(desk.shelf, case, [Mark(document="notice", rule="CR-44")]).hits
    assert not outcome_of(desk.shelf, case, [Mark(document="closing", rule="CR-44")]).hits
