"""The night van of gas bottles: whole, invented, true to its three base situations, and worth what it should be."""

from __future__ import annotations

import datetime as dt
import random
import re
import statistics
from collections.abc import Callable

import pytest

from app.content.scenario_files import scenario_folder, walkthrough_paths
from app.content.scenarios import load_walkthrough, walkthrough_path
from app.domain.attempt.assignment import PlannedInject
from app.domain.attempt.events import FindingDisposed
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.vapour import drivers_of, opening_field, sampled_reading
from app.domain.scenario.variant import draw_variant
from app.domain.scenario.walkthrough import TimedEvent, Walkthrough
from app.domain.scoring.provisions import LibraryProvisions
from app.domain.scoring.score import score_attempt
from scenarios.bots.personas import PERSONAS
from scenarios.bots.player import WalkthroughError, play
from scenarios.bots.solver import Solver
from scenarios.director.index import ScenarioIndex
from tests.content.conftest import Marks, variant
from tests.content.test_scenarios import assert_as_expected

ID = "hazmat_2_lpg_night"
WALKTHROUGHS = [path.stem for path in walkthrough_paths(scenario_folder(ID))]
RATED_KG = 1600
ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def test_it_is_whole(scenario: Scenario) -> None:
    scene = scenario.scene
    assert [station.id for station in scene.stations] == [f"L{n:02}" for n in range(1, 16)]
    lot = [fault.id for fault in scenario.bank.faults if fault.id not in scenario.bank.standing]
    assert lot == [f"G{n:02}" for n in range(1, 17)]
    assert [(base.id, base.weight) for base in scenario.bank.bases] == [("V1", 45), ("V2", 35), ("V3", 20)]
    said = {exchange.id for exchange in scenario.people.exchanges}
    assert {f"D{n:02}" for n in range(1, 33)} - said == {"D29"}  # the order to put the fire out, said before any badge
    assert {f"I{n:02}" for n in range(1, 13)} <= {inject.id for inject in scenario.deeds.injects}
    assert {f"H2-{n:02}" for n in range(1, 17)} <= {rule.id for rule in scenario.rules}
    assert len(scene.cameras) >= 8


def test_the_rubric_is_the_marking_sheet_of_the_draft(scenario: Scenario) -> None:
    rubric = scenario.rubric
    assert {s.id: sum(c.points for c in s.criteria) for s in rubric.sections} == {"A": 20, "B": 18, "C": 24, "D": 20}
    assert [c.points for c in rubric.manual] == [6, 6, 6]
    assert [fail.id for fail in rubric.critical_fails] == ["CF1", "CF2", "CF3", "CF4", "CF5"]


def test_every_answer_has_words_whatever_is_so(scenario: Scenario) -> None:
    assert all(exchange.answers[-1].when is None for exchange in scenario.people.exchanges)


def test_bases_come_in_their_shares_with_their_own(scenario: Scenario) -> None:
    drawn = [draw_variant(scenario, seed) for seed in range(1000)]
    shares = {base: sum(v.base == base for v in drawn) / len(drawn) for base in ("V1", "V2", "V3")}
    assert shares == pytest.approx({"V1": 0.45, "V2": 0.35, "V3": 0.2}, abs=0.05)
    for made in drawn:
        lot = set(made.faults) - scenario.bank.standing
        assert ({"M01", "M02"} <= set(made.faults)) is (made.base != "V3")
        assert len(lot) <= 6
        if made.base == "V2" and lot:
            assert lot & {"G14", "G15", "G16"}
        assert all(not scenario.fault_by_id[f].bases or made.base in scenario.fault_by_id[f].bases for f in lot)
    assert any(made.base == "V3" and not made.faults for made in drawn)


def test_what_is_licensed_shows_it_and_what_is_not_does_not(scenario: Scenario) -> None:
    licensed, hired, own = (variant(scenario, base) for base in ("V3", "V1", "V2"))
    assert licensed.values["marks_state"] == "shown"
    assert licensed.values["transport_cert_no"] in licensed.values["permit_result"]
    for made in (hired, own):
        assert made.values["marks_state"] == "hidden"
        assert "没有查到道路运输证" in made.values["permit_result"]
    assert "月薪" in hired.values["engaged_as"]
    assert "按瓶" in own.values["engaged_as"]


@pytest.mark.parametrize(("fault", "income"), [((), 12_300), (("G16",), 21_600)])
def test_the_freight_of_the_months_adds_up(scenario: Scenario, fault: tuple[str, ...], income: int) -> None:
    values = variant(scenario, "V2", *fault).values
    months = [int(re.sub(r"\D", "", values[month])) for month in ("june", "july", "august")]
    assert sum(months) == int(values["income_yuan"]) == income
    assert str(income) in values["income_words"]


def test_the_load_is_that_of_the_cylinders(scenario: Scenario) -> None:
    plain, heavy = (variant(scenario, "V1", *faults).values for faults in ((), ("G01",)))
    assert float(plain["load_kg"]) == 30 * 31 + 4 * 96 + 10 * 16.5 <= RATED_KG
    assert float(heavy["load_kg"]) == 44 * 31 + 4 * 96 + 10 * 16.5
    assert f"{(float(heavy['load_kg']) / RATED_KG - 1) * 100:.1f}%" in heavy["load_verdict"]


def test_everything_is_plainly_invented(scenario: Scenario) -> None:
    for made in (draw_variant(scenario, seed) for seed in range(200)):
        values = made.values
        assert all(values[name].startswith("浙Z·") for name in ("plate", "other_plate"))
        assert values["boss_phone"].startswith("100")
        for name in ("driver_idcard", "helper_idcard"):
            number = values[name]
            assert re.fullmatch(r"339999\d{11}[\dX]", number)
            total = sum(int(sign) * weight for sign, weight in zip(number, ID_WEIGHTS, strict=False))
            assert number[-1] == "10X98765432"[total % 11]
        for name in ("shop_uscc", "carrier_uscc"):
            code = values[name]
            assert code[2:8] == "339999"
            total = sum(CODE_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(code[:17]))
            assert code[-1] == CODE_SIGNS[(31 - total % 31) % 31]


def test_the_leaking_bottle_is_smelt_at_the_gap_and_blown_away_through_the_doors(scenario: Scenario) -> None:
    hazard, weather, meter = scenario.scene.hazard, scenario.scene.weather, scenario.scene.meter
    gap = scenario.gas_point_by_id["door_gap"].sampled
    assert hazard is not None
    assert meter is not None
    assert gap is not None
    for seed in range(40):
        values = variant(scenario, "V1", "G08", seed=seed).values
        field = opening_field(hazard, weather, values, {"box_door_right": "closed"})
        shut = sampled_reading(field, gap, 0, "%LEL")
        assert meter.low_alarm < shut < meter.high_alarm
        field.follow(10, drivers_of(hazard, weather, {**values, "leak_ml_min": "0"}, {"box_door_right": "open"}))
        assert sampled_reading(field, gap, 110, "%LEL") < 5


@pytest.mark.parametrize("name", WALKTHROUGHS)
def test_walkthroughs_end_as_expected(scenario: Scenario, provisions: LibraryProvisions, name: str) -> None:
    walkthrough, problems = load_walkthrough(walkthrough_path(ID, name), scenario=scenario)
    assert problems == []
    assert walkthrough is not None
    assert_as_expected(
        score_attempt(scenario, play(scenario, walkthrough.seed, walkthrough), provisions), walkthrough.expect
    )


def test_there_is_a_walkthrough_for_each_critical_fail(scenario: Scenario) -> None:
    expected = [load_walkthrough(walkthrough_path(ID, name))[0] for name in WALKTHROUGHS]
    fails = {fail for walkthrough in expected if walkthrough is not None for fail in walkthrough.expect.critical_fails}
    assert fails == {fail.id for fail in scenario.rubric.critical_fails}
    passing = [draw_variant(scenario, w.seed) for w in expected if w is not None and w.expect.passed]
    assert {made.base for made in passing} == {"V1", "V2", "V3"}


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
    for who in ("hasty", "bully"):
        assert all(sheet.share < sheet.pass_share for sheet in marks(who, seeds))
        assert sum("CF1" in each for each in fails[who]) >= 0.9 * seeds
        assert any("CF3" in each for each in fails[who])
    medians = {who: statistics.median(sheet.share for sheet in marks(who, seeds)) for who in PERSONAS}
    assert max(medians["hasty"], medians["bully"]) < medians["novice"] <= medians["by_the_book"] - 0.15
    assert medians["by_the_book"] - medians["bully"] >= 0.3


def test_by_the_book_knows_the_old_law_too(
    scenario: Scenario, index: ScenarioIndex, provisions: LibraryProvisions
) -> None:
    for seed in range(4):
        entries = play(scenario, seed, "by_the_book", act_date=dt.date(2026, 4, 17), index=index)
        sheet = score_attempt(scenario, entries, provisions)
        assert sheet.share >= 0.95, [(c.id, c.why) for c in sheet.criteria if c.points is not None and c.points < c.max]


def test_the_fine_follows_what_was_proven(scenario: Scenario, index: ScenarioIndex) -> None:
    for base, wanted in (("V1", 30_000), ("V2", 43_200)):
        has = {"G16"} if base == "V2" else set[str]()
        drawn = (draw_variant(scenario, seed) for seed in range(500))
        seed = next(made.seed for made in drawn if made.base == base and has <= set(made.faults))
        events = [entry.event for entry in play(scenario, seed, "by_the_book", index=index)]
        fines = {e.finding: e.fine_yuan for e in events if isinstance(e, FindingDisposed)}
        assert fines["M01"] == wanted
        assert fines.get("G16") is None


def test_by_the_book_stands_whatever_the_instructor_injects(
    scenario: Scenario, index: ScenarioIndex, provisions: LibraryProvisions
) -> None:
    for seed in range(8):
        rng = random.Random(seed)
        at_s = {inject.id: float(rng.randint(30, 700)) for inject in scenario.deeds.injects}
        at_s["I05_back"] = at_s["I05"] + 60
        planned = tuple(PlannedInject(inject=name, at_s=second) for name, second in at_s.items())
        sheet = score_attempt(scenario, play(scenario, seed, "by_the_book", index=index, injects=planned), provisions)
        assert sheet.share >= 0.95, (seed, sheet.criteria)
        assert not sheet.critical_fails, (seed, sheet.critical_fails)


def said(*exchanges: str) -> Walkthrough:
    """A run in which these lines are said to the driver, one a second minute."""
    events = [
        {"at": 60 * (n + 1), "event": {"kind": "QuestionAsked", "exchange": name, "to": "driver"}}
        for n, name in enumerate(exchanges)
    ]
    return Walkthrough.model_validate(
        {"id": "said", "title": "说", "seed": 1, "events": events, "expect": {"passed": False}}
    )


def test_who_is_shouted_at_answers_no_more(scenario: Scenario) -> None:
    play(scenario, 1, said("D01", "D06", "D07"))
    with pytest.raises(WalkthroughError, match="这句话现在还说不上"):
        play(scenario, 1, said("D01", "D18", "D07"))


def test_a_phone_is_looked_at_with_consent_or_against_the_rule(
    scenario: Scenario, provisions: LibraryProvisions
) -> None:
    look = {"at": 300, "event": {"kind": "StationWorked", "station": "L13", "action": "view_ledger"}}
    states = {}
    for way in ("D10", "D12"):
        asked = said(way)
        events = (*asked.events, TimedEvent.model_validate(look))
        sheet = score_attempt(scenario, play(scenario, 1, asked.model_copy(update={"events": events})), provisions)
        states[way] = next(c.status for c in sheet.criteria if c.id == "B6")
    assert states == {"D10": "met", "D12": "missed"}
    with pytest.raises(WalkthroughError, match="先征得同意"):
        play(scenario, 1, said("D03").model_copy(update={"events": (TimedEvent.model_validate(look),)}))
