"""The leak of a run afterwards, on the real tanker: replayed field, way, facts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from app.content.scenarios import load_scenario, load_walkthrough, walkthrough_path
from app.domain.attempt.chain import ChainHead, Entry, head_after, seal_line
from app.domain.attempt.events import MeterRead
from app.domain.hazard.exposure import Step
from app.domain.roster.account import Account
from app.domain.scenario.scenario import Scenario
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.hazard_review import HazardReview, hazard_review, plan_words, review
from scenarios.bots.player import play
from scenarios.director.poses import POSES_NAME, Pose, PoseWriter
from tests.services.conftest import do_whole_attempt

TANKER = "hazmat_1_gasoline_tanker"
ALARM_MS = 345_000
BESIDE, UPWIND, FAR_OFF = (-2.0, -1.9, 1.0), (-9.0, 14.0, 1.6), (-40.0, 60.0, 1.6)


@cache
def tanker() -> Scenario:
    scenario, problems = load_scenario(TANKER)
    assert scenario is not None, problems
    return scenario


@cache
def entries(name: str = "pass_alarm_withdraw") -> tuple[Entry, ...]:
    walkthrough, _ = load_walkthrough(walkthrough_path(TANKER, name))
    assert walkthrough is not None
    return tuple(play(tanker(), 0, walkthrough))


def steps(*stays: tuple[int, int, tuple[float, float, float]]) -> list[Step]:
    return [Step(t * 1000, at) for since, until, at in stays for t in range(since, until)]


def facts(found: HazardReview) -> dict[str, str]:
    return {fact.label: fact.value for fact in found.facts}


def reviewed(way: list[Step], name: str = "pass_alarm_withdraw") -> HazardReview:
    found = review(tanker(), entries(name), way)
    assert found is not None
    return found


def test_a_way_beside_the_leak_and_out_of_the_circle() -> None:
    found = reviewed(steps((0, 300, UPWIND), (300, 350, BESIDE), (350, 360, UPWIND), (360, 500, FAR_OFF)))
    told = facts(found)
    assert told["泄漏物质"] == "汽油蒸气（UN1203）"
    assert told["警戒圈半径"] == "50 m（演练值）"
    assert told["进入警戒圈"] == "00:00"
    assert told["离泄漏处最近"] == "0.8 m"
    assert float(told["报警后离开警戒圈"].split()[0]) == pytest.approx(14.4, abs=1)
    assert found.plan.way_measured
    ((spot, word),) = found.plan.marks
    assert spot == BESIDE[:2]
    assert word == "05:45 报警"
    assert "演练值" in found.note


def test_downwind_in_the_vapour_there_is_a_dose() -> None:
    """Seed 145 has the wind from 320 degrees: south-east of the box, near the ground, one stands in it."""
    found = reviewed(steps((300, 400, (0.6, -4.0, 0.4))))
    assert found.exposure is not None
    assert found.exposure.peak > 0.5
    assert found.exposure.dose_min > 0
    assert found.exposure.downwind_s == pytest.approx(99, abs=1)
    assert reviewed(steps((300, 400, UPWIND))).exposure.peak == 0  # type: ignore[union-attr]  # a way was given


def test_the_picture_shows_the_worst_moment() -> None:
    plan = reviewed([]).plan
    assert plan.vapour is not None
    assert plan.close_vapour is not None
    assert plan.vapour.levels == (0.2, 2.0, 20.0)
    peak = max(max(row) for row in plan.close_vapour.values)
    assert peak > 5
    calm = reviewed([], "fail_release_with_leak").plan  # the seep without the inject
    assert calm.close_vapour is not None
    assert max(max(row) for row in calm.close_vapour.values) < peak / 4
    edge = [*plan.vapour.values[0], *plan.vapour.values[-1], *(row[0] for row in plan.vapour.values)]
    assert max(edge) < 0.2  # all of the lowest level is in the picture


def test_without_a_track_the_way_is_a_guess_and_nothing_is_counted() -> None:
    found = reviewed([])
    assert found.exposure is None
    assert not found.plan.way_measured
    assert len(found.plan.way) > 10
    assert found.plan.marks == ()
    assert "没有行走轨迹" in facts(found)["学员的路线"]


def test_where_no_circle_is_set_none_is_spoken_of() -> None:
    scenario, problems = load_scenario("hazmat_2_lpg_night")
    assert scenario is not None, problems
    walkthrough, _ = load_walkthrough(walkthrough_path(scenario.id, "pass_v1_gap_alarm"))
    assert walkthrough is not None
    found = review(scenario, play(scenario, 0, walkthrough), steps((150, 260, (0.5, -3.6, 1.0))))
    assert found is not None
    assert found.leaked
    told = facts(found)
    assert told["泄漏物质"] == "液化石油气（UN1075）"
    assert told["离泄漏处最近"]
    assert not [label for label in told if "警戒圈" in label]


def test_a_run_without_a_leak_says_so() -> None:
    found = reviewed(steps((0, 60, BESIDE)), "pass_no_faults")
    assert not found.leaked
    assert (found.plan.vapour, found.plan.close_vapour) == (None, None)
    assert found.plan.radius_m == 0
    assert facts(found) == {"泄漏物质": "本次没有泄漏"}


def test_a_scenario_without_a_leak_has_no_review() -> None:
    scene = tanker().scene.model_copy(update={"hazard": None})
    assert review(tanker().model_copy(update={"scene": scene}), entries(), []) is None
    assert review(tanker(), [], []) is None


def test_a_journal_that_does_not_follow_is_refused_in_words() -> None:
    head, forged = ChainHead(), []
    for entry in entries():
        event = entry.event
        if isinstance(event, MeterRead):
            event = event.model_copy(update={"value": 1.0})
        sealed, _ = seal_line(head, event)
        head = head_after(sealed)
        forged.append(sealed)
    with pytest.raises(ServiceError, match="现场俯视图画不出来"):
        review(tanker(), forged, [])


def test_a_base_gives_the_way_from_its_folder(base: Base, trainee: Account, tmp_path: Path) -> None:
    record = do_whole_attempt(base, trainee)
    writer = PoseWriter(base.home.attempt_folder(record.folder) / POSES_NAME)
    writer.add(Pose(0, "head", (1, 2, 1.6), (1, 0, 0, 0)))
    writer.close()
    assert hazard_review(base, trainee, record.id) is None  # the sample scenario has no leak


def test_the_printed_words_say_exercise_value() -> None:
    assert "演练值" in plan_words().circle
    assert "演练值" in plan_words().whole
