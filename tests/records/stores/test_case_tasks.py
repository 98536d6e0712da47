"""Tasks to write case files, on both databases."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.hand_in.task import TimeLimit
from records.errors import RecordsError
from records.unit_of_work import Records
from tests.domain.hand_in.samples import AT, task

MINUTE = dt.timedelta(minutes=1)


def test_a_task_is_begun_once(assigned: Records) -> None:
    given = task(limit=TimeLimit(minutes=40, until=AT + 90 * MINUTE))
    with assigned.writing() as unit:
        unit.case_tasks.add(given)
    with assigned.writing() as unit:
        assert unit.case_tasks.get("T1") == given
        assert unit.case_tasks.start("T1", AT, "desk-1", "cases/p1/a.json")
    with assigned.writing() as unit:
        assert not unit.case_tasks.start("T1", AT, "desk-1", "cases/p1/b.json")
        assert not unit.case_tasks.start("T9", AT, "desk-1", "cases/p1/b.json")
        begun = unit.case_tasks.of_file("desk-1", "cases/p1/a.json")
        assert begun is not None
        assert begun.ends_at == AT + 40 * MINUTE
        assert unit.case_tasks.of_file("desk-2", "cases/p1/a.json") is None


def test_the_latest_moment_seen_never_goes_back(assigned: Records) -> None:
    with assigned.writing() as unit:
        unit.case_tasks.add(task())
        unit.case_tasks.start("T1", AT, "desk-1", "a")
        unit.case_tasks.see("T1", AT + 5 * MINUTE, 0)
        unit.case_tasks.see("T1", AT + 2 * MINUTE, 180)
        unit.case_tasks.see("T1", AT + 3 * MINUTE, 0)
        seen = unit.case_tasks.get("T1")
        assert (seen.seen_at, seen.set_back_s) == (AT + 5 * MINUTE, 180)


def test_open_ones_are_those_not_closed(assigned: Records) -> None:
    with assigned.writing() as unit:
        unit.case_tasks.add(task())
        unit.case_tasks.add(task(id="T2", trainee="p2", assigned_at=AT + MINUTE))
        unit.case_tasks.start("T1", AT, "desk-1", "a")
        assert [each.id for each in unit.case_tasks.find()] == ["T2", "T1"]
        assert [each.id for each in unit.case_tasks.find("p1")] == ["T1"]
        unit.case_tasks.close("T1", AT)
        assert [each.id for each in unit.case_tasks.find(only_open=True)] == ["T2"]
        unit.case_tasks.begin_anew("T1", "desk-1", "b")
        again = unit.case_tasks.get("T1")
        assert (again.file, again.closed_at, again.started_at) == ("b", None, AT)


def test_an_unknown_task_is_told(assigned: Records) -> None:
    with pytest.raises(RecordsError, match="T9"), assigned.reading() as unit:
        unit.case_tasks.get("T9")
