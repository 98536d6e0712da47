"""One input worked through."""

from __future__ import annotations

import pytest

from app.domain.scenario.people import People
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from scenarios.director.director import Director
from scenarios.director.turn import EndlessConsequences, mood_of
from tests.director.conftest import Rehearsal, started_event
from tests.director.small_scenario import PEOPLE, small_scenario


@pytest.mark.parametrize(
    ("tension", "evasive", "mood"),
    [
        (30, True, "cooperative"),
        (31, False, "surprised"),
        (46, False, "upset"),
        (50, True, "evasive"),
        (70, False, "aggressive"),
    ],
)
def test_moods_by_tension(tension: int, evasive: bool, mood: str) -> None:
    assert mood_of(tension, evasive=evasive) == mood


def test_effects_that_bring_one_another_about_are_stopped() -> None:
    looping = {
        "id": "loop", "who": "driver", "topic": "temper", "say": "再来。",
        "answers": [{"text": "好。", "effects": {
            "emits": [{"event": "QuestionAsked", "with": {"exchange": "loop", "to": "driver"}}]}}],
    }  # fmt: skip
    people = People.model_validate({**PEOPLE, "exchanges": [*PEOPLE["exchanges"], looping]})
    scenario = small_scenario().model_copy(update={"people": people})
    play = Rehearsal(Director(scenario, draw_variant(scenario, 1), started_event()))
    with pytest.raises(EndlessConsequences, match="small_tanker"):
        play.do(1, "QuestionAsked", exchange="loop", to="driver")


def test_tension_stays_between_0_and_100(scenario: Scenario) -> None:
    play = Rehearsal(Director(scenario, draw_variant(scenario, 1), started_event()))
    for n in range(12):
        play.do(1 + 9 * n, "QuestionAsked", exchange="threaten", to="driver")
    assert play.director.view(200_000).tension["driver"] == 100
