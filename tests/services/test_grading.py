"""Sheets derived from journals; marks by others, changed with history, complete only when nothing is empty."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account, Role
from app.domain.scoring.score import score_attempt
from app.services import grading
from app.services.base import Base
from app.services.errors import InvalidInputError, NotAllowedError, NotFoundError, ServiceError
from app.services.shelf import Shelf
from app.services.training import TaskWish, assign
from records.errors import HeadMovedError
from tests.services.conftest import do_whole_attempt, person, sample_shelf


def test_marks_make_the_sheet_complete(base: Base, trainee: Account, instructor: Account) -> None:
    record = do_whole_attempt(base, trainee)
    seen = grading.graded(base, instructor, record.id)
    assert seen.still_empty == ("沟通得体", "总体评价")
    assert [each.id for each in grading.awaiting_marks(base, instructor)] == [record.id]
    marked = grading.mark(base, instructor, record.id, seen.head, "M1", 3, " 态度好 ")
    assert (marked.sheet.complete, marked.sheet.result, marked.sheet.total) == (True, "passed", 16.5)
    assert marked.record.state is AttemptState.ENDED
    assert marked.still_empty == ("总体评价",)
    rated = grading.rate(base, instructor, record.id, marked.head, 4)
    assert (rated.record.state, rated.still_empty, rated.sheet.global_rating) == (AttemptState.MARKED, (), 4)
    assert grading.awaiting_marks(base, instructor) == []


def test_a_mark_can_be_changed_and_stays_in_the_history(base: Base, trainee: Account, instructor: Account) -> None:
    record = do_whole_attempt(base, trainee)
    head = grading.graded(base, instructor, record.id).head
    head = grading.mark(base, instructor, record.id, head, "M1", 1, "偏急").head
    graded = grading.mark(base, instructor, record.id, head, "M1", 4)
    assert graded.sheet.total == 18
    lines = grading.mark_history(base, trainee, record.id)
    assert [(each.title, each.level, each.comment, each.counts) for each in lines] == [
        ("沟通得体", 1, "偏急", False),
        ("沟通得体", 4, "", True),
    ]
    assert lines[0].by_name == "instructor演示"


def test_two_instructors_do_not_overwrite_each_other(base: Base, trainee: Account, instructor: Account) -> None:
    record = do_whole_attempt(base, trainee)
    seen = grading.graded(base, instructor, record.id).head
    grading.mark(base, instructor, record.id, seen, "M1", 1)
    with pytest.raises(HeadMovedError, match="刷新"):
        grading.mark(base, person("second", Role.INSTRUCTOR), record.id, seen, "M1", 4)


def test_who_may_mark(base: Base, trainee: Account, instructor: Account, manager: Account) -> None:
    record = do_whole_attempt(base, trainee)
    seen = grading.graded(base, trainee, record.id).head
    for who in (trainee, manager):
        with pytest.raises(NotAllowedError):
            grading.mark(base, who, record.id, seen, "M1", 4)
    mine = do_whole_attempt(base, instructor)
    with pytest.raises(NotAllowedError, match="自己"):
        grading.rate(base, instructor, mine.id, grading.graded(base, instructor, mine.id).head, 5)
    assert [each.id for each in grading.awaiting_marks(base, instructor)] == [record.id]
    waiting = assign(base, trainee, trainee.id, TaskWish("sample_stop"))
    with pytest.raises(NotAllowedError, match="没有结束"):
        grading.mark(base, instructor, waiting.id, waiting.head, "M1", 4)


@pytest.mark.parametrize(
    ("criterion", "level", "comment", "field"),
    [("A1", 4, "", "criterion"), ("M1", 5, "", "level"), ("M1", -1, "", "level"), ("M1", 1, "长" * 2001, "comment")],
)
def test_bad_marks_name_the_field(
    base: Base, trainee: Account, instructor: Account, criterion: str, level: int, comment: str, field: str
) -> None:
    record = do_whole_attempt(base, trainee)
    with pytest.raises(InvalidInputError) as refused:
        grading.mark(base, instructor, record.id, record.head, criterion, level, comment)
    assert refused.value.field == field
    with pytest.raises(InvalidInputError):
        grading.rate(base, instructor, record.id, record.head, 6)


def test_others_do_not_see_the_sheet(base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    with pytest.raises(NotAllowedError):
        grading.graded(base, person("other", Role.TRAINEE), record.id)


def test_the_kept_sheet_is_what_the_journal_says(base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee, skip=("BadgeShown",))
    graded = grading.graded(base, trainee, record.id)
    with base.records.reading() as unit:
        entries = unit.events.entries(record.id)
    assert graded.sheet == score_attempt(graded.scenario, entries, base.shelf.provisions())
    assert graded.sheet.total == 6


def test_an_attempt_is_scored_on_the_content_it_was_played_on(base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    moved_on = replace(base, shelf=replace(sample_shelf(), ids=lambda: []))
    assert grading.graded(moved_on, trainee, record.id).scenario.content_hash == record.content_hash
    with pytest.raises(NotFoundError):
        grading.scenario_of(moved_on, record.model_copy(update={"content_hash": "0" * 64}))


def test_nothing_done_is_nothing_to_score(base: Base, trainee: Account) -> None:
    waiting = assign(base, trainee, trainee.id, TaskWish("sample_stop"))
    with pytest.raises(ServiceError, match="还没有开始"):
        grading.graded(base, trainee, waiting.id)
    assert isinstance(base.shelf, Shelf)
