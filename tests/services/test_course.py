"""The course of a run."""

import pytest

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.course import course_of, tension_limit
from app.services.errors import ServiceError
from app.services.training import TaskWish, assign
from tests.records.sample_scenario import sample_scenario
from tests.services.conftest import do_whole_attempt


def test_the_moments_are_in_order_and_in_words(base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    course = course_of(base, trainee, record.id)
    assert [moment.text for moment in course.moments][:2] == ["开始", "穿反光背心"]
    assert course.moments[-1].kind == "AttemptEnded"
    assert [moment.seq for moment in course.moments] == sorted(moment.seq for moment in course.moments)
    assert course.duration_ms == 9000


def test_a_run_that_has_not_begun_has_none(base: Base, trainee: Account) -> None:
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop"))
    with pytest.raises(ServiceError):
        course_of(base, trainee, record.id)


def test_no_limit_where_no_criterion_looks_at_tension() -> None:
    assert tension_limit(sample_scenario().rubric) is None
