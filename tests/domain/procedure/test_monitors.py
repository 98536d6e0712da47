"""Each DECLARE template, kept and broken."""

from typing import Any

import pytest

from app.domain.attempt.events import (
    BadgeShown,
    EngineOff,
    FindingRecorded,
    HandbrakeConfirmed,
    MeterAlarmed,
    PhotoTaken,
    QuestionAsked,
    ReportMade,
    StationFaced,
    VehicleReleased,
    VestOn,
    VideoStarted,
    VideoStopped,
    WindChecked,
    Withdrew,
)
from app.domain.procedure.checker import RuleChecker
from app.domain.procedure.rules import ProcedureRule

BADGE = {"event": "BadgeShown"}
ASK = {"event": "QuestionAsked"}


def badge(t: Any, officer: Any = "lead") -> Any:
    return BadgeShown(t_ms=t, officer=officer, to="driver")


def ask(t: Any) -> Any:
    return QuestionAsked(t_ms=t, exchange="D01", to="driver")


def verdict(events: Any, end: Any = 600000, **rule: Any) -> Any:
    made = ProcedureRule.model_validate({"id": "R1", "title": "t", "expected": "e", **rule})
    checker = RuleChecker([made])
    for seq, event in enumerate(events, 1):
        checker.see(seq, event)
    checker.finish(end)
    return checker.verdicts()["R1"]


def test_init_looks_at_the_first_deed_only() -> None:
    rule = {"template": "init", "a": {"event": "WindChecked"}}
    assert verdict([WindChecked(t_ms=1, from_deg=315), VestOn(t_ms=2)], **rule).state == "satisfied"
    broken = verdict([VestOn(t_ms=2), WindChecked(t_ms=3, from_deg=315)], **rule)
    assert (broken.state, broken.events, broken.at_ms) == ("violated", (1,), 2)
    faced = StationFaced(t_ms=0, station="S01", distance_m=5, angle_deg=0, light=1, dwell_s=1, readable=False)
    assert verdict([faced, WindChecked(t_ms=1, from_deg=315)], **rule).state == "satisfied"


def test_existence_in_time() -> None:
    rule = {"template": "existence", "a": {"event": "VestOn"}, "within_s": "60"}
    assert verdict([VestOn(t_ms=59_000)], **rule).state == "satisfied"
    late = verdict([VestOn(t_ms=61_000)], **rule)
    assert (late.state, late.at_ms) == ("violated", 60_000)
    assert verdict([], template="existence", a={"event": "VestOn"}).state == "violated"


def test_absence_inside_a_scope() -> None:
    rule = {
        "template": "absence",
        "a": {"event": "VideoStopped"},
        "scope": {"opened_by": BADGE, "closed_by": {"event": "VehicleReleased"}},
    }
    outside = [VideoStopped(t_ms=1), badge(2), VehicleReleased(t_ms=3), VideoStopped(t_ms=4)]
    assert verdict(outside, **rule).state == "satisfied"
    assert verdict([badge(2), VideoStopped(t_ms=3)], **rule).events == (2,)
    assert verdict([VideoStopped(t_ms=1)], **rule).state == "vacuous"


def test_precedence_needs_two_different_officers() -> None:
    rule = {"template": "precedence", "a": {**BADGE, "count": "2", "distinct": "officer"}, "b": ASK}
    assert verdict([badge(1), badge(2, "partner"), ask(3)], **rule).state == "satisfied"
    assert verdict([badge(1), badge(2), ask(3)], **rule).state == "violated"
    assert verdict([badge(1)], **rule).state == "vacuous"
    ready = verdict([badge(1), badge(2, "partner")], **rule)
    assert (ready.state, ready.events) == ("satisfied", (1, 2))


def test_precedence_counts_every_breach_and_dates_the_first() -> None:
    broken = verdict([ask(5), ask(6), badge(7)], template="precedence", a=BADGE, b=ASK)
    assert (broken.state, broken.breaches, broken.at_ms) == ("violated", 2, 5)


def test_precedence_in_time() -> None:
    rule = {"template": "precedence", "a": BADGE, "b": ASK, "within_s": "10"}
    assert verdict([badge(0), ask(9_000)], **rule).state == "satisfied"
    assert verdict([badge(0), ask(11_000)], **rule).state == "violated"


def test_response_is_dated_by_its_deadline_not_by_who_noticed() -> None:
    rule = {"template": "response", "a": {"event": "MeterAlarmed"}, "b": {"event": "Withdrew"}, "within_s": "10"}
    alarm = MeterAlarmed(t_ms=1000, point="rim", level="low", value=20)
    assert verdict([alarm, Withdrew(t_ms=11_000, upwind=True, distance_m=12)], **rule).state == "satisfied"
    late = verdict([alarm, VestOn(t_ms=50_000)], **rule)
    assert (late.state, late.at_ms, late.events) == ("violated", 11_000, (1,))


def test_response_at_the_end_is_owed_no_longer_than_the_run() -> None:
    rule = {"template": "response", "a": {"event": "MeterAlarmed"}, "b": {"event": "Withdrew"}}
    alarm = MeterAlarmed(t_ms=1000, point="rim", level="low", value=20)
    assert verdict([alarm], end=9000, **rule).at_ms == 9000


def test_response_correlated_by_station() -> None:
    rule = {
        "template": "response", "a": {"event": "FindingRecorded"}, "b": {"event": "PhotoTaken"}, "within_s": "180",
        "same": ["station", "stations"],
    }  # fmt: skip
    found = [
        FindingRecorded(t_ms=0, finding="F01", station="S09"),
        FindingRecorded(t_ms=1000, finding="F02", station="S10"),
    ]
    both = PhotoTaken(t_ms=9000, photo="p", stations=("S09", "S10"))
    one = PhotoTaken(t_ms=9000, photo="p", stations=("S09",))
    assert verdict([*found, both], **rule).state == "satisfied"
    assert verdict([*found, one], **rule).breaches == 1


def test_response_may_ask_for_several_that_differ() -> None:
    rule = {
        "template": "response", "a": {"event": "FindingRecorded"}, "within_s": "300",
        "b": {"event": "ReportMade", "where": {"to": {"one_of": ["police", "ecology", "emergency"]}}, "count": "3",
              "distinct": "to"},
    }  # fmt: skip

    def report(t: int, to: str) -> Any:
        return ReportMade(t_ms=t, to=to)

    found = FindingRecorded(t_ms=1000, finding="F01", station="S01")
    early, late = report(500, "police"), report(200_000, "police")
    others = [report(2000, "ecology"), report(3000, "ecology"), report(4000, "emergency")]
    assert verdict([found, *others, late], **rule).state == "satisfied"
    broken = verdict([early, found, *others], **rule)
    assert (broken.state, broken.at_ms, broken.events) == ("violated", 301_000, (2,))
    again = [found, *others, late, found.model_copy(update={"t_ms": 210_000}), report(220_000, "police")]
    assert verdict(again, **rule).breaches == 1


def test_response_may_count_from_the_first_only() -> None:
    rule = {
        "template": "response", "within_s": "60", "a": {"event": "ReportMade", "distinct": "kind"},
        "b": {"event": "VestOn"},
    }  # fmt: skip
    reports = [ReportMade(t_ms=t_ms, to="command") for t_ms in (0, 30_000, 500_000)]
    assert verdict([reports[0], VestOn(t_ms=20_000), *reports[1:]], **rule).state == "satisfied"
    assert verdict(reports, **rule).breaches == 1


def test_chain_response_looks_past_what_is_no_deed() -> None:
    rule = {"template": "chain_response", "a": {"event": "EngineOff"}, "b": {"event": "HandbrakeConfirmed"}}
    faced = StationFaced(t_ms=2, station="S01", distance_m=5, angle_deg=0, light=1, dwell_s=1, readable=False)
    assert verdict([EngineOff(t_ms=1), faced, HandbrakeConfirmed(t_ms=3)], **rule).state == "satisfied"
    assert verdict([EngineOff(t_ms=1), VestOn(t_ms=2), HandbrakeConfirmed(t_ms=3)], **rule).events == (1, 2)
    assert verdict([EngineOff(t_ms=1)], **rule).state == "violated"


def test_not_coexistence() -> None:
    rule = {"template": "not_coexistence", "a": BADGE, "b": ASK}
    assert verdict([badge(1)], **rule).state == "satisfied"
    assert verdict([badge(1), ask(2)], **rule).events == (1, 2)


def test_succession_is_both() -> None:
    rule = {"template": "succession", "a": BADGE, "b": ASK}
    assert verdict([badge(1), ask(2)], **rule).state == "satisfied"
    assert verdict([ask(1)], **rule).state == "violated"
    assert verdict([badge(1)], **rule).state == "violated"


def test_an_emergency_lifts_a_rule() -> None:
    rule = {"template": "precedence", "a": BADGE, "b": ASK, "unless": {"event": "MeterAlarmed"}}
    alarm = MeterAlarmed(t_ms=1, point="rim", level="low", value=20)
    assert verdict([alarm, ask(2)], **rule).state != "violated"


@pytest.mark.parametrize("faults", [(), ("F02",)])
def test_a_rule_of_a_fault_waits_for_it(faults: Any) -> None:
    rule = ProcedureRule.model_validate(
        {
            "id": "R1",
            "title": "t",
            "expected": "e",
            "template": "existence",
            "a": {"event": "VestOn"},
            "when_faults": ["F02"],
        }
    )
    assert ("R1" in RuleChecker([rule], faults).verdicts()) is bool(faults)


def test_a_video_breach_outside_the_rule_is_ignored() -> None:
    assert verdict([VideoStarted(t_ms=1)], template="absence", a={"event": "VideoStopped"}).state == "satisfied"


def test_precedence_not_too_soon() -> None:
    rule = {"template": "precedence", "a": BADGE, "b": ASK, "after_s": "120"}
    assert verdict([badge(1), ask(120_001)], **rule).state == "satisfied"
    broken = verdict([badge(1), ask(120_000)], **rule)
    assert (broken.state, broken.at_ms) == ("violated", 120_000)
