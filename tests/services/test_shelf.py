"""Content is loaded once, and what cannot be used is told."""

from __future__ import annotations

import pytest

from app.domain.law.practice import Practice
from app.domain.problems import Problem
from app.domain.scenario.scenario import Scenario
from app.services.errors import ContentError
from app.services.shelf import Shelf
from tests.domain.law.sample_practice import CASE, CLOCK, FORM, GUIDE, QUESTION, sample_practice
from tests.records.sample_scenario import sample_scenario
from tests.services.conftest import sample_shelf


def test_a_scenario_is_loaded_once() -> None:
    loads = []

    def load(scenario_id: str) -> tuple[Scenario, tuple[Problem, ...]]:
        loads.append(scenario_id)
        return sample_scenario(), ()

    shelf = Shelf(ids=lambda: ["sample_stop"], load=load)
    assert shelf.scenario("sample_stop") is shelf.scenario("sample_stop")
    assert (loads, shelf.scenario_ids()) == (["sample_stop"], ["sample_stop"])


def test_a_missing_scenario_is_told() -> None:
    with pytest.raises(ContentError, match="drill list"):
        sample_shelf().scenario("elsewhere")


def test_a_scenario_with_errors_is_refused_with_the_first_place() -> None:
    problem = Problem("scenario.yaml", 3, 1, "title", "缺少标题")
    shelf = Shelf(ids=lambda: ["x"], load=lambda _: (None, (problem,)))
    with pytest.raises(ContentError, match=r"scenario\.yaml:3:1"):
        shelf.scenario("x")


def test_the_law_is_what_scoring_asks() -> None:
    shelf = sample_shelf()
    assert shelf.law() is shelf.law()
    assert shelf.provisions() is not None


def test_what_puts_the_law_to_use_is_on_the_shelf() -> None:
    loads = []

    def load() -> Practice:
        loads.append(1)
        return sample_practice()

    shelf = Shelf(load_practice=load)
    assert shelf.practice() is shelf.practice()
    assert (shelf.guides(), shelf.cases(), shelf.questions()) == ((GUIDE,), (CASE,), (QUESTION,))
    assert (shelf.clocks(), shelf.forms(), loads) == ((CLOCK,), (FORM,), [1])


def test_the_shipped_practice_is_loaded() -> None:
    assert Shelf().practice().guide("G08").title == "危险化学品罐车路检"
