"""Pauses, end, injects, release."""

from __future__ import annotations

from scenarios.director.commands import EndAttempt, Say
from tests.director.conftest import Stage, kinds
from tests.director.test_director import reason


def test_pausing_twice_or_resuming_what_runs_is_refused(stage: Stage) -> None:
    play = stage()
    assert reason(play.do(1, "AttemptResumed"))
    play.do(2, "AttemptPaused", reason="headset_off")
    assert reason(play.do(2, "AttemptPaused"))
    assert kinds(play.do(2, "AttemptEnded", reason="given_up")) == ["AttemptEnded"]


def test_the_end_is_told_to_the_engine(stage: Stage) -> None:
    assert EndAttempt("finished") in stage().do(1, "AttemptEnded", reason="finished")


def test_an_inject_speaks_and_changes_the_world(stage: Stage) -> None:
    play = stage("leak")
    commands = play.do(1, "InjectFired", inject="leak_more", by="instructor")
    assert [c.text for c in commands if isinstance(c, Say)] == ["滴得更快了！"]
    assert play.director.view(1000).values["gas_rim"] == "70"


def test_an_inject_that_makes_no_sense_is_refused(stage: Stage) -> None:
    assert reason(stage().do(1, "InjectFired", inject="leak_more")) == "这个注入现在用不上。"
    assert reason(stage().do(1, "InjectFired", inject="meteor"))
