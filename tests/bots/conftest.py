"""The real scenario and the law it is scored by, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.library import load_library
from app.content.scenarios import load_scenario
from app.domain.scenario.scenario import Scenario
from app.domain.scoring.provisions import LibraryProvisions
from scenarios.director.index import ScenarioIndex

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def tanker() -> Scenario:
    """The gasoline-tanker scenario."""
    scenario, problems = load_scenario("hazmat_1_gasoline_tanker")
    assert scenario is not None, problems
    return scenario


@pytest.fixture(scope="session")
def tanker_index(tanker: Scenario) -> ScenarioIndex:
    """Its lookup tables."""
    return ScenarioIndex(tanker)


@pytest.fixture(scope="session")
def provisions() -> LibraryProvisions:
    """The law library."""
    return LibraryProvisions(load_library(ROOT / "courses" / "library").law)
