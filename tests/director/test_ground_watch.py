"""Both watches of the ground at once."""

from __future__ import annotations

from app.domain.scenario.incident import Area
from scenarios.director.ground_watch import GroundWatch
from tests.director.small_scenario import small_scenario


def test_areas_are_told_of_without_any_leak() -> None:
    scenario = small_scenario(areas=[Area(id="pool", title="积液", at=(0, 0), half_m=(1, 1)).model_dump()])
    watch = GroundWatch(scenario)
    assert watch.watch(0, (5, 5, 1.6), None) == []
    (entered,) = watch.watch(500, (0.2, 0.1, 1.6), None)
    assert (entered.kind, entered.t_ms) == ("AreaEntered", 500)


def test_a_scenario_without_leak_and_areas_tells_nothing() -> None:
    watch = GroundWatch(small_scenario())
    assert watch.watch(0, (0, 0, 1.6), None) == watch.watch(900, (1, 0, 1.6), None) == []
