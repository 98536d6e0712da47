"""Handling a finding rightly and wrongly."""

from __future__ import annotations

import datetime as dt
import random

from app.domain.attempt.events import FindingDisposed
from app.domain.scenario.faults import IncomeBand
from app.domain.scenario.scenario import Scenario
from scenarios.bots.handling import imagined_handling, right_handling, wrong_handling
from tests.director.small_scenario import small_scenario

NEW, OLD = dt.date(2026, 9, 16), dt.date(2026, 4, 16)


def disposed(fields: dict[str, object]) -> FindingDisposed:
    return FindingDisposed.model_validate({"t_ms": 1, "finding": "leak", **fields})


def test_the_right_law_follows_the_day_of_the_act() -> None:
    fault = small_scenario().fault_by_id["leak"]
    assert disposed(right_handling(fault, NEW)).basis == ("hazchem_safety_law.109.4",)
    assert disposed(right_handling(fault, OLD)).basis == ("hazchem_regulation_2013.86.2",)


def test_every_wrong_way_is_wrong_and_still_an_event() -> None:
    scenario: Scenario = small_scenario()
    rng = random.Random(1)
    fault = scenario.fault_by_id["no_escort"]
    right = disposed(right_handling(fault, NEW))
    ways = {
        wrong.model_dump_json() for wrong in (disposed(wrong_handling(scenario, fault, NEW, rng)) for _ in range(50))
    }
    assert len(ways) >= 3
    assert sum(way == right.model_dump_json() for way in ways) <= 1  # another fault's act may be the same one


def test_an_imagined_finding_is_handled_somehow() -> None:
    assert disposed(imagined_handling()).disposal == "educate"


def test_a_fine_by_income_is_proposed_at_its_least() -> None:
    fault = small_scenario().fault_by_id["leak"]
    law = tuple(law.model_copy(update={"fine_min_yuan": 30_000, "fine_max_yuan": 100_000}) for law in fault.key.law)
    income = IncomeBand(value="income", above_yuan=20_000, min_times=2, max_times=10)
    banded = fault.model_copy(update={"key": fault.key.model_copy(update={"law": law, "income": income})})
    assert disposed(right_handling(banded, NEW)).fine_yuan == 30_000
    assert disposed(right_handling(banded, NEW, 21_600)).fine_yuan == 43_200
    assert disposed(right_handling(fault, NEW, 21_600)).fine_yuan is None
