"""How a performer carries out the steps of a plan."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from app.domain.attempt.events import (
    ConePlaced,
    FindingRecorded,
    MeterRead,
    ObjectOperated,
    PaperRead,
    PhotoTaken,
    QuestionAsked,
    StationFaced,
    VehicleReleased,
)
from app.domain.scenario.deeds import PlanStep
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from scenarios.bots.performer import Performer
from scenarios.bots.personas import PERSONAS, Persona
from scenarios.bots.player import assignment_of
from scenarios.director.journal import MemoryJournal
from scenarios.director.run import AttemptRun
from tests.director.incident_scenario import incident_scenario
from tests.director.small_scenario import small_scenario

Cast = Callable[..., tuple[Performer, MemoryJournal]]


@pytest.fixture
def scenario() -> Scenario:
    return small_scenario()


@pytest.fixture
def cast(scenario: Scenario) -> Cast:
    """`cast(fault, **habits)`: a performer in a run that hides only this fault."""

    def put_on(fault: str = "leak", **habits: object) -> tuple[Performer, MemoryJournal]:
        persona = Persona.model_validate({"id": "test", "title": "测试", "pace": 1, **habits})
        seed = next(seed for seed in range(300) if draw_variant(scenario, seed).faults == (fault,))
        journal = MemoryJournal()
        run = AttemptRun(scenario, assignment_of(scenario, seed, "persona:test"), journal)
        run.begin("2026-09-16T09:40:00+08:00")
        return Performer(run, journal, persona, random.Random(1)), journal

    return put_on


def perform(performer: Performer, *steps: str) -> None:
    for step in steps:
        performer.perform(PlanStep(do=step, phase="test"))


def kinds(journal: MemoryJournal) -> list[str]:
    return [entry.event.kind for entry in journal.entries]


def test_a_station_is_faced_before_it_is_worked_at(cast: Cast) -> None:
    performer, journal = cast()
    perform(performer, "work:S3.read_gauge")
    assert kinds(journal)[1:3] == ["StationFaced", "StationWorked"]
    (faced,) = [e.event for e in journal.entries if isinstance(e.event, StationFaced)]
    assert faced.readable
    assert not performer.missed


def test_who_does_not_come_near_does_not_read(cast: Cast) -> None:
    performer, journal = cast(reading=0)
    perform(performer, "work:S3.read_gauge")
    assert not any(e.event.readable for e in journal.entries if isinstance(e.event, StationFaced))


def test_an_order_is_given_before_the_party_acts(cast: Cast) -> None:
    performer, journal = cast()
    perform(performer, "work:S2.open_box")
    assert [e.event.exchange for e in journal.entries if isinstance(e.event, QuestionAsked)] == ["order_box"]
    assert not performer.missed


def test_papers_that_come_to_hand_are_read(cast: Cast) -> None:
    performer, journal = cast()
    perform(performer, "ask:where_bill", "work:S1.read_bill")
    assert [e.event.paper for e in journal.entries if isinstance(e.event, PaperRead)] == ["waybill"]


def test_the_probe_is_held_until_steady_or_not(cast: Cast) -> None:
    for patience, stable in ((1.1, True), (0.2, False)):
        performer, journal = cast("red_gauge", patience=patience)
        perform(performer, "deed:zero", "probe:rim", "unprobe")
        assert [e.event.stable for e in journal.entries if isinstance(e.event, MeterRead)] == [stable]


def test_the_alarm_is_fled_in_time(cast: Cast) -> None:
    performer, journal = cast("leak", patience=3)
    perform(performer, "probe:rim", "unprobe")
    at_ms = {kind: entry.event.t_ms for kind, entry in zip(kinds(journal), journal.entries, strict=True)}
    assert 0 < at_ms["Withdrew"] - at_ms["MeterAlarmed"] <= 10_000
    assert at_ms["ReportMade"] - at_ms["MeterAlarmed"] <= 60_000
    performer, journal = cast("leak", patience=3, reacts=0)
    perform(performer, "probe:rim", "unprobe")
    assert "Withdrew" not in kinds(journal)


def test_findings_are_written_down_with_a_photograph(cast: Cast) -> None:
    performer, journal = cast("red_gauge")
    perform(performer, "work:S3.read_gauge", "record", "record")
    assert [e.event.finding for e in journal.entries if isinstance(e.event, FindingRecorded)] == ["red_gauge"]
    assert [e.event.stations for e in journal.entries if isinstance(e.event, PhotoTaken)] == [("S3",)]


def test_what_was_overlooked_once_stays_overlooked(cast: Cast) -> None:
    performer, journal = cast("red_gauge", records=0)
    perform(performer, "work:S3.read_gauge", "record", "record")
    assert "FindingRecorded" not in kinds(journal)


def test_imagination_finds_what_is_not_there(cast: Cast) -> None:
    performer, journal = cast(imagines=1)
    perform(performer, "record")
    (finding,) = [e.event for e in journal.entries if isinstance(e.event, FindingRecorded)]
    assert finding.finding not in performer.run.director.state.faults
    perform(performer, "dispose")
    assert kinds(journal)[-1] == "FindingDisposed"


def test_the_party_moves_its_valve_unless_the_persona_errs(cast: Cast) -> None:
    for wrong, operator in ((0, "party"), (1, "trainee")):
        performer, journal = cast("leak", wrong_deeds=wrong)
        perform(performer, "operate:unload_valve.closed")
        assert [e.event.operator for e in journal.entries if isinstance(e.event, ObjectOperated)] == [operator]


def test_every_cone_has_its_place(cast: Cast) -> None:
    performer, journal = cast()
    perform(performer, "deed:cone", "deed:cone")
    assert len({e.event.y_m for e in journal.entries if isinstance(e.event, ConePlaced)}) == 2


def test_corrections_are_ordered_for_what_endangers(cast: Cast) -> None:
    performer, journal = cast("leak")
    perform(performer, "deed:order_fix")
    assert "CorrectionOrdered" not in kinds(journal)
    perform(performer, "work:S2.open_box", "work:S2.read_valves", "record", "deed:order_fix", "deed:verify_fix")
    assert kinds(journal)[-2:] == ["CorrectionOrdered", "CorrectionVerified"]


def test_what_cannot_be_is_remembered(cast: Cast) -> None:
    performer, _ = cast()
    perform(performer, "work:S1.read_bill")
    assert performer.missed == [("work:S1.read_bill", "先问清运单在哪里。")]


def test_a_rude_persona_snaps_first(cast: Cast) -> None:
    performer, journal = cast(rudeness=1)
    perform(performer, "ask:reason")
    asked = [e.event.exchange for e in journal.entries if isinstance(e.event, QuestionAsked)]
    assert asked[0] in ("threaten", "shout")
    assert asked[1] == "reason"


def test_the_hasty_one_lets_go_what_should_stay(cast: Cast) -> None:
    performer, journal = cast(releases_anyway=True)
    perform(performer, "deed:hold")
    assert [e.event.thanked for e in journal.entries if isinstance(e.event, VehicleReleased)] == [False]
    assert PERSONAS["hasty"].releases_anyway


def test_what_is_under_way_is_waited_for_and_nothing_else() -> None:
    scenario = incident_scenario()
    journal = MemoryJournal()
    run = AttemptRun(scenario, assignment_of(scenario, 3, "persona:test"), journal)
    run.begin("2026-09-16T09:40:00+08:00")
    performer = Performer(run, journal, Persona(id="test", title="测试", pace=1), random.Random(1))
    perform(performer, "await:fire")
    assert performer.t_ms == 0
    perform(performer, "deed:report", "await:fire", "await:control")
    assert kinds(journal)[-2:] == ["ControlDeclared", "PhaseBegan"]
    assert performer.t_ms >= 130_000
