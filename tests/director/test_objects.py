"""Movable parts, probe, torch, camera."""

from __future__ import annotations

from app.domain.attempt.events import MeterRead
from tests.director.conftest import Stage, events, kinds
from tests.director.test_director import reason


def test_a_part_moves_between_its_states(stage: Stage) -> None:
    play = stage()
    play.do(1, "ObjectOperated", object="tool_box", to_state="open")
    assert play.director.view(1000).objects["tool_box"] == "open"
    assert reason(play.do(2, "ObjectOperated", object="tool_box", to_state="open")) == "工具箱已经是这个状态。"
    assert reason(play.do(2, "ObjectOperated", object="tool_box", to_state="ajar"))
    assert reason(play.do(2, "ObjectOperated", object="sunroof", to_state="open"))


def test_the_partys_things_are_moved_by_the_party(stage: Stage) -> None:
    play = stage()
    assert "当事人" in reason(play.do(1, "ObjectOperated", object="box_door", to_state="open"))
    assert kinds(play.do(1, "ObjectOperated", object="box_door", to_state="open", operator="party"))


def test_a_loaded_valve_gives_way_to_the_trainees_hand_and_that_is_noted(stage: Stage) -> None:
    play = stage("leak")
    assert kinds(play.do(1, "ObjectOperated", object="unload_valve", to_state="closed")) == [
        "ObjectOperated", "OfficerOperatedLoadedValve",
    ]  # fmt: skip
    by_party = stage("leak").do(1, "ObjectOperated", object="unload_valve", to_state="closed", operator="party")
    assert kinds(by_party) == ["ObjectOperated"]


def test_a_probe_taken_away_too_soon_gives_an_unsteady_reading(stage: Stage) -> None:
    play = stage("leak")
    play.do(1, "ProbePlaced", point="rim")
    (reading,) = [e for e in events(play.do(6, "ProbeRemoved")) if isinstance(e, MeterRead)]
    assert (reading.stable, reading.held_s) == (False, 5.0)
    assert reason(play.do(7, "ProbeRemoved"))


def test_a_steady_reading_is_given_once(stage: Stage) -> None:
    play = stage()
    play.do(1, "ProbePlaced", point="rim")
    commands = play.do(60, "ProbeRemoved")
    assert [(e.stable, e.held_s) for e in events(commands) if isinstance(e, MeterRead)] == [(True, 28.0)]


def test_going_on_to_another_point_reads_the_first(stage: Stage) -> None:
    play = stage()
    play.do(1, "QuestionAsked", exchange="order_box", to="driver")
    play.do(2, "StationWorked", station="S2", action="open_box")
    play.do(3, "ProbePlaced", point="rim")
    assert kinds(play.do(5, "ProbePlaced", point="in_box")) == ["ProbePlaced", "MeterRead"]
    assert reason(play.do(6, "ProbePlaced", point="in_box"))


def test_a_closed_door_keeps_the_probe_out(stage: Stage) -> None:
    assert reason(stage().do(1, "ProbePlaced", point="in_box")) == "阀箱门还关着。"
    assert reason(stage().do(1, "ProbePlaced", point="nowhere"))


def test_an_injected_drift_shows_until_zeroed(stage: Stage) -> None:
    play = stage()
    play.do(1, "MeterZeroed", clean_air=True)
    play.do(2, "InjectFired", inject="drift")
    assert play.director.view(3000).meter_reading == 6
    play.do(4, "MeterZeroed", clean_air=True)
    assert play.director.view(5000).meter_reading == 0


def test_torch_and_camera_are_on_or_off(stage: Stage) -> None:
    play = stage()
    assert reason(play.do(1, "TorchSwitched", on=False))
    assert kinds(play.do(1, "TorchSwitched", on=True)) == ["TorchSwitched"]
    assert reason(play.do(2, "VideoStopped"))
    play.do(2, "VideoStarted")
    play.do(3, "InjectFired", inject="battery")
    view = play.director.view(3000)
    assert (view.torch_on, view.video_on) == (True, False)
