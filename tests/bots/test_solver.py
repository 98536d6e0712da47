"""The solver: seeds are proved solvable, and what cannot be solved is told of."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from app.domain.attempt.events import AttemptStarted
from app.domain.scenario.faults import Base, FaultBank
from app.domain.scenario.people import People
from app.domain.scenario.scenario import DeedsFile, Scenario, SceneFile
from app.domain.scenario.variant import draw_variant
from scenarios.bots.moves import Rehearsal
from scenarios.bots.solver import Solver
from scenarios.director.director import Director
from tests.director.conftest import started_event
from tests.director.small_scenario import BANK, DEEDS, PEOPLE, SCENE, small_scenario


def test_every_fault_of_the_small_scenario_is_found_by_a_short_path() -> None:
    solver = Solver(small_scenario())
    paths = {fault: path for report in solver.solve_all(range(60)) for fault, path in report.found.items()}
    assert paths["leak"] == ("ask:order_box", "work:S2.open_box", "work:S2.read_valves")
    assert paths["wrong_bill"] == ("ask:where_bill", "work:S1.read_bill", "work:S1.compare")
    assert paths["no_escort"] == ("ask:who_is_escort",)


def test_a_path_is_a_proof(tanker: Scenario) -> None:
    report = next(r for r in Solver(tanker).solve_all(range(50)) if len(r.faults) > 2)
    started: AttemptStarted = started_event().model_copy(update={"scenario": tanker.id})
    for fault, path in report.found.items():
        stage = Rehearsal(Director(tanker, draw_variant(tanker, report.seed), started))
        assert all(stage.make(move) for move in path)
        assert fault in stage.director.state.revealed


@pytest.mark.soak
def test_every_seed_of_the_real_scenario_can_be_solved(tanker: Scenario, sized: Callable[[int, int], int]) -> None:
    for report in Solver(tanker).solve_all(range(sized(200, 10_000))):
        assert report.solved, report
        assert set(report.found) == set(report.faults)


def changed(**parts: Any) -> Scenario:
    return small_scenario().model_copy(update=parts)


def problems(scenario: Scenario) -> str:
    return "；".join(problem for report in Solver(scenario).solve_all(range(40)) for problem in report.problems)


def test_a_fault_behind_a_door_that_never_opens_is_told_of() -> None:
    scene = copy.deepcopy(SCENE)
    scene["stations"][1]["actions"][0]["effects"] = {}
    scene["objects"][0]["states"] = ["shut", "ajar"]
    scene["objects"][0]["needs"] = {"kind": "fault_drawn", "none": True}
    assert "leak：没有任何做法能看出“阀箱渗漏”" in problems(changed(scene=SceneFile.model_validate(scene)))


def test_a_fault_shown_only_by_a_line_that_sours_is_still_found() -> None:
    bank = copy.deepcopy(BANK)
    bank["faults"][3]["revealed_by"] = ["ask:threaten"]
    assert problems(changed(bank=FaultBank.model_validate(bank))) == ""


def test_an_order_of_talk_that_shuts_a_door_is_tried_the_other_way_round() -> None:
    people = copy.deepcopy(PEOPLE)
    by_id = {exchange["id"]: exchange for exchange in people["exchanges"]}
    by_id["who_is_escort"]["when"] = {"kind": "not", "part": {"kind": "asked", "exchange": "engine_off"}}
    assert problems(changed(people=People.model_validate(people))) == ""


def test_a_law_that_leaves_a_day_out_is_told_of() -> None:
    bank = copy.deepcopy(BANK)
    bank["faults"][0]["key"]["law"] = bank["faults"][0]["key"]["law"][:1]
    assert "leak：行为日 2026-04-16 没有对应的法条" in problems(changed(bank=FaultBank.model_validate(bank)))


@pytest.mark.parametrize(
    ("deed", "words"),
    [
        ("call_police", "no_escort：应移送 police，却没有联系它的动作"),
        ("verify_fix", "leak：放行前须改正，却没有 CorrectionVerified 的动作"),
    ],
)
def test_a_key_that_cannot_be_carried_out_is_told_of(deed: str, words: str) -> None:
    deeds = copy.deepcopy(DEEDS)
    deeds["deeds"] = [d for d in deeds["deeds"] if d["id"] != deed]
    deeds["plan"] = [step for step in deeds["plan"] if step["do"] != f"deed:{deed}"]
    assert words in problems(changed(deeds=DeedsFile.model_validate(deeds)))


def test_a_station_that_is_missing_and_a_value_that_is_missing_are_told_of() -> None:
    bank = copy.deepcopy(BANK)
    bank["faults"][2]["station"] = "S8"
    assert "red_gauge：检查点 S8 不存在" in problems(changed(bank=FaultBank.model_validate(bank)))
    scene = copy.deepcopy(SCENE)
    scene["papers"][0]["fields"][0]["value"] = "{colour}"
    assert "单证 waybill.plate 用到没有的取值：colour" in problems(changed(scene=SceneFile.model_validate(scene)))


def test_promises_of_the_draw_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = small_scenario()
    variant = draw_variant(scenario, 1).model_copy(update={"faults": ("no_escort",)})
    monkeypatch.setattr("scenarios.bots.solver.draw_variant", lambda scenario, seed: variant)
    assert "远看即知" in "".join(Solver(scenario).solve(1).problems)


def test_promises_of_a_base_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = small_scenario()
    base = Base(id="V1", title="底", truth="真", weight=1, standing=("no_escort",), one_of=("leak",))
    scenario = scenario.model_copy(update={"bank": scenario.bank.model_copy(update={"bases": (base,)})})
    kept = draw_variant(scenario, 1)
    broken = kept.model_copy(update={"faults": ("red_gauge",)})
    monkeypatch.setattr("scenarios.bots.solver.draw_variant", lambda scenario, seed: broken)
    told = "".join(Solver(scenario).solve(1).problems)
    assert "底型 V1 总有 no_escort" in told
    assert "底型 V1 抽到故障时应有 leak 之一" in told
    monkeypatch.setattr("scenarios.bots.solver.draw_variant", lambda scenario, seed: kept)
    assert "底型" not in "".join(Solver(scenario).solve(1).problems)
