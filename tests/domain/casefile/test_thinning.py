"""Which versions can go."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from app.domain.casefile.case_file import Revision
from app.domain.casefile.thinning import ALL_FOR, MINUTES_FOR, NEWEST, to_drop

NOW = dt.datetime(2026, 11, 26, 21, 0)


def version(number: int, minutes_ago: int, note: str = "") -> Revision:
    """A version saved so many minutes ago."""
    return Revision(number=number, saved_at=NOW - dt.timedelta(minutes=minutes_ago), note=note)


def staying(revisions: list[Revision], marked: set[int] = set()) -> list[int]:  # noqa: B006 - never changed
    """The numbers that stay."""
    gone = to_drop(revisions, NOW, marked)
    return [each.number for each in revisions if each.number not in gone]


def test_all_of_the_last_hour_then_ten_minutes_then_days() -> None:
    hour = [version(1000 + number, 60 - number) for number in range(60)]
    day = [version(500 + number, 300 - number) for number in range(240)]
    older = [version(1 + number, 4 * 24 * 60 + 30 - number * 6) for number in range(240)]
    kept = staying([*older, *day, *hour])
    assert [each for each in kept if each >= 1000] == [each.number for each in hour]
    # 16:00 to 20:00 holds twenty-four slots of ten minutes.
    assert len([each for each in kept if 500 <= each < 1000]) == 24
    days = [each for each in older if each.number in kept]
    assert len(days) == len({each.saved_at.date() for each in days}) == 2
    assert all(
        each.number == max(other.number for other in older if other.saved_at.date() == each.saved_at.date())
        for each in days
    )


def test_what_is_marked_or_has_a_note_stays() -> None:
    old = [version(number, 3000, "新建" if number == 1 else "") for number in range(1, 40)]
    new = [version(number, 0) for number in range(40, 40 + NEWEST)]
    assert staying([*old, *new], {7})[:3] == [1, 7, 39]


def test_the_newest_stay_whatever_the_clock_says() -> None:
    """A day that was set wrong by a year and back."""
    revisions = [version(number, 0) for number in range(1, 60)]
    far = NOW + dt.timedelta(days=365)
    assert to_drop(revisions, far, ()) == set(range(1, 60 - NEWEST))
    ahead = [version(number, -24 * 60) for number in range(1, 60)]
    assert to_drop(ahead, NOW, ()) == set()


@given(st.lists(st.integers(min_value=0, max_value=9000), max_size=120), st.integers(min_value=0, max_value=3000))
def test_thinning_again_and_later_never_empties_a_day(ages: list[int], later: int) -> None:
    revisions = [version(number, age) for number, age in enumerate(sorted(ages, reverse=True), start=1)]
    gone = to_drop(revisions, NOW, ())
    left = [each for each in revisions if each.number not in gone]
    assert to_drop(left, NOW, ()) == set()
    then = NOW + dt.timedelta(minutes=later)
    left = [each for each in left if each.number not in to_drop(left, then, ())]
    assert {each.saved_at.date() for each in left} == {each.saved_at.date() for each in revisions}
    assert not revisions or left[-1] == revisions[-1]
    young = {each.number for each in revisions if then - each.saved_at <= ALL_FOR}
    assert young <= {each.number for each in left}
    assert ALL_FOR < MINUTES_FOR
