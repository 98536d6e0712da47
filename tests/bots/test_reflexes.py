"""Response rules as prompts."""

from __future__ import annotations

from app.domain.attempt.events import FindingRecorded, MeterAlarmed, VideoStopped
from app.domain.procedure.rules import ProcedureRule
from scenarios.bots.reflexes import MOST_TIMES, Reflexes
from tests.director.small_scenario import RULES

RULE_OBJECTS = [ProcedureRule.model_validate(rule) for rule in RULES]
ALARM = MeterAlarmed(t_ms=1, point="rim", level="low", value=20)


def test_the_most_urgent_answer_comes_first() -> None:
    assert [rule.id for rule in Reflexes(RULE_OBJECTS).owed([ALARM])] == ["R07", "R10"]


def test_rules_of_other_kinds_prompt_nothing() -> None:
    reflexes = Reflexes(RULE_OBJECTS)
    assert not reflexes.owed([VideoStopped(t_ms=1)])  # a chain: the plan does it
    assert not reflexes.owed([FindingRecorded(t_ms=1, finding="leak", station="S2")])  # the place matters


def test_only_something_more_urgent_comes_in_between() -> None:
    reflexes = Reflexes(RULE_OBJECTS)
    urgent, later = reflexes.owed([ALARM])
    with reflexes.busy_with(later):
        assert [rule.id for rule in reflexes.owed([ALARM])] == ["R07"]
    with reflexes.busy_with(urgent):
        assert not reflexes.owed([])
    assert [rule.id for rule in reflexes.owed([])] == ["R10"]
    assert not reflexes.owed([])


def test_a_rule_that_prompts_itself_for_ever_is_dropped() -> None:
    reflexes = Reflexes(RULE_OBJECTS)
    prompts = [len(reflexes.owed([ALARM])) for _ in range(MOST_TIMES + 5)]
    assert prompts == [2] * MOST_TIMES + [0] * 5
