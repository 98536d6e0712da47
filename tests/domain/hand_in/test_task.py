"""How long a task may take, and when to warn."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from app.domain.hand_in.task import TimeLimit, time_up, warning_due
from tests.domain.hand_in.samples import AT, task

MINUTE = dt.timedelta(minutes=1)
BEGUN = {"started_at": AT, "file": "cases/p1/a.zxcase.json", "machine": "desk-1"}


@pytest.mark.parametrize(
    ("limit", "after_min"),
    [
        (TimeLimit(), None),
        (TimeLimit(minutes=40), 40),
        (TimeLimit(until=AT + 30 * MINUTE), 30),
        (TimeLimit(minutes=40, until=AT + 30 * MINUTE), 30),
        (TimeLimit(minutes=20, until=AT + 30 * MINUTE), 20),
    ],
)
def test_the_earlier_end_counts(limit: TimeLimit, after_min: int | None) -> None:
    assert limit.ends_at(AT) == (None if after_min is None else AT + after_min * MINUTE)
    assert limit.limits is (after_min is not None)


def test_minutes_run_from_the_start() -> None:
    given = task(limit=TimeLimit(minutes=40))
    assert (given.ends_at, given.running, time_up(given, AT + 99 * MINUTE)) == (None, False, False)
    begun = task(limit=TimeLimit(minutes=40), **BEGUN)
    assert (begun.running, time_up(begun, AT + 39 * MINUTE), time_up(begun, AT + 40 * MINUTE)) == (True, False, True)
    assert not time_up(task(**BEGUN), AT + 9999 * MINUTE)
    assert not task(**BEGUN, closed_at=AT).running


def test_a_task_that_began_has_a_file() -> None:
    with pytest.raises(ValidationError, match="案卷文件"):
        task(started_at=AT)
    with pytest.raises(ValidationError):
        TimeLimit(minutes=0)


@pytest.mark.parametrize(
    ("before_s", "left_s", "minutes"),
    [
        (601, 600, 10),
        (600, 599, None),
        (700, 650, None),
        (181, 179, 3),
        (61, 60, 1),
        (3000, 30, 1),
        (3000, 170, 3),
        (10, -1, None),
    ],
)
def test_one_warning_each(before_s: float, left_s: float, minutes: int | None) -> None:
    """Also where the machine slept through some of them; none once it is over."""
    assert warning_due(dt.timedelta(seconds=before_s), dt.timedelta(seconds=left_s)) == minutes
