"""Marks looked at before they are given."""

import pytest

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import NotAllowedError
from app.services.grading import GLOBAL_RATING, Mark, graded, mark_all
from app.services.mark_preview import preview_marks
from tests.services.conftest import do_whole_attempt


def test_the_preview_is_what_the_marks_will_give(base: Base, trainee: Account, instructor: Account) -> None:
    record = do_whole_attempt(base, trainee)
    before = graded(base, instructor, record.id)
    marks = [Mark("M1", 3, "说得清楚"), Mark(GLOBAL_RATING, 4)]
    seen = preview_marks(base, instructor, record.id, marks)
    assert graded(base, instructor, record.id) == before
    given = mark_all(base, instructor, record.id, before.head, marks)
    assert seen.total == given.sheet.total
    assert seen.criteria == given.sheet.criteria
    assert seen.global_rating == 4


def test_only_markers_look(base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    with pytest.raises(NotAllowedError):
        preview_marks(base, trainee, record.id, [])
