"""The director as a dialogue: this happens, that follows."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attempt.assignment import PlannedInject
from app.domain.attempt.events import EVENT_KINDS, Event, MeterAlarmed, event_from
from app.domain.scenario.variant import draw_variant
from scenarios.director.commands import EndAttempt, Record, Refuse, ShowPrompt
from scenarios.director.director import Director
from tests.director.conftest import Stage, events, kinds, started_event
from tests.director.leaking_scenario import leaking_scenario
from tests.director.small_scenario import small_scenario


def reason(commands: Sequence[object]) -> str:
    """The words of a refusal; empty if nothing was refused."""
    return next((c.reason for c in commands if isinstance(c, Refuse)), "")


def test_the_input_comes_back_to_be_journalled(stage: Stage) -> None:
    assert kinds(stage().do(1, "VestOn")) == ["VestOn"]


def test_what_fell_due_before_comes_first_and_at_its_own_time(stage: Stage) -> None:
    play = stage("leak")
    play.do(1, "MeterZeroed", clean_air=True)
    play.do(2, "ProbePlaced", point="rim")
    commands = play.do(60, "ProbeRemoved")
    assert kinds(commands) == ["MeterAlarmed", "MeterRead", "ProbeRemoved"]
    assert [e.t_ms for e in events(commands)] == [21_314, 30_000, 60_000]


def test_an_alarm_shows_what_the_author_says_it_shows() -> None:
    plain = small_scenario()
    leak = plain.bank.faults[0].model_copy(update={"revealed_by": ("S2.read_valves", "alarm:rim")})
    bank = plain.bank.model_copy(update={"faults": (leak, *plain.bank.faults[1:])})
    scenario = plain.model_copy(update={"bank": bank})
    variant = next(v for v in (draw_variant(scenario, seed) for seed in range(50)) if "leak" in v.faults)
    director = Director(scenario, variant, started_event())
    director.handle(event_from({"kind": "MeterZeroed", "t_ms": 1000, "clean_air": True}))
    director.handle(event_from({"kind": "ProbePlaced", "t_ms": 2000, "point": "rim"}))
    assert kinds(director.advance(25_000)) == ["MeterAlarmed", "FaultRevealed"]


def test_a_view_is_of_its_moment_and_of_what_has_happened_by_then(stage: Stage) -> None:
    play = stage("leak")
    play.do(1, "VestOn")
    director = play.director
    seen = director.view(1000)
    assert director.view(1000) is seen
    assert director.view(1500).left_ms == seen.left_ms - 500
    assert director.view(1000).meter_point is None
    director.handle(event_from({"kind": "ProbePlaced", "t_ms": 1000, "point": "rim"}))
    assert director.view(1000).meter_point == "rim"


def test_ticks_change_nothing_but_when_the_events_come(stage: Stage) -> None:
    quiet, ticking = stage("leak"), stage("leak")
    for play in (quiet, ticking):
        play.do(2, "ProbePlaced", point="rim")
    for tenth in range(20, 600):
        ticking.wait_until(tenth / 10)
    for play in (quiet, ticking):
        play.do(60, "ProbeRemoved")
    assert quiet.journal == ticking.journal


def test_a_refusal_journals_nothing(stage: Stage) -> None:
    play = stage()
    commands = play.do(5, "PaperRead", paper="waybill")
    assert reason(commands) == "这份单证还没有拿到手。"
    assert not play.journal


def test_a_derived_event_cannot_be_sent_in(stage: Stage) -> None:
    assert reason(stage().do(1, "EngineOff"))
    assert reason(stage().do(1, "ManualMarked", criterion="A1", level=4, by="t"))


def test_time_does_not_run_backwards(stage: Stage) -> None:
    play = stage()
    play.do(9, "VestOn")
    assert reason(play.do(8, "LeftPatrolCar")) == "时间不能倒退。"


def test_in_a_pause_nothing_happens(stage: Stage) -> None:
    play = stage()
    play.do(1, "AttemptPaused")
    assert reason(play.do(1, "VestOn"))
    play.do(1, "AttemptResumed")
    assert kinds(play.do(2, "VestOn")) == ["VestOn"]


def test_the_cap_ends_the_attempt_at_its_exact_time(stage: Stage) -> None:
    play = stage()
    commands = play.wait_until(9999)
    assert [(e.kind, e.t_ms) for e in events(commands)] == [("AttemptEnded", 1_200_000)]
    assert EndAttempt("time_up") in commands
    assert reason(play.do(9999, "VestOn")) == "训练已经结束。"
    assert play.director.permitted().deeds == ()


def test_planned_injects_fire_on_time_and_only_where_they_make_sense(stage: Stage) -> None:
    planned = [PlannedInject(inject="leak_more", at_s=30), PlannedInject(inject="battery", at_s=20)]
    play = stage(planned=planned)
    play.do(1, "VideoStarted")
    assert [(e.kind, e.t_ms) for e in events(play.wait_until(60))] == [
        ("InjectFired", 20_000),
        ("VideoStopped", 20_000),
    ]


def test_an_inject_that_worsens_the_leak_is_felt_by_the_probe(stage: Stage) -> None:
    play = stage("leak", planned=[PlannedInject(inject="leak_more", at_s=40)])
    play.do(1, "MeterZeroed", clean_air=True)
    play.do(2, "ProbePlaced", point="rim")
    levels = [e.level for e in events(play.wait_until(90)) if isinstance(e, MeterAlarmed)]
    assert levels == ["low", "high"]


def test_a_critical_fail_is_told_at_once_in_practice_only(stage: Stage) -> None:
    for mode, told in (("practice", True), ("exam", False)):
        play = stage(mode=mode)
        commands = play.do(3, "PhoneUsed", by="lead", distance_m=2)
        assert any(isinstance(c, ShowPrompt) and c.tone == "critical" for c in commands) is told
        again = play.do(4, "PhoneUsed", by="lead", distance_m=2)
        assert not any(isinstance(c, ShowPrompt) for c in again)


def test_a_deed_needs_what_its_author_says(stage: Stage) -> None:
    play = stage("leak")
    assert reason(play.do(1, "CorrectionOrdered", finding="leak")) == "先记录发现。"
    play.do(2, "FindingRecorded", finding="leak", station="S2")
    assert kinds(play.do(3, "CorrectionOrdered", finding="leak")) == ["CorrectionOrdered"]


def test_a_deed_is_done_once_unless_it_can_be_repeated(stage: Stage) -> None:
    play = stage()
    play.do(1, "VestOn")
    assert reason(play.do(2, "VestOn")) == "“vest”已经做过了。"
    for n in range(3):
        assert kinds(play.do(3 + n, "ConePlaced", approach=True, x_m=n)) == ["ConePlaced"]


def test_wrong_deeds_stay_possible(stage: Stage) -> None:
    play = stage("leak")
    assert kinds(play.do(1, "PhoneUsed", by="lead", distance_m=1)) == ["PhoneUsed"]
    assert "VehicleReleased" in kinds(play.do(2, "VehicleReleased", thanked=False))


def test_a_released_vehicle_cannot_be_inspected(stage: Stage) -> None:
    play = stage()
    play.do(2, "VehicleReleased", thanked=True)
    assert reason(play.do(3, "StationWorked", station="S3", action="read_gauge"))
    assert reason(play.do(3, "ProbePlaced", point="rim"))
    assert reason(play.do(3, "VehicleReleased", thanked=True))


def test_the_second_officer_can_be_called_away(stage: Stage) -> None:
    play = stage()
    play.do(1, "InjectFired", inject="alone", by="instructor")
    assert reason(play.do(2, "BadgeShown", officer="partner", to="driver"))
    play.do(3, "SecondOfficerPresent")
    assert kinds(play.do(4, "BadgeShown", officer="partner", to="driver")) == ["BadgeShown"]


def test_the_view_shows_the_meter_between_events(stage: Stage) -> None:
    play = stage("leak")
    play.do(1, "MeterZeroed", clean_air=True)
    play.do(2, "ProbePlaced", point="rim")
    early, late = play.director.view(4000), play.director.view(31_000)
    assert (early.meter_reading or 0) < (late.meter_reading or 0)
    assert (early.meter_settled, late.meter_settled) == (False, True)
    assert late.left_ms == 1_200_000 - 31_000


def test_a_start_state_that_does_not_exist_is_refused() -> None:
    scenario = small_scenario()
    variant = draw_variant(scenario, 1)
    broken = variant.model_copy(update={"values": {**variant.values, "valve": "ajar"}})
    with pytest.raises(ValueError, match="unload_valve"):
        Director(scenario, broken, started_event())


SCENARIO = small_scenario()
FIELD_VALUES: dict[str, st.SearchStrategy[object]] = {
    "exchange": st.sampled_from(["engine_off", "where_bill", "threaten", "order_box", "call_records", "nothing"]),
    "to": st.sampled_from(["driver", "escort", "manager", "nobody", "police"]),
    "station": st.sampled_from(["S1", "S2", "S3", "S9"]),
    "action": st.sampled_from(["read_bill", "compare", "open_box", "read_valves", "read_gauge", "none"]),
    "object": st.sampled_from(["box_door", "unload_valve", "tool_box", "none"]),
    "to_state": st.sampled_from(["open", "shut", "closed", "none"]),
    "point": st.sampled_from(["rim", "in_box", "none"]),
    "paper": st.sampled_from(["waybill", "escort_card", "none"]),
    "first": st.sampled_from(["waybill", "plate_front", "none"]),
    "second": st.sampled_from(["waybill", "plate_front", "none"]),
    "finding": st.sampled_from(["leak", "red_gauge", "torn_copy", "none"]),
    "inject": st.sampled_from(["drift", "leak_more", "alone", "battery", "none"]),
    "right": st.just("hearing"),
    "reason": st.just("given_up"),
    "authority": st.just("police"),
    "disposal": st.just("transfer"),
    "liable": st.just("carrier"),
    "what": st.just("detain_vehicle"),
    "officer": st.sampled_from(["lead", "partner"]),
    "level": st.sampled_from(["full", "basic"]),
    "side": st.just("left"),
    "basis": st.just(()),
    "document": st.just("record"),
    "photo": st.sampled_from(["P1", "P2", "P3"]),
}


@st.composite
def any_input(draw: st.DrawFn) -> Event:
    """Any event that an engine could send, sensible or not."""
    kind = draw(st.sampled_from(sorted(set(EVENT_KINDS) - {"AttemptStarted", "ManualMarked", "GlobalRated"})))
    model = EVENT_KINDS[kind]
    fields: dict[str, object] = {"kind": kind, "t_ms": draw(st.integers(0, 1_300_000))}
    for name, info in model.model_fields.items():
        if name in fields:
            continue
        if info.annotation is bool:
            fields[name] = draw(st.booleans())
        elif info.annotation in (int, float):
            fields[name] = 1
        elif name in FIELD_VALUES and (info.is_required() or draw(st.booleans())):
            fields[name] = draw(FIELD_VALUES[name])
        elif info.is_required():
            fields[name] = "x1"
    try:
        return event_from(fields)
    except ValueError:
        return event_from({"kind": "VestOn", "t_ms": fields["t_ms"]})


@given(inputs=st.lists(any_input(), max_size=40), seed=st.integers(0, 50))
def test_no_input_upsets_it_and_time_never_runs_back(inputs: list[Event], seed: int) -> None:
    director = Director(SCENARIO, draw_variant(SCENARIO, seed), started_event())
    last_ms = 0
    for event in inputs:
        commands = director.handle(event)
        for record in (c for c in commands if isinstance(c, Record)):
            assert record.event.t_ms >= last_ms
            last_ms = record.event.t_ms
        director.permitted()
        director.view(last_ms)


def _leaking(seed: int = 0, **scene: object) -> Director:
    scenario = leaking_scenario(**scene)
    variants = (draw_variant(scenario, number) for number in range(seed, 99))
    return Director(scenario, next(v for v in variants if "leak" in v.faults), started_event())


def _event(at_s: float, kind: str, **fields: object) -> Event:
    return event_from({"kind": kind, "t_ms": round(at_s * 1000), **fields})


def _worsening(director: Director, tick_s: float) -> list[Event]:
    """The probe at the rim, the leak getting worse, being stopped, the air clearing; a clock that ticks meanwhile."""
    inputs = [
        _event(1, "MeterZeroed", clean_air=True),
        _event(2, "ProbePlaced", point="rim"),
        _event(40, "InjectFired", inject="leak_more", by="instructor"),
        _event(70, "QuestionAsked", exchange="shut_valve", to="driver"),
        _event(150, "ProbeRemoved"),
    ]
    journal: list[Event] = []
    now = 0.0
    for event in inputs:
        while tick_s and now + tick_s < event.t_ms / 1000:
            now += tick_s
            journal += events(director.advance(round(now * 1000)))
        journal += events(director.handle(event))
    return journal


def test_a_leak_that_worsens_alarms_and_clears_whoever_looks() -> None:
    quiet, ticking = _worsening(_leaking(), 0), _worsening(_leaking(), 0.1)
    assert quiet == ticking
    told = [event for event in quiet if event.kind in ("MeterRead", "MeterAlarmed")]
    assert [event.kind for event in told] == ["MeterRead", "MeterAlarmed"]
    assert 42_000 < told[1].t_ms < 70_000


def test_the_reading_rises_and_falls_with_lag() -> None:
    director = _leaking()
    director.handle(_event(1, "MeterZeroed", clean_air=True))
    director.handle(_event(2, "ProbePlaced", point="rim"))
    director.advance(35_000)
    steady = director.view(35_000).meter_reading
    assert director.state.values["gas_box"] == f"{director.view(30_000).meter_reading:g}"
    director.handle(_event(40, "InjectFired", inject="leak_more", by="instructor"))
    course = []
    for at_s in range(41, 70):
        director.advance(at_s * 1000)
        course.append(director.view(at_s * 1000).meter_reading)
    assert course == sorted(course, key=lambda value: value or 0)
    assert (course[-1] or 0) > 2 * (steady or 0) > 0
    assert (course[0] or 0) < 1.2 * (steady or 0)
    assert director.mist(69_000)["rim"] > 20 > director.mist(69_000)["tail"]
    assert director.mist(69_000)["in_box"] == 0


def test_warming_up_and_over_range_are_to_be_seen() -> None:
    director = _leaking(meter={"warm_up_s": 20, "range_max": 5})
    assert director.view(0).meter_warming_s == 20
    refused = director.handle(_event(1, "MeterZeroed", clean_air=True))
    assert reason(refused) == "检测仪还在预热，约 19 秒后再归零。"
    director.handle(_event(21, "MeterZeroed", clean_air=True))
    director.handle(_event(22, "ProbePlaced", point="rim"))
    director.advance(60_000)
    view = director.view(60_000)
    assert (view.meter_reading, view.meter_over_range, view.meter_warming_s) == (5, True, 0)
