"""Officers, investigators, parties, and the day that a document speaks of."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.appraisal.rules.people import (
    day_of,
    identity_of,
    investigators,
    is_known_officer,
    officers_of,
    parties_in,
    people_in,
    roster_entry,
    same_officer,
)
from app.domain.casefile.values import OfficerValue
from tests.domain.appraisal.shipped import reader, right_set


@pytest.mark.parametrize(
    ("document", "day"),
    [("interview_agent", "2026-09-10"), ("seizure", "2026-09-14"), ("sampling", "2026-09-14"), ("payment", None)],
)
def test_the_day_of_a_document(document: str, day: str | None) -> None:
    """When it began, else when it was issued."""
    case = reader(right_set("hazmat_a" if document == "interview_agent" else "hazmat_b"))
    sheet = case.by_id(document)
    assert sheet
    assert day_of(sheet) == (dt.date.fromisoformat(day) if day else dt.date(2026, 11, 2))


def test_who_acts() -> None:
    """Officers by field, parties and people by theirs."""
    case = reader(right_set("hazmat_a"))
    interview = case.by_id("interview_driver")
    notice = case.by_id("notice")
    assert interview
    assert notice
    assert [(key, each.name) for key, each in officers_of(interview)] == [("asker", "学员甲"), ("recorder", "陈同伴")]
    assert [key for key, _person in people_in(interview)] == ["asked"]
    assert [identity_of(party) for _key, party in parties_in(notice)] == ["91339999MA00000A0W"]
    assert investigators(case) == {"学员甲", "陈同伴"}


def test_entries_of_the_roster() -> None:
    """By number, else by name."""
    case = reader(right_set("hazmat_a"))
    assert roster_entry(case, OfficerValue(name="谁", number="33990009"))
    by_name = roster_entry(case, OfficerValue(name="傅协助"))
    assert by_name
    assert by_name.id == "assistant"
    assert roster_entry(case, OfficerValue(name="谁")) is None


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (("甲", "1"), ("乙", "1"), True),
        (("甲", "1"), ("甲", "2"), False),
        (("甲", ""), ("甲", "2"), True),
        (("", ""), ("", ""), False),
    ],
)
def test_one_and_the_same_officer(left: tuple[str, str], right: tuple[str, str], same: bool) -> None:
    """The number decides where both have one."""
    first, second = (OfficerValue(name=name, number=number) for name, number in (left, right))
    assert same_officer(first, second) is same


def test_whom_the_roster_knows() -> None:
    """By number, and no auxiliary; without a roster nobody is a stranger."""
    case = right_set("hazmat_a")
    known, wrong = OfficerValue(name="学员甲", number="33990001"), OfficerValue(name="学员甲", number="1")
    assert is_known_officer(reader(case), known)
    assert not is_known_officer(reader(case), wrong)
    assert not is_known_officer(reader(case), OfficerValue(name="傅协助"))
    assert is_known_officer(reader(case.model_copy(update={"officers": ()})), wrong)
