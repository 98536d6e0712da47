"""Who lacks what."""

import pytest

from app.domain.roster.account import Account, Role
from app.services.base import Base
from app.services.class_skills import class_skills
from app.services.history import HistoryWish, history
from tests.services.conftest import Clock, do_whole_attempt, person


def test_the_weakest_stands_first_and_only_the_latest_runs_count(
    base: Base, trainee: Account, instructor: Account, clock: Clock
) -> None:
    do_whole_attempt(base, trainee, skip=("VestOn", "BadgeShown"))
    for _ in range(3):
        clock.pass_time(days=1)
        do_whole_attempt(base, trainee)
    do_whole_attempt(base, person("other", Role.TRAINEE), skip=("VestOn",))
    group = class_skills(base, history(base, instructor, HistoryWish()), "sample_stop")
    assert list(group.titles) == ["safety", "identity", "talk"]
    assert [member.actor for member in group.members] == ["other", "trainee"]
    best = group.members[1]
    assert best.runs == 3
    assert best.skills["identity"] == pytest.approx(1.0)


def test_nobody_who_has_not_played_it(base: Base) -> None:
    assert class_skills(base, [], "sample_stop").members == ()
