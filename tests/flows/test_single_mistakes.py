"""One thing wrong at a time: a faultless walkthrough with a single change, and what the sheet must say, by hand."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from app.domain.scenario.walkthrough import TimedEvent, Walkthrough
from app.domain.scoring.score import score_attempt
from app.domain.scoring.sheet import ScoreSheet
from app.services.drills import walkthrough_named
from app.services.shelf import Shelf
from scenarios.bots import player

SCENARIO = "hazmat_1_gasoline_tanker"
OLD_DAY = dt.date(2026, 4, 16)
Events = Sequence[TimedEvent]
Edit = Callable[[Events], Events]


def is_like(timed: TimedEvent, kind: str, fields: dict[str, Any]) -> bool:
    event = timed.event
    return event["kind"] == kind and all(str(event.get(name)) == str(value) for name, value in fields.items())


def without(kind: str, **fields: Any) -> Edit:
    return lambda events: [t for t in events if not is_like(t, kind, fields)]


def moved(at: float, kind: str, **fields: Any) -> Edit:
    return lambda events: [TimedEvent(at=at, event=t.event) if is_like(t, kind, fields) else t for t in events]


def changed(changes: dict[str, Any], kind: str, **fields: Any) -> Edit:
    return lambda events: [
        TimedEvent(at=t.at, event={**t.event, **changes}) if is_like(t, kind, fields) else t for t in events
    ]


def added(at: float, kind: str, **fields: Any) -> Edit:
    return lambda events: [*events, TimedEvent(at=at, event={"kind": kind, **fields})]


def both(*edits: Edit) -> Edit:
    def edit(events: Events) -> Events:
        for each in edits:
            events = each(events)
        return events

    return edit


def without_valve_box(events: Events) -> Events:
    """Nothing of the valve box but the first reading."""
    kept = [t for t in events if t.event.get("station") != "S09" and t.event.get("finding") != "F01"]
    kept = [t for t in kept if t.event.get("exchange") not in ("D14", "D15", "D03")]
    first = next(t for t in kept if t.event["kind"] == "ProbeRemoved")
    return [t for t in kept if t.event.get("point") != "valve_box_inside" and (
        t is first or t.event["kind"] != "ProbeRemoved")]  # fmt: skip


def held_10_s(events: Events) -> Events:
    placed = next(t for t in events if is_like(t, "ProbePlaced", {"point": "valve_box_rim"}))
    return moved(placed.at + 10, "ProbeRemoved")(without_valve_box(events))


@dataclass(frozen=True)
class Case:
    """A change, the points it costs by criterion, its critical fails, and words that must be in the reasons."""

    edit: Edit
    lost: dict[str, float]
    fails: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    walkthrough: str = "pass_with_faults"
    act_date: dt.date | None = None


RELEASED = both(
    without("CorrectionVerified", finding="F01"),
    without("QuestionAsked", exchange="hold_explained"),
    changed({"kind": "VehicleReleased", "thanked": True}, "VehicleHeld"),
)
CASES: dict[str, Case] = {
    "nothing wrong": Case(lambda events: events, {}),
    "partner's badge missing": Case(
        without("BadgeShown", officer="partner"), {"B2": 3}, ("CF1",), ("两名执法人员亮证后才询问",)
    ),
    "badges after the first questions": Case(moved(135, "BadgeShown"), {"B2": 3}, ("CF1",), ("01:44",)),
    "two cones only": Case(without("ConePlaced", y_m=-15), {"A3": 1}, words=("至少三个锥桶",)),
    "probe held for 10 s": Case(held_10_s, {"A7": 1, "C4": 1, "C9": 1.5}, words=("停留不少于 28 秒",)),
    "own phone at 10 m": Case(
        added(250, "PhoneUsed", by="lead", distance_m=10), {"A6": 1}, ("CF2",), ("04:10", "15 m 以外")
    ),
    "own phone at 16 m": Case(added(250, "PhoneUsed", by="lead", distance_m=16), {}),
    "a finding that is none": Case(
        both(
            added(600, "FindingRecorded", finding="X04", station="S06"),
            added(601, "PhotoTaken", photo="Q1", stations=["S06"]),
        ),
        {"C9": 2},
        words=("误报：灭火器是不同厂家的",),
    ),
    "the same taken back": Case(
        both(
            added(600, "FindingRecorded", finding="X04", station="S06"),
            added(601, "FindingWithdrawn", finding="X04"),
        ),
        {},
    ),
    "a police matter fined by transport": Case(
        changed(
            {"disposal": "open_case", "authority": "transport", "fine_yuan": 50000}, "FindingDisposed", finding="F14"
        ),
        {"D3": 3},
        ("CF4",),
        ("应移送公安",),
    ),
    "transferred and fined as well": Case(
        changed({"fine_yuan": 50000}, "FindingDisposed", finding="F14"),
        {"D5": 2},
        ("CF4",),
        ("既移送又自行罚款", "不归本机关，却自行处罚"),
    ),
    "a fine at the maximum": Case(changed({"fine_yuan": 500_000}, "FindingDisposed", finding="F03"), {}),
    "a fine above the maximum": Case(
        changed({"fine_yuan": 500_001}, "FindingDisposed", finding="F03"), {}, ("CF5",), ("上限是 500000 元",)
    ),
    "the new law's fine for an old act": Case(
        changed({"fine_yuan": 300_000}, "FindingDisposed", finding="F03"),
        {"D1": 4, "D2": 2.25},
        ("CF5",),
        ("2026-04-16 的上限是 100000 元",),
        act_date=OLD_DAY,
    ),
    "a large fine where the key is to be verified": Case(
        changed({"fine_yuan": 900_000}, "FindingDisposed", finding="F01"), {}
    ),
    "new law for an old act": Case(
        lambda events: events, {"D1": 4, "D2": 2.25}, words=("2026-04-16",), act_date=OLD_DAY
    ),
    "a finding never photographed": Case(
        without("PhotoTaken", stations=["S16"]), {"C8": 1}, words=("没有照片",)
    ),
    "a photograph after 200 s": Case(
        both(without("PhotoTaken", stations=["S03"]), added(400, "PhotoTaken", photo="Q1", stations=["S03"])),
        {"C8": 1},
        words=("照片拍于 06:40",),
    ),
    "released with the leak": Case(RELEASED, {"D4": 0.67}, ("CF3",), ("未复位、未复核即放行",)),
    "statement and defence not told": Case(
        without("QuestionAsked", exchange="rights_statement"), {"D7": 1}, words=("陈述申辩",)
    ),
    "correction never checked": Case(
        without("CorrectionVerified", finding="F01"), {"D4": 0.67}, words=("责令改正并核对",)
    ),
    "one fact, two cases": Case(
        both(
            added(450, "FindingRecorded", finding="F10", station="S09"),
            added(450.5, "PhotoTaken", photo="Q1", stations=["S09"]),
            added(720, "FindingDisposed", finding="F10", act="HA-10", basis=["hazchem_safety_law.109.1.4"],
                  disposal="open_case", authority="transport"),
        ),
        {"C9": 2, "D5": 2},
        words=("重复立案",),
    ),
    "a fault overlooked": Case(
        both(without("FindingRecorded", finding="F03"), without("FindingDisposed", finding="F03")),
        {"C9": 1.5},
        words=("漏：副驾人员",),
    ),
    "stays where the alarm rings": Case(
        without("Withdrew"), {"A8": 1.5}, words=("报警后十秒内撤到上风",), walkthrough="pass_alarm_withdraw"
    ),
    "alarm not reported": Case(
        without("ReportMade", to="command_center"), {"A8": 1.5}, words=("指挥中心",), walkthrough="pass_alarm_withdraw"
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return Shelf()


def sheet_of(shelf: Shelf, case: Case) -> ScoreSheet:
    scenario = shelf.scenario(SCENARIO)
    told: Walkthrough = walkthrough_named(scenario, case.walkthrough)
    events = tuple(sorted(case.edit(told.events), key=lambda timed: timed.at))
    entries = player.play(scenario, 0, told.model_copy(update={"events": events}), act_date=case.act_date)
    return score_attempt(scenario, entries, shelf.provisions())


@pytest.mark.parametrize("name", CASES)
def test_a_single_mistake_costs_what_it_should_and_says_why(shelf: Shelf, name: str) -> None:
    case = CASES[name]
    sheet = sheet_of(shelf, case)
    lost = {c.id: round(c.max - c.points, 2) for c in sheet.criteria if c.points is not None and c.points < c.max}
    assert lost == case.lost
    assert tuple(fail.id for fail in sheet.critical_fails) == case.fails
    assert all(fail.provision and fail.why and fail.expected for fail in sheet.critical_fails)
    reasons = "；".join([*(c.why for c in sheet.criteria if c.id in lost), *(f.why for f in sheet.critical_fails)])
    assert all(word in reasons for word in case.words), reasons
    assert sheet.total == pytest.approx(sheet.max - sum(case.lost.values()), abs=0.02)


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case.lost])
def test_every_deduction_is_proven(shelf: Shelf, name: str) -> None:
    sheet = sheet_of(shelf, CASES[name])
    for criterion in sheet.criteria:
        if criterion.points is not None and criterion.points < criterion.max:
            assert criterion.why
            assert criterion.expected
            assert criterion.provision
            assert all(ref.version for ref in criterion.provision if ref.citation)
    law = {c.id: c for c in sheet.criteria}["D1"]
    assert law.status == "met" or law.provision
