"""Moves and their making."""

from __future__ import annotations

from app.domain.scenario.variant import draw_variant
from scenarios.bots.moves import Rehearsal, last_moves, sensible_moves
from scenarios.director.director import Director
from tests.director.conftest import seed_without_faults, started_event
from tests.director.incident_scenario import incident_scenario
from tests.director.leaking_scenario import leaking_scenario
from tests.director.small_scenario import small_scenario


def rehearsal() -> Rehearsal:
    scenario = small_scenario()
    return Rehearsal(Director(scenario, draw_variant(scenario, seed_without_faults(scenario)), started_event()))


def test_every_sensible_move_can_be_made() -> None:
    stage = rehearsal()
    moves = list(sensible_moves(stage.director))
    assert {move.partition(":")[0] for move in moves} == {"work", "ask", "deed", "probe", "operate"}
    for move in moves:
        fresh = rehearsal()
        assert fresh.make(move), move


def test_harm_is_left_for_last_and_decisions_out() -> None:
    director = rehearsal().director
    sensible, last = set(sensible_moves(director)), set(last_moves(director))
    assert last == {"ask:threaten", "ask:shout", "ask:call_records", "deed:phone"}
    assert not sensible & last
    assert "deed:release" not in sensible | last


def test_a_cold_detector_is_waited_for() -> None:
    scenario = leaking_scenario(meter={"warm_up_s": 30})
    variant = draw_variant(scenario, seed_without_faults(scenario))
    stage = Rehearsal(Director(scenario, variant, started_event()))
    assert not stage.make("deed:zero")
    assert stage.make("probe:rim")
    assert stage.director.state.meter is not None
    assert stage.director.state.meter.stable_told


def test_a_probe_is_held_and_taken_away() -> None:
    stage = rehearsal()
    assert stage.make("probe:rim")
    assert stage.director.state.meter is not None
    assert stage.director.state.meter.point is None
    assert not stage.make("probe:in_box")


def test_what_is_under_way_can_be_waited_for() -> None:
    scenario = incident_scenario()
    stage = Rehearsal(Director(scenario, draw_variant(scenario, seed_without_faults(scenario)), started_event()))
    assert not stage.make("await:fire")
    assert stage.make("deed:report")
    assert [move for move in sensible_moves(stage.director) if move.startswith("await:")] == ["await:fire"]
    assert stage.make("await:fire")
    assert stage.make("await:control")
    assert stage.director.state.developed == {"fire", "control"}
    assert not [move for move in sensible_moves(stage.director) if move.startswith("await:")]
