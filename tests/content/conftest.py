"""A scenario of the shipped library under test, by the `ID` of the module that asks.

`scenario`, `index`, `provisions`   loaded once a module, with nothing wrong.
`marks`                             `marks(persona, seeds)`: the score sheets of that many seeds, played once.
`variant`                           a variant of a base with the faults one names, and the base's own.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.content.scenarios import load_scenario
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant, variant_with
from app.domain.scoring.provisions import LibraryProvisions
from app.domain.scoring.score import score_attempt
from app.domain.scoring.sheet import ScoreSheet
from scenarios.bots.player import play
from scenarios.director.index import ScenarioIndex
from tests.content.tanker import law

Marks = Callable[[str, int], list[ScoreSheet]]


@pytest.fixture(scope="module")
def scenario(request: pytest.FixtureRequest) -> Scenario:
    """The scenario whose id the test module gives as `ID`."""
    loaded, problems = load_scenario(request.module.ID, law=law())
    assert problems == []
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def index(scenario: Scenario) -> ScenarioIndex:
    """Its lookup tables."""
    return ScenarioIndex(scenario)


@pytest.fixture(scope="module")
def provisions() -> LibraryProvisions:
    """The law that scores are given by."""
    return LibraryProvisions(law())


@pytest.fixture(scope="module")
def marks(scenario: Scenario, index: ScenarioIndex, provisions: LibraryProvisions) -> Marks:
    """`marks(persona, seeds)`: the score sheets of that many seeds, played once."""
    known: dict[tuple[str, int], ScoreSheet] = {}

    def sheets(persona: str, seeds: int) -> list[ScoreSheet]:
        for seed in range(seeds):
            if (persona, seed) not in known:
                entries = play(scenario, seed, persona, index=index)
                known[persona, seed] = score_attempt(scenario, entries, provisions)
        return [known[persona, seed] for seed in range(seeds)]

    return sheets


def variant(scenario: Scenario, base: str, *faults: str, seed: int = 3) -> Variant:
    """A variant of a base with these faults and the base's own."""
    chosen = scenario.bank.base(base)
    assert chosen is not None
    hidden = [scenario.fault_by_id[name] for name in (*chosen.standing, *faults)]
    return variant_with(scenario, seed, hidden, base=chosen)
