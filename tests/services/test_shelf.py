"""Content is loaded once, and what cannot be used is told."""

from __future__ import annotations

import pytest

from app.domain.problems import Problem
from app.domain.scenario.scenario import Scenario
from app.services.errors import ContentError
from app.services.shelf import Shelf
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
