"""A scenario's lookup tables."""

from __future__ import annotations

from app.domain.attempt.events import BadgeShown, ConePlaced, StrobeOn
from app.domain.scenario.scenario import Scenario
from scenarios.director.index import ScenarioIndex


def test_an_event_is_recognised_as_the_deed_it_is(scenario: Scenario) -> None:
    index = ScenarioIndex(scenario)
    deed = index.deed_of(BadgeShown(t_ms=1, officer="partner", to="driver"))
    assert deed is not None
    assert deed.deed.id == "badge_partner"
    assert index.deed_of(BadgeShown(t_ms=1, officer="partner", to="escort")) is None
    assert index.deed_of(StrobeOn(t_ms=1)) is None


def test_what_the_engine_fills_in_tells_doings_apart(scenario: Scenario) -> None:
    index = ScenarioIndex(scenario)
    first, second = (ConePlaced(t_ms=1, approach=True, x_m=x) for x in (1, 2))
    deed = index.deed_of(first)
    assert deed is not None
    assert deed.key_of(first) == ("cone", 1.0, 0.0) != deed.key_of(second)


def test_faults_are_found_by_what_reveals_them(scenario: Scenario) -> None:
    index = ScenarioIndex(scenario)
    assert [fault.id for fault in index.reveals["ask:who_is_escort"]] == ["no_escort"]
    assert index.comparisons[frozenset(("plate_front", "waybill"))] == ["S1.compare"]
