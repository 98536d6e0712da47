"""What comes by itself: when, in which order, and what it lets begin."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.attempt.assignment import PlannedInject
from app.domain.attempt.events import TimeElapsed, event_from
from app.domain.scenario.variant import draw_variant
from scenarios.director.commands import BringPerson, Command, LeadPerson, Refuse, Say, ShowPrompt
from scenarios.director.developments import due_of
from scenarios.director.director import Director
from scenarios.director.journal import MemoryJournal
from scenarios.director.run import AttemptRun, replay
from tests.director.conftest import Rehearsal, assignment_for, kinds, started_event
from tests.director.incident_scenario import incident_scenario


@pytest.fixture
def stage() -> Rehearsal:
    scenario = incident_scenario()
    return Rehearsal(Director(scenario, draw_variant(scenario, 3), started_event()))


def told(commands: list[Command], kind: type) -> list[Any]:
    return [command for command in commands if isinstance(command, kind)]


def test_a_force_comes_so_long_after_it_was_called_and_what_waits_for_it_after_that(stage: Rehearsal) -> None:
    stage.do(10, "ReportMade", to="command")
    assert kinds(stage.wait_until(109)) == []
    commands = stage.wait_until(111)
    assert kinds(commands) == ["ForceArrived"]
    assert told(commands, Say)[0].text == "消防来了。"
    assert told(commands, LeadPerson) == [LeadPerson("driver", "spot_apart")]
    assert stage.director.view(111_000).places == {"driver": "spot_apart"}
    assert kinds(stage.wait_until(140)) == ["ControlDeclared", "PhaseBegan"]
    assert [event.t_ms for event in stage.journal if event.kind in ("ForceArrived", "ControlDeclared")] == [
        110_000, 140_000,
    ]  # fmt: skip


def test_what_has_become_idle_does_not_come(stage: Rehearsal) -> None:
    stage.do(10, "ReportMade", to="command")
    stage.do(20, "QuestionAsked", exchange="shout", to="driver")
    assert kinds(stage.wait_until(300)) == ["ForceArrived"]
    assert due_of(stage.director.state, "control") is None


def test_nothing_comes_that_was_not_called(stage: Rehearsal) -> None:
    assert kinds(stage.wait_until(1000)) == []
    assert due_of(stage.director.state, "fire") is None


def test_phases_begin_in_order_and_are_told(stage: Rehearsal) -> None:
    assert stage.director.view(0).phase == "P1"
    prompts = told(stage.do(5, "ReportMade", to="command"), ShowPrompt)
    assert [prompt.text for prompt in prompts] == ["进入“协同处险”：外围"]
    last = stage.wait_until(300)
    prompts = [prompt.text for prompt in told(last, ShowPrompt)]
    assert prompts == ["消防到场。", "宣布控制。", "进入“检查取证”：可以靠近了"]
    assert [event.phase for event in stage.journal if event.kind == "PhaseBegan"] == ["P2", "P3"]  # type: ignore[attr-defined]


def test_an_action_of_a_later_phase_waits_for_it(stage: Rehearsal) -> None:
    work = {"kind": "StationWorked", "station": "S3", "action": "read_gauge"}
    (refused,) = told(stage.director.handle(event_from({**work, "t_ms": 1000})), Refuse)
    assert refused.reason == "要到“检查取证”阶段才能做。"
    stage.do(5, "ReportMade", to="command")
    stage.wait_until(300)
    assert kinds(stage.do(301, "StationWorked", station="S3", action="read_gauge")) == ["StationWorked"]


def test_who_is_called_is_not_there_before(stage: Rehearsal) -> None:
    assert "escort" not in stage.director.permitted().exchanges
    stage.do(5, "ReportMade", to="command")
    assert told(stage.wait_until(110), BringPerson) == [BringPerson("escort", True)]
    assert "escort" in stage.director.permitted().exchanges


@pytest.mark.parametrize("at_s", [0, 50])
def test_an_inject_switches_to_the_real_clock_even_under_way(at_s: int) -> None:
    scenario = incident_scenario()
    planned = (PlannedInject(inject="real", at_s=at_s),)
    stage = Rehearsal(Director(scenario, draw_variant(scenario, 3), started_event(), planned))
    stage.do(10, "ReportMade", to="command")
    assert "ForceArrived" not in kinds(stage.wait_until(609))
    assert "ForceArrived" in kinds(stage.wait_until(610))


def test_a_journal_replays_whoever_ticked() -> None:
    scenario = incident_scenario()
    journals = []
    for step_ms in (1000, 400_000):
        journal = MemoryJournal()
        run = AttemptRun(scenario, assignment_for(scenario, 3), journal)
        run.begin("2026-09-16T09:40:00+08:00")
        run.do(event_from({"kind": "ReportMade", "t_ms": 2000, "to": "command"}))
        for t_ms in range(2000, 400_001, step_ms):
            run.do(TimeElapsed(t_ms=t_ms))
        run.do(event_from({"kind": "AttemptEnded", "t_ms": 400_000, "reason": "finished"}))
        journals.append([entry.line() for entry in journal.entries])
        director, _ = replay(scenario, journal.entries)
        assert director.state.developed == {"fire", "control"}
    assert journals[0] == journals[1]
