"""Lists that find what is meant, and figures over them."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.attempt.record import AttemptState
from app.domain.roster.account import Account, Role
from app.services import grading
from app.services.base import Base
from app.services.errors import NotAllowedError
from app.services.history import (
    HistoryWish,
    class_median,
    earlier_summary,
    history,
    progress_of,
    skill_profile,
    statistics,
)
from app.services.training import TaskWish, assign
from tests.services.conftest import Clock, do_whole_attempt, person


@pytest.fixture
def attempts(base: Base, trainee: Account, clock: Clock) -> list[str]:
    """Three finished attempts a day apart, two by trainee and one by other, and one task not begun."""
    other = person("other", Role.TRAINEE)
    runs = [(trainee, ("VestOn", "NoteWritten")), (other, ("BadgeShown",)), (trainee, ())]
    done = []
    for who, skip in runs:
        done.append(do_whole_attempt(base, who, skip=skip).id)
        clock.pass_time(days=1)
    assign(base, other, other.id, TaskWish("sample_stop", seed=42))
    return done


def test_a_trainee_sees_only_their_own(base: Base, trainee: Account, attempts: list[str]) -> None:
    assert [line.record.id for line in history(base, trainee)] == [attempts[2], attempts[0]]
    with pytest.raises(NotAllowedError):
        history(base, trainee, HistoryWish(actor="other"))
    assert history(base, trainee, HistoryWish(class_id="c1"))[0].record.actor == "trainee"


def test_an_instructor_filters(base: Base, instructor: Account, attempts: list[str], clock: Clock) -> None:
    def ids(wish: HistoryWish) -> list[str]:
        return [line.record.id for line in history(base, instructor, wish) if line.summary is not None]

    assert ids(HistoryWish()) == attempts[::-1]
    assert ids(HistoryWish(limit=2)) == attempts[:0:-1][:1]
    assert ids(HistoryWish(actor="other")) == [attempts[1]]
    assert ids(HistoryWish(class_id="c1")) == attempts[::-1]
    assert ids(HistoryWish(class_id="c9")) == []
    assert ids(HistoryWish(since=clock.now - dt.timedelta(days=1, hours=1))) == [attempts[2]]
    assert ids(HistoryWish(scenario="elsewhere")) == []
    assert len(history(base, instructor, HistoryWish(states=(AttemptState.ASSIGNED,)))) == 1


@pytest.mark.parametrize(
    ("search", "count"),
    [
        ("other", 2),
        ("ystcjc", 4),
        ("演示停车", 4),
        ("yanshi yiban", 4),
        ("42", 1),
        ("other 停车", 2),
        ("无此", 0),
        ("", 4),
    ],
)
def test_search_knows_words_and_pinyin(
    base: Base, instructor: Account, attempts: list[str], search: str, count: int
) -> None:
    found = history(base, instructor, HistoryWish(search=search))
    wanted = [line for line in found if search != "42" or line.record.seed == 42]
    assert len(wanted) == count


def test_statistics_count_what_is_decided(base: Base, instructor: Account, attempts: list[str]) -> None:
    figures = statistics(history(base, instructor))
    assert (figures.attempts, figures.undecided, figures.pass_rate) == (3, 3, None)
    assert figures.mean_share == pytest.approx((6 / 12 + 6 / 12 + 1) / 3)
    assert [(loss.id, loss.times) for loss in figures.common_losses] == [("A1", 1), ("A2", 1), ("A3", 1)]
    head = grading.graded(base, instructor, attempts[2]).head
    grading.mark(base, instructor, attempts[2], head, "M1", 4)
    after = statistics(history(base, instructor))
    assert (after.undecided, after.pass_rate) == (2, 1.0)
    assert after.skills["safety"] == pytest.approx(2 / 3)


def test_statistics_of_nothing() -> None:
    figures = statistics([])
    assert (figures.attempts, figures.mean_share, figures.pass_rate, figures.common_losses) == (0, None, None, ())


def test_progress_runs_forward(base: Base, trainee: Account, attempts: list[str]) -> None:
    points = progress_of(base, trainee, "trainee")
    assert [(point.attempt_id, point.share) for point in points] == [(attempts[0], 0.5), (attempts[2], 1.0)]
    assert points[0].at < points[1].at
    assert [point.skills["safety"] for point in points] == [0.0, 1.0]


def test_skills_beside_the_class_and_before(base: Base, trainee: Account, attempts: list[str]) -> None:
    profile = skill_profile(base, trainee, "trainee", "sample_stop", latest=1)
    assert profile.titles["safety"] == "现场安全"
    assert (profile.latest["safety"], profile.earlier["safety"]) == (1.0, 0.0)
    assert profile.class_median["safety"] == pytest.approx((0.5 + 1) / 2)
    assert class_median(base, "instructor", "sample_stop") == {}


def test_the_attempt_before(base: Base, attempts: list[str]) -> None:
    with base.records.reading() as unit:
        last, first = unit.attempts.get(attempts[2]), unit.attempts.get(attempts[0])
    before = earlier_summary(base, last)
    assert before is not None
    assert before.attempt_id == attempts[0]
    assert earlier_summary(base, first) is None
