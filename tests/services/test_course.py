"""The course of a run."""

import pytest

from app.content.scenarios import load_scenario, load_walkthrough, walkthrough_path
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.course import course, course_of, tension_limit
from app.services.errors import ServiceError
from app.services.training import TaskWish, assign
from scenarios.bots.player import play
from tests.records.sample_scenario import sample_scenario
from tests.services.conftest import do_whole_attempt


def test_the_moments_are_in_order_and_in_words(base: Base, trainee: Account) -> None:
    record = do_whole_attempt(base, trainee)
    told = course_of(base, trainee, record.id)
    assert [moment.text for moment in told.moments][:2] == ["开始", "穿反光背心"]
    assert told.moments[-1].kind == "AttemptEnded"
    assert [moment.seq for moment in told.moments] == sorted(moment.seq for moment in told.moments)
    assert told.duration_ms == 9000


def test_a_run_that_has_not_begun_has_none(base: Base, trainee: Account) -> None:
    record = assign(base, trainee, trainee.id, TaskWish("sample_stop"))
    with pytest.raises(ServiceError):
        course_of(base, trainee, record.id)


def test_no_limit_where_no_criterion_looks_at_tension() -> None:
    assert tension_limit(sample_scenario().rubric) is None


def test_reports_arrivals_phases_and_areas_are_told_by_name() -> None:
    scenario, problems = load_scenario("hazmat_3_acid_leak_rain")
    assert scenario is not None, problems
    walkthrough, _ = load_walkthrough(walkthrough_path(scenario.id, "fail_walked_in"))
    assert walkthrough is not None
    told = {moment.text for moment in course(scenario, play(scenario, 0, walkthrough)).moments}
    assert {"报告：指挥中心", "报告：消防救援", "报告：生态环境", "报告：交通运输上级"} <= told
    assert {"力量到场：消防救援", "进入阶段：检查取证", "联系移交：公安"} <= told
