"""A scenario as a start reads it: from the cache where it fits, else from its folder."""

from __future__ import annotations

from pathlib import Path

from app.content.content_cache import ContentCache, Contents
from app.content.scenario_files import PROCEDURES, ROOT, scenario_folder
from app.domain.problems import Problem
from app.domain.scenario.scenario import Scenario

SCENES = ROOT / "scenarios" / "world" / "scenes"
"""The layouts, which decide whether the spots that a scenario names are there."""


class ScenarioContents(Contents):
    """A scenario, or None where an error stops it from being used."""

    scenario: Scenario | None


def read_scenario(
    scenario_id: str, root: Path = ROOT, cache: ContentCache | None = None
) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """The scenario of the library and what is wrong with it; its citations are not looked up."""

    def make() -> ScenarioContents:
        # The checks are many and are imported where they are used: a start that finds all kept does without.
        from app.content.scenarios import load_scenario

        scenario, problems = load_scenario(scenario_id, root)
        return ScenarioContents(scenario=scenario, problems=tuple(problems))

    places = [scenario_folder(scenario_id, root), root / PROCEDURES, SCENES]
    found = cache.read(f"scenario-{scenario_id}", ScenarioContents, places, make) if cache else make()
    return found.scenario, found.problems
