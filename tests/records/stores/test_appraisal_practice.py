"""Practices of appraisal, on both databases."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import text

from records.errors import RecordsError, UnknownPracticeError
from records.unit_of_work import Records
from tests.records.sample_appraisal_practice import MARK, OUTCOME, practice
from tests.records.sample_bureau import AT

DONE = {"marks": (MARK,), "seconds": 90, "handed_in_at": AT + dt.timedelta(minutes=2), "outcome": OUTCOME}


def test_a_practice_is_kept_with_its_file_and_its_marks(assigned: Records) -> None:
    with assigned.writing() as unit:
        unit.appraisal_practices.add(practice(), "卷")
        unit.appraisal_practices.add(practice(id="AP-2", actor="p2", begun_at=AT + dt.timedelta(1)), "另一卷")
    with assigned.writing() as unit:
        unit.appraisal_practices.change(practice(marks=(MARK,), seconds=5))
    with assigned.reading() as unit:
        assert unit.appraisal_practices.get("AP-1") == practice(marks=(MARK,), seconds=5)
        assert unit.appraisal_practices.case_text("AP-2") == "另一卷"
        assert [each.id for each in unit.appraisal_practices.find()] == ["AP-2", "AP-1"]
        assert [each.id for each in unit.appraisal_practices.find(["p1"])] == ["AP-1"]
        assert unit.appraisal_practices.find([]) == []


def test_what_was_handed_in_stays(assigned: Records) -> None:
    done = practice(**DONE)
    with assigned.writing() as unit:
        unit.appraisal_practices.add(practice(), "卷")
        unit.appraisal_practices.change(done)
    with pytest.raises(RecordsError, match="不能修改"), assigned.writing() as unit:
        unit.appraisal_practices.change(practice())
    with pytest.raises(RecordsError, match="不能修改"), assigned.writing() as unit:
        unit.appraisal_practices.remove("AP-1")
    with assigned.reading() as unit:
        assert unit.appraisal_practices.get("AP-1") == done


def test_an_outcome_comes_with_its_moment(assigned: Records) -> None:
    """The base itself refuses half of it."""
    with assigned.writing() as unit:
        unit.appraisal_practices.add(practice(), "卷")
    half = text("UPDATE appraisal_practices SET handed_in_at = :at")
    with pytest.raises(RecordsError), assigned.writing() as unit:
        unit._db.execute(half, {"at": AT.replace(tzinfo=None)})


def test_what_goes_on_can_be_taken_out(assigned: Records) -> None:
    with assigned.writing() as unit:
        unit.appraisal_practices.add(practice(), "卷")
        unit.appraisal_practices.remove("AP-1")
        unit.appraisal_practices.remove("AP-9")
    with assigned.reading() as unit, pytest.raises(UnknownPracticeError, match="AP-1"):
        unit.appraisal_practices.get("AP-1")


def test_one_that_is_not_there(assigned: Records) -> None:
    with assigned.reading() as unit, pytest.raises(UnknownPracticeError):
        unit.appraisal_practices.case_text("AP-1")
    with pytest.raises(UnknownPracticeError), assigned.writing() as unit:
        unit.appraisal_practices.change(practice())
