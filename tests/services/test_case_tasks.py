"""Tasks are given, begun by their trainee, taken back before that, and keep their time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.services.case_files import open_case
from app.services.case_hand_in import hand_in
from app.services.case_tasks import (
    CaseTaskWish,
    assign_cases,
    begin_case_task,
    clock_of,
    given_case_tasks,
    note_time,
    open_case_tasks,
    path_of_task,
    task_of,
    withdraw_case_task,
)
from app.services.errors import InvalidInputError, NotAllowedError, NotFoundError, ServiceError
from tests.services.conftest import Clock, person
from tests.services.sample_hand_ins import BRIEF, task
from tests.services.sample_hand_ins import court as court
from tests.services.sample_hand_ins import second as second


def test_a_class_gets_the_same_task(court: Base, instructor: Account, trainee: Account) -> None:
    made = assign_cases(court, instructor, CaseTaskWish(("trainee", "other"), BRIEF, minutes=40, appraisers=2))
    assert [each.trainee for each in made] == ["trainee", "other"]
    assert [each.id for each in open_case_tasks(court, trainee)] == [made[0].id]
    assert {each.id for each in given_case_tasks(court, instructor)} == {each.id for each in made}
    with pytest.raises(NotAllowedError):
        given_case_tasks(court, trainee)


def test_somebody_unknown_means_nobody_gets_it(court: Base, instructor: Account) -> None:
    with pytest.raises(NotFoundError, match="nobody"):
        assign_cases(court, instructor, CaseTaskWish(("trainee", "nobody"), BRIEF))
    assert given_case_tasks(court, instructor) == []


@pytest.mark.parametrize(
    ("wish", "field"),
    [({"trainees": ()}, "trainees"), ({"minutes": 0}, "minutes"), ({"minutes": 10081}, "minutes"), ({}, "until")],
)
def test_bad_wishes_name_their_field(
    court: Base, instructor: Account, clock: Clock, wish: dict[str, object], field: str
) -> None:
    values = {"trainees": ("trainee",), "brief": BRIEF, "until": clock.now if field == "until" else None, **wish}
    with pytest.raises(InvalidInputError) as refused:
        assign_cases(court, instructor, CaseTaskWish(**values))  # type: ignore[arg-type]
    assert refused.value.field == field


def test_only_who_may_gives_tasks_to_others(court: Base, trainee: Account) -> None:
    with pytest.raises(NotAllowedError):
        assign_cases(court, trainee, CaseTaskWish(("other",), BRIEF))
    assert task(court, trainee, trainee).assigned_by == "trainee"


def test_beginning_makes_the_file_and_starts_the_clock_once(
    court: Base, instructor: Account, trainee: Account, clock: Clock
) -> None:
    given = task(court, instructor, trainee)
    path = begin_case_task(court, trainee, given.id)
    assert open_case(path).origin.brief == BRIEF  # type: ignore[union-attr]
    clock.pass_time(minutes=5)
    assert begin_case_task(court, trainee, given.id) == path
    begun = task_of(court, path)
    assert begun is not None
    assert begun.ends_at == clock.now + timedelta(minutes=35)
    assert path_of_task(court, begun) == path
    assert open_case_tasks(court, trainee)[0].running
    with pytest.raises(ServiceError, match="别的机器"):
        path_of_task(court, begun.model_copy(update={"machine": "别的机器"}))
    with pytest.raises(NotAllowedError):
        begin_case_task(court, person("other", Role.TRAINEE), given.id)


def test_a_task_is_taken_back_before_it_is_begun(
    court: Base, instructor: Account, trainee: Account, second: Account
) -> None:
    first, later = task(court, instructor, trainee), task(court, instructor, trainee)
    with pytest.raises(NotAllowedError):
        withdraw_case_task(court, trainee, first.id)
    withdraw_case_task(court, second, first.id)
    with pytest.raises(ServiceError, match="撤回"):
        begin_case_task(court, trainee, first.id)
    begin_case_task(court, trainee, later.id)
    with pytest.raises(ServiceError, match="不能撤回"):
        withdraw_case_task(court, instructor, later.id)
    assert [each.id for each in open_case_tasks(court, trainee)] == [later.id]


def test_a_task_until_a_moment_can_t_be_begun_after_it(
    court: Base, instructor: Account, trainee: Account, clock: Clock
) -> None:
    given = task(court, instructor, trainee, minutes=None, until=clock.now + timedelta(hours=1))
    clock.pass_time(hours=1)
    with pytest.raises(ServiceError, match="时间已过"):
        begin_case_task(court, trainee, given.id)


def test_a_clock_set_back_between_two_starts_gives_no_time(
    court: Base, instructor: Account, trainee: Account, clock: Clock
) -> None:
    path = begin_case_task(court, trainee, task(court, instructor, trainee).id)
    running = task_of(court, path)
    assert running is not None
    clock.pass_time(minutes=30)
    note_time(court, running, clock_of(court, running))
    seen = clock.now
    clock.pass_time(minutes=-25)
    again = task_of(court, path)
    assert again is not None
    fair = clock_of(court, again)
    assert timedelta(0) <= fair.now() - seen < timedelta(seconds=5)
    note_time(court, again, fair)
    record = hand_in(court, trainee, path)
    assert 1495 <= record.set_back_s <= 1505
    assert record.handed_in_at >= seen
