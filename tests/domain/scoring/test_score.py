"""The score sheet as a whole."""

import json
from typing import Any

from app.domain.scenario.rubric import ManualCriterion
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.provisions import ProvisionSource
from app.domain.scoring.score import score_attempt, sheet_json
from tests.domain.scoring.conftest import Tell

GOOD = [
    (1, "WindChecked", {"from_deg": 300}), (2, "VestOn", {}), (3, "LeftPatrolCar", {}),
    (10, "BadgeShown", {"officer": "lead", "to": "driver"}), (11, "BadgeShown", {"officer": "partner", "to": "driver"}),
    (20, "QuestionAsked", {"exchange": "where_bill", "to": "driver"}), (30, "MeterZeroed", {"clean_air": True}),
    (60, "MeterRead", {"point": "rim", "value": 1, "held_s": 28, "stable": True}),
    (70, "StationWorked", {"station": "S2", "action": "open_box"}),
]  # fmt: skip


def with_manual(scenario: Scenario) -> Any:
    manual = ManualCriterion(id="M1", title="沟通", points=8, anchors=("零", "一", "二", "三", "四"), skill="talk")
    return scenario.model_copy(update={"rubric": scenario.rubric.model_copy(update={"manual": (manual,)})})


def test_a_good_run_passes(scenario: Scenario, tell: Tell, provisions: ProvisionSource) -> None:
    sheet = score_attempt(scenario, tell(GOOD), provisions)
    assert (sheet.passed, sheet.result, sheet.complete) == (True, "passed", True)
    assert sheet.total == sheet.max
    assert sheet.skills["safety"] == 1
    assert {c.status for c in sheet.criteria} == {"met", "not_applicable"}


def test_a_criterion_that_does_not_apply_leaves_the_total(
    scenario: Scenario, tell: Tell, provisions: ProvisionSource
) -> None:
    sheet = score_attempt(scenario, tell(GOOD), provisions)
    away = [c for c in sheet.criteria if c.status == "not_applicable"]
    assert {c.id for c in away} >= {"A3"}
    assert all(c.points is None for c in away)
    assert sheet.max == sum(c.max for c in sheet.criteria if c.points is not None)


def test_a_critical_fail_beats_the_points(scenario: Scenario, tell: Tell, provisions: ProvisionSource) -> None:
    sheet = score_attempt(scenario, tell([*GOOD, (80, "PhoneUsed", {"by": "lead", "distance_m": 20})]), provisions)
    assert sheet.share == 1
    assert (sheet.passed, sheet.result) == (False, "failed")


def test_nothing_is_complete_while_a_criterion_is_empty(
    scenario: Scenario, tell: Tell, provisions: ProvisionSource
) -> None:
    marked = with_manual(scenario)
    sheet = score_attempt(marked, tell(GOOD), provisions)
    assert (sheet.complete, sheet.result, sheet.passed) == (False, "awaiting_marks", True)
    assert next(c for c in sheet.criteria if c.id == "M1").points is None
    first = (95, "ManualMarked", {"criterion": "M1", "level": 0, "by": "teacher"})
    second = (96, "ManualMarked", {"criterion": "M1", "level": 3, "by": "teacher", "comment": "清楚"})
    rated = (97, "GlobalRated", {"level": 4, "by": "teacher"})
    done = score_attempt(marked, tell([*GOOD, first, second, rated]), provisions)
    criterion = next(c for c in done.criteria if c.id == "M1")
    assert (criterion.points, criterion.status) == (6, "partial")
    assert "清楚" in criterion.why
    assert (done.complete, done.result, done.global_rating) == (True, "passed", 4)


def test_a_run_that_has_not_ended_is_neither_passed_nor_complete(
    scenario: Scenario, tell: Tell, provisions: ProvisionSource
) -> None:
    sheet = score_attempt(scenario, tell(GOOD, ended=False), provisions)
    assert (sheet.passed, sheet.complete, sheet.ended) == (False, False, None)


def test_every_deduction_says_what_was_expected_and_why(
    scenario: Scenario, tell: Tell, provisions: ProvisionSource
) -> None:
    sheet = score_attempt(scenario, tell([], "leak", "red_gauge"), provisions)
    lost = [c for c in sheet.criteria if c.points is not None and c.points < c.max]
    assert lost
    assert all(c.expected and c.why for c in lost)
    assert not sheet.passed


def test_faults_tell_hidden_found_recorded(scenario: Scenario, tell: Tell, provisions: ProvisionSource) -> None:
    steps = [
        (5, "FaultRevealed", {"fault": "leak", "station": "S2"}),
        (6, "FindingRecorded", {"finding": "red_gauge", "station": "S3"}),
        (9, "FindingDisposed", {"finding": "red_gauge", "act": "HA-10", "basis": ["hazchem_safety_law.109.4"],
                                "disposal": "open_case", "authority": "transport"}),
    ]  # fmt: skip
    by_id = {f.id: f for f in score_attempt(scenario, tell(steps, "leak", "red_gauge"), provisions).faults}
    assert (by_id["leak"].found, by_id["leak"].recorded, by_id["leak"].disposed_right) == (True, False, None)
    assert (by_id["red_gauge"].recorded, by_id["red_gauge"].disposed_right) == (True, True)


def test_the_same_journal_gives_the_same_bytes(scenario: Scenario, tell: Tell, provisions: ProvisionSource) -> None:
    first, second = (sheet_json(score_attempt(scenario, tell(GOOD), provisions)) for _ in range(2))
    assert first == second
    assert json.loads(first)["criteria"][0]["id"] == "A1"
