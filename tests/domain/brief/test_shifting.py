"""Days move by working days; words, ages and counted deadlines follow."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.brief.shifting import DayShift, shifted, shifts
from tests.domain.appraisal.shipped import brief, changed, knowledge, put, right_set

OLD = dt.date(2026, 9, 8)


def shift(new: str) -> DayShift:
    """From the day of the first brief to another."""
    return DayShift(OLD, dt.date.fromisoformat(new), knowledge().days)


@pytest.mark.parametrize(
    ("day", "new", "moved"),
    [
        ("2026-09-08", "2026-07-01", "2026-07-01"),
        ("2026-09-09", "2026-07-03", "2026-07-06"),
        ("2026-09-28", "2026-07-01", "2026-07-21"),
        ("2026-09-12", "2026-07-01", "2026-07-07"),
        ("2026-09-07", "2026-07-01", "2026-06-30"),
        ("2025-12-27", "2026-07-01", "2025-12-27"),
        ("2028-01-01", "2026-07-01", "2028-01-01"),
    ],
)
def test_a_day(day: str, new: str, moved: str) -> None:
    """By working days after the act, by natural days before it; what is far away stays."""
    assert shift(new).day(dt.date.fromisoformat(day)) == dt.date.fromisoformat(moved)


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("2026年9月8日10时20分", "2026年7月1日10时20分"),
        ("9月9日复查", "7月2日复查"),
        ("9月9日至11日", "7月2日至6日"),
        ("2026-09-08T10:20", "2026-07-01T10:20"),
        ("身份证 339999197806110071", "身份证 339999197806110071"),
        ("2026年13月8日", "2026年13月8日"),
        ("13月8日至9日，2月30日", "13月8日至9日，2月30日"),
        ("甬州罚〔2026〕0012号", "甬州罚〔2026〕0012号"),
    ],
)
def test_words(words: str, moved: str) -> None:
    """Every way of writing a day, and what only looks like one."""
    assert shift("2026-07-01").text(words) == moved


def test_a_case_on_other_days() -> None:
    """Counted deadlines are counted anew, people are as old as they are then, law and certificates stay."""
    case = right_set("hazmat_b")
    moved = shifted(case, brief("hazmat_b"), DayShift(case.in_force_on, dt.date(2026, 6, 9), knowledge().days))
    documents = {each.id: each for each in moved.documents}
    assert moved.in_force_on == dt.date(2026, 6, 9)
    assert documents["seizure"].values["from_to"] == {"start": "2026-06-09", "end": "2026-07-09"}
    assert documents["extension"].values["extend_to"] == "2026-08-08"
    assert documents["interview"].values["asked"]["age"] == 47  # type: ignore[index, call-overload]
    assert documents["release"].values["party"]["age"] == 48  # type: ignore[index, call-overload]
    assert (
        documents["notice"].values["violated"] == next(e for e in case.documents if e.id == "notice").values["violated"]
    )
    assert moved.officers == case.officers


def test_a_defect_in_a_counted_field_stays() -> None:
    """Only the right day is counted anew."""
    case = changed("hazmat_b", put("seizure.from_to", {"start": "2026-09-14", "end": "2026-10-20"}))
    moved = shifted(case, brief("hazmat_b"), DayShift(case.in_force_on, dt.date(2026, 6, 9), knowledge().days))
    span = next(each for each in moved.documents if each.id == "seizure").values["from_to"]
    assert span["end"] != "2026-07-09"  # type: ignore[index, call-overload]


def test_shifts_of_a_seed() -> None:
    """The same for the same seed; nought leaves the dates of the draft."""
    days = knowledge().days
    assert [each.new for each in shifts(brief("hazmat_a"), days, 0)] == [OLD]
    first = [each.new for each in shifts(brief("hazmat_a"), days, 1)]
    assert first == [each.new for each in shifts(brief("hazmat_a"), days, 1)]
    assert first != [each.new for each in shifts(brief("hazmat_a"), days, 2)]
    assert all(days.is_worked(day) and day < OLD for day in first)
