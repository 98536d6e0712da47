"""The acid tanker in the rain: whole, invented, first rescue and then the case, and worth what it should be."""

from __future__ import annotations

import datetime as dt
import random
import re
import statistics
from collections.abc import Callable
from decimal import Decimal

import pytest

from app.content.scenario_files import scenario_folder, walkthrough_paths
from app.content.scenarios import load_walkthrough, walkthrough_path
from app.domain.attempt.assignment import PlannedInject
from app.domain.attempt.chain import ChainHead, Entry, seal
from app.domain.attempt.events import ManualMarked, MeterAlarmed, MeterRead, StationWorked, Withdrew
from app.domain.fines.gross_limit import VehicleForm
from app.domain.fines.overload import OverloadRule, WeighedVehicle, overload_fine
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.vapour import gas_level, opening_field
from app.domain.scenario.variant import draw_variant
from app.domain.scenario.walkthrough import TimedEvent, Walkthrough
from app.domain.scoring.provisions import LibraryProvisions
from app.domain.scoring.score import score_attempt
from scenarios.bots.personas import PERSONAS
from scenarios.bots.player import WalkthroughError, play
from scenarios.bots.solver import Solver
from scenarios.director.index import ScenarioIndex
from scenarios.director.run import replay
from tests.content.conftest import Marks, variant
from tests.content.test_scenarios import assert_as_expected

ID = "hazmat_3_acid_leak_rain"
WALKTHROUGHS = [path.stem for path in walkthrough_paths(scenario_folder(ID))]
RATED_KG, LIMIT_KG, TANK_M3, TONNES_PER_M3 = 19_600, 31_000, 20.2, 1.15
OLD_DAY = dt.date(2026, 4, 18)
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"

Events = list[TimedEvent]
Edit = Callable[[Events], Events]


def test_it_is_whole(scenario: Scenario) -> None:
    scene = scenario.scene
    assert [station.id for station in scene.stations] == [f"K{n:02}" for n in range(1, 16)]
    assert [fault.id for fault in scenario.bank.faults] == [f"J{n:02}" for n in range(1, 17)]
    said = {exchange.id for exchange in scenario.people.exchanges}
    assert {f"D{n:02}" for n in range(1, 33)} <= said
    assert {f"I{n:02}" for n in range(1, 13)} <= {inject.id for inject in scenario.deeds.injects}
    assert [rule.id for rule in scenario.rules if re.fullmatch(r"H3-\d\d", rule.id)] == [
        f"H3-{n:02}" for n in range(1, 19)
    ]
    assert [phase.id for phase in scene.phases] == ["P1", "P2", "P3", "P4"]
    assert {person.role for person in scenario.people.persons} == {
        "driver", "escort", "manager", "commander", "bystander",
    }  # fmt: skip
    assert len(scene.cameras) >= 8


def test_the_rubric_is_the_marking_sheet_of_the_draft(scenario: Scenario) -> None:
    rubric = scenario.rubric
    assert {s.id: sum(c.points for c in s.criteria) for s in rubric.sections} == {"A": 22, "B": 16, "C": 24, "D": 20}
    assert [c.points for c in rubric.manual] == [6, 6, 6]
    assert [fail.id for fail in rubric.critical_fails] == ["CF1", "CF2", "CF3", "CF4", "CF5"]


def test_every_answer_has_words_whatever_is_so(scenario: Scenario) -> None:
    assert all(exchange.answers[-1].when is None for exchange in scenario.people.exchanges)


def test_one_cause_always_leaks_beside_what_is_drawn(scenario: Scenario) -> None:
    drawn = [draw_variant(scenario, seed) for seed in range(400)]
    assert all(len({"J01", "J02"} & set(made.faults)) == 1 for made in drawn)
    assert {len(made.faults) for made in drawn} == set(range(1, 8))
    for made in drawn:
        faults = set(made.faults)
        assert not {"J07", "J08"} <= faults
        assert not {"J11", "J12"} <= faults
        assert "J03" not in faults or "J01" in faults
        lot = faults - {"J01", "J02"}
        assert len(lot) < 4 or lot & {"J07", "J08", "J09", "J13"}
    assert 0.4 < sum("J01" in made.faults for made in drawn) / len(drawn) < 0.6


def test_record_and_gasket_never_contradict_unless_the_fault_says_so(scenario: Scenario) -> None:
    plain = variant(scenario, "home_cut_gasket").values
    lying = variant(scenario, "home_cut_gasket", "J03").values
    sound = variant(scenario, "cap_left_off").values
    assert "橡胶" in plain["gasket_text"]
    assert "原厂" not in plain["maint_item"]
    assert "原厂" in lying["maint_item"]
    assert "原厂" in sound["maint_item"]
    assert "原厂" in sound["gasket_text"]
    assert (sound["cap_state"], plain["cap_state"]) == ("missing", "fitted")


def test_weights_add_up_and_only_an_overload_exceeds_them_by_both_rules(scenario: Scenario) -> None:
    for seed in range(120):
        made = draw_variant(scenario, seed)
        load, gross, curb = (float(made.values[name]) for name in ("load_kg", "gross_kg", "curb_kg"))
        assert gross == load + curb + float(made.values["crew_kg"])
        heavy = "J13" in made.faults
        assert (load > RATED_KG) is heavy
        assert (gross > LIMIT_KG) is heavy
        assert load / 1000 / TONNES_PER_M3 < 0.95 * TANK_M3
        if heavy:
            assert f"超核定 {100 * (load / RATED_KG - 1):.2f}%" in made.values["weigh_result"]
            assert f"限值 {100 * (gross / LIMIT_KG - 1):.2f}%" in made.values["weigh_result"]
            weighed = WeighedVehicle(4, Decimal(str(gross / 1000)), form=VehicleForm.TRUCK)
            local, general = (overload_fine(weighed, scenario.scene.in_force_on, rule) for rule in OverloadRule)
            assert local.limit_t == Decimal(31)
            assert local.amount == Decimal(0)
            assert local.measures == ("批评教育",)
            assert general.amount == Decimal(1000)


def test_everything_is_plainly_invented(scenario: Scenario) -> None:
    for made in (draw_variant(scenario, seed) for seed in range(200)):
        values = made.values
        assert values["plate"].startswith("浙Z·")
        assert all(values[name].startswith("100") for name in ("manager_phone", "carrier_phone"))
        for name in ("driver_idcard", "escort_idcard"):
            assert re.fullmatch(r"339999\d{11}[\dX]", values[name])
            total = sum(int(sign) * weight for sign, weight in zip(values[name], ID_WEIGHTS, strict=False))
            assert values[name][-1] == "10X98765432"[total % 11]
        for name in ("shipper_uscc", "carrier_uscc"):
            assert values[name].startswith("91339999")
            total = sum(CODE_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(values[name][:17]))
            assert values[name][-1] == CODE_SIGNS[(31 - total % 31) % 31]


def test_hydrogen_chloride_alarms_at_thirty_metres_and_not_at_sixty(scenario: Scenario) -> None:
    scene, meter = scenario.scene, scenario.scene.meter
    assert scene.hazard is not None
    assert meter is not None
    for seed in range(60):
        values = draw_variant(scenario, seed).values
        field = opening_field(scene.hazard, scene.weather, values, {})
        reading = {p.id: gas_level(scene, p, values, field, 0) for p in scene.gas_points}
        assert reading["hcl_60"] < meter.low_alarm < reading["hcl_30"] < 15
        assert reading["hcl_cold"] == 0
        assert reading["leak_air"] > 100


@pytest.mark.parametrize("name", WALKTHROUGHS)
def test_walkthroughs_end_as_expected(scenario: Scenario, provisions: LibraryProvisions, name: str) -> None:
    walkthrough, problems = load_walkthrough(walkthrough_path(ID, name), scenario=scenario)
    assert problems == []
    assert walkthrough is not None
    sheet = score_attempt(scenario, play(scenario, walkthrough.seed, walkthrough), provisions)
    assert_as_expected(sheet, walkthrough.expect)


def without(kind: str, **fields: object) -> Edit:
    """The walkthrough less the events of a kind with these fields."""

    def edit(events: Events) -> Events:
        kept = [e for e in events if not (e.event["kind"] == kind and fields.items() <= e.event.items())]
        assert len(kept) < len(events), (kind, fields)
        return kept

    return edit


def added(at: float, kind: str, **fields: object) -> Edit:
    """The walkthrough with one event more."""
    return lambda events: [*events, TimedEvent(at=at, event={"kind": kind, **fields})]


def changed(kind: str, fields: dict[str, object], by: dict[str, object]) -> Edit:
    """The walkthrough with other fields in the events of a kind with these fields."""

    def edit(events: Events) -> Events:
        return [
            timed.model_copy(update={"event": {**timed.event, **by}})
            if timed.event["kind"] == kind and fields.items() <= timed.event.items()
            else timed
            for timed in events
        ]

    return edit


MISTAKES: dict[str, tuple[Edit, dict[str, float], tuple[str, ...]]] = {
    "nothing wrong": (lambda events: events, {}, ()),
    "wind not looked at first": (changed("WindChecked", {}, {"kind": "VestOn"}), {"A1": 3}, ()),
    "plate not read before reporting": (without("StationWorked", action="read_orange_far"), {"A3": 3}, ()),
    "nobody asked for injuries": (without("StationWorked", action="check_injury"), {"A6": 1}, ()),
    "bus stop forgotten": (without("PeopleMoved", who="waiting_people"), {"A5": 1}, ()),
    "zero on the wrong instrument taken for safe": (added(300, "ReadingRelied", instrument="lel"), {"A8": 0.5}, ()),
    "road washed before the grate was sealed": (added(150, "WaterUsed", target="spill"), {"A7": 0.5}, ("CF2",)),
    "report without the goods": (added(215, "QuestionAsked", exchange="D25", to="fire_commander"), {"B1": 0.75}, ()),
    "move not refused": (without("QuestionAsked", exchange="refuse_move"), {"B5": 1}, ()),
    "loaded truck moved": (added(160, "VehicleMoved", to="low_ground", loaded=True), {"B5": 1}, ("CF3",)),
    "no acid-proof dress": (without("PpeOn", level="acid"), {"C2": 2}, ()),
    "stepped into the pool": (added(430, "AreaEntered", area="acid_pool"), {"A2": 2}, ("CF1",)),
    "transfer truck not checked": (without("TransferVehicleChecked"), {"B4": 1}, ()),
    "no clean-up": (without("CleanUpOrdered"), {"D4": 3}, ()),
    "driver made to answer before he was heard": (
        added(700, "DecisionStated", liable="driver"), {"D2": 1.5, "D7": 1}, (),
    ),
    "act 23 not explained": (without("NoticeExplained"), {"D5": 1}, ()),
    "ecology not told of the pollution": (
        lambda events: without("TransferHandedOver", to="ecology")(without("TransferCalled", to="ecology")(events)),
        {"D3": 1.5}, (),
    ),
    "police matter opened by oneself": (
        changed("FindingDisposed", {"finding": "J08"}, {"disposal": "open_case", "authority": "transport"}),
        {"D3": 0.75}, (),
    ),
    "released although the cause was not put right": (
        changed("VehicleHeld", {}, {"kind": "VehicleReleased"}), {}, ("CF3",),
    ),
    "only one officer's badge": (without("BadgeShown", officer="partner"), {}, ("CF5",)),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_single_mistake_costs_what_it_should(scenario: Scenario, provisions: LibraryProvisions, name: str) -> None:
    edit, lost, fails = MISTAKES[name]
    told, _ = load_walkthrough(walkthrough_path(ID, "pass_with_faults"))
    assert told is not None
    events = _playable(scenario, told, sorted(edit(list(told.events)), key=lambda timed: timed.at))
    sheet = score_attempt(scenario, play(scenario, 0, told.model_copy(update={"events": tuple(events)})), provisions)
    found = {c.id: round(c.max - c.points, 2) for c in sheet.criteria if c.points is not None and c.points < c.max}
    assert found == lost
    assert tuple(fail.id for fail in sheet.critical_fails) == fails
    assert all(c.why and c.expected and c.provision for c in sheet.criteria if c.id in lost)


def _playable(scenario: Scenario, told: Walkthrough, events: Events) -> Events:
    """The events less those that the edit has made impossible, as a trainee would be refused them."""
    while True:
        try:
            play(scenario, 0, told.model_copy(update={"events": tuple(events)}))
        except WalkthroughError as error:
            events = [timed for number, timed in enumerate(events, 1) if number != error.number]
        else:
            return events


def test_there_is_a_walkthrough_for_each_critical_fail(scenario: Scenario) -> None:
    expected = [load_walkthrough(walkthrough_path(ID, name))[0] for name in WALKTHROUGHS]
    fails = {fail for walkthrough in expected if walkthrough is not None for fail in walkthrough.expect.critical_fails}
    assert fails == {fail.id for fail in scenario.rubric.critical_fails}
    passing = [draw_variant(scenario, w.seed) for w in expected if w is not None and w.expect.passed]
    assert {made.base for made in passing} == {"home_cut_gasket", "cap_left_off"}


@pytest.mark.soak
def test_every_seed_can_be_solved(scenario: Scenario, index: ScenarioIndex, sized: Callable[[int, int], int]) -> None:
    for report in Solver(scenario, index).solve_all(range(sized(60, 1000))):
        assert report.solved, report
        assert set(report.found) == set(report.faults)


@pytest.mark.soak
def test_by_the_book_earns_nearly_all_points(marks: Marks, sized: Callable[[int, int], int]) -> None:
    for sheet in marks("by_the_book", sized(12, 200)):
        lost = [(c.id, c.why) for c in sheet.criteria if c.points is not None and c.points < c.max]
        assert sheet.share >= 0.95, (sheet.seed, lost)
        assert not sheet.critical_fails, (sheet.seed, sheet.critical_fails)
        assert sheet.ended == "finished"
        assert all(fault.recorded for fault in sheet.faults)


@pytest.mark.soak
def test_the_others_fail_by_their_habits(marks: Marks, sized: Callable[[int, int], int]) -> None:
    seeds = sized(12, 200)
    fails = {who: [{fail.id for fail in sheet.critical_fails} for sheet in marks(who, seeds)] for who in PERSONAS}
    for who, typical in (("hasty", {"CF3", "CF5"}), ("bully", {"CF1", "CF5"})):
        assert all(sheet.share < sheet.pass_share for sheet in marks(who, seeds))
        assert all(each for each in fails[who])
        assert all(sum(fail in each for each in fails[who]) >= 0.8 * seeds for fail in typical)
    assert any("CF1" in each for each in fails["hasty"])
    assert any("CF2" in each for each in fails["bully"])
    medians = {who: statistics.median(sheet.share for sheet in marks(who, seeds)) for who in PERSONAS}
    assert max(medians["hasty"], medians["bully"]) + 0.05 <= medians["novice"] <= medians["by_the_book"] - 0.15
    assert medians["by_the_book"] - max(medians["hasty"], medians["bully"]) >= 0.3


def test_with_an_instructors_good_marks_the_careful_one_stands_where_the_draft_puts_him(
    scenario: Scenario, index: ScenarioIndex, provisions: LibraryProvisions
) -> None:
    entries = list(play(scenario, 1, "by_the_book", index=index))
    for criterion in scenario.rubric.manual:
        head = ChainHead(seq=entries[-1].seq, h=entries[-1].h)
        mark = ManualMarked(t_ms=entries[-1].event.t_ms, criterion=criterion.id, level=3, by="instructor")
        entries.append(seal(head, mark))
    sheet = score_attempt(scenario, entries, provisions)
    assert (sheet.complete, sheet.result) == (True, "passed")
    assert 0.86 <= sheet.share <= 0.96


def test_by_the_book_knows_the_old_law_too(
    scenario: Scenario, index: ScenarioIndex, provisions: LibraryProvisions
) -> None:
    for seed in range(4):
        sheet = score_attempt(scenario, play(scenario, seed, "by_the_book", act_date=OLD_DAY, index=index), provisions)
        lost = [(c.id, c.why) for c in sheet.criteria if c.points is not None and c.points < c.max]
        assert sheet.share >= 0.95, (seed, lost)
        assert not sheet.critical_fails


def test_the_careful_one_waits_for_control_and_leaves_at_the_alarm(scenario: Scenario, index: ScenarioIndex) -> None:
    events = [entry.event for entry in play(scenario, 5, "by_the_book", index=index)]
    control = next(event.t_ms for event in events if event.kind == "ControlDeclared")
    near = [e.t_ms for e in events if isinstance(e, StationWorked) and e.station in {"K06", "K07", "K09", "K14"}]
    assert control < min(near)
    steady = next(event for event in events if isinstance(event, MeterRead) and event.point == "hcl_60")
    assert steady.stable
    assert steady.held_s >= 80
    alarm = next(event.t_ms for event in events if isinstance(event, MeterAlarmed))
    left = next(event.t_ms for event in events if isinstance(event, Withdrew))
    assert 0 < left - alarm <= 15_000
    told = [event.kind for event in events if event.kind in ("PhaseBegan", "ForceArrived", "LeakStopped")]
    assert told.count("PhaseBegan") == 3
    assert told.count("ForceArrived") == 4


def test_by_the_book_stands_whatever_the_instructor_injects(
    scenario: Scenario, index: ScenarioIndex, provisions: LibraryProvisions
) -> None:
    for seed in range(6):
        rng = random.Random(seed)
        names = [inject.id for inject in scenario.deeds.injects if inject.id != "clock_real"]
        planned = tuple(PlannedInject(inject=name, at_s=float(rng.randint(40, 700))) for name in names)
        sheet = score_attempt(
            scenario, play(scenario, seed, "by_the_book", index=index, injects=planned), provisions
        )  # fmt: skip
        lost = [(c.id, c.why) for c in sheet.criteria if c.points is not None and c.points < c.max]
        assert sheet.share >= 0.95, (seed, lost)
        assert not sheet.critical_fails, (seed, sheet.critical_fails)


def test_on_the_real_clock_the_fire_brigade_takes_twelve_minutes(scenario: Scenario, index: ScenarioIndex) -> None:
    def arrivals(*injects: PlannedInject) -> dict[str, int]:
        entries = play(scenario, 3, "by_the_book", index=index, injects=injects)
        events = [entry.event for entry in entries]
        called = next(e.t_ms for e in events if e.kind == "ReportMade")
        return {e.force: e.t_ms - called for e in events if e.kind == "ForceArrived"}  # type: ignore[attr-defined]

    assert arrivals()["fire"] == 120_000
    assert arrivals(PlannedInject(inject="clock_real", at_s=1))["fire"] == 720_000


def test_a_run_follows_from_its_inputs_and_is_the_same_twice(scenario: Scenario, index: ScenarioIndex) -> None:
    for who in PERSONAS:
        first, second = (play(scenario, 9, who, index=index) for _ in range(2))
        assert _lines(first) == _lines(second)
        director, _ = replay(scenario, first, index=index)
        assert director.state.ended == "finished"


def _lines(entries: list[Entry]) -> list[str]:
    return [entry.line() for entry in entries]
