"""Reach: what can never be said, shown, found or done in any run."""

from __future__ import annotations

import random
from collections.abc import Iterator

from app.content.crosscheck_walk import Path, walk
from app.content.scenario_files import ScenarioFiles
from app.domain.problems import Problem, Severity
from app.domain.scenario.conditions import AllOf, AnyOf, Asked, Condition, FaultDrawn, Not
from app.domain.scenario.effects import Effects
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_so_many


def check_reach(files: ScenarioFiles) -> Iterator[Problem]:
    """Unreachable lines and answers, papers nobody hands over, faults nobody can see, plan steps at absent people."""
    scenario = files.scenario
    assert scenario is not None
    yield from _exchanges(files, scenario)
    yield from _papers(files, scenario)
    yield from _faults(files, scenario)
    yield from _plan(files, scenario)
    yield from _conditions(files)


def _exchanges(files: ScenarioFiles, scenario: Scenario) -> Iterator[Problem]:
    source = files.sources["people"]
    for index, exchange in enumerate(scenario.people.exchanges):
        path: Path = ("exchanges", index)
        if exchange.when is not None and _mentions_itself(exchange.when, exchange.id):
            yield source.problem((*path, "when"), "要先问过自己才能问，这句话永远说不上")
        open_end = [n for n, answer in enumerate(exchange.answers) if answer.when is None]
        if not open_end:
            yield _warning(source.problem((*path, "answers"), "没有不带条件的回答，条件都不合时对方会不出声"))
        elif open_end[0] < len(exchange.answers) - 1:
            place = (*path, "answers", open_end[0] + 1)
            yield source.problem(place, "前面的回答不带条件，这一条永远轮不到，请换次序")


def _mentions_itself(condition: Condition, exchange: str) -> bool:
    if isinstance(condition, Asked):
        return condition.exchange == exchange
    return isinstance(condition, AllOf) and any(_mentions_itself(part, exchange) for part in condition.parts)


def _papers(files: ScenarioFiles, scenario: Scenario) -> Iterator[Problem]:
    handed = {paper for station in scenario.scene.stations for action in station.actions for paper in action.papers}
    for part in (scenario.scene, scenario.people, scenario.deeds):
        for _, model in walk(part):
            if isinstance(model, Effects):
                handed.update(model.discloses)
    for index, paper in enumerate(scenario.scene.papers):
        if paper.id not in handed:
            place = files.sources["scenario"].problem(("papers", index), f"单证“{paper.id}”没有人出示，学员看不到")
            yield _warning(place)


def _faults(files: ScenarioFiles, scenario: Scenario) -> Iterator[Problem]:
    source = files.sources["faults"]
    bank = scenario.bank
    for index, fault in enumerate(bank.faults):
        if not any(_can_reveal(scenario, ref) for ref in fault.revealed_by):
            message = "没有一个做得到的动作或问话能看出它，学员永远查不出来"
            yield source.problem(("faults", index, "revealed_by"), message)
        if fault.id in fault.excludes:
            yield source.problem(("faults", index, "excludes"), "故障不能与自己互斥")
    evidenced = {name for item in bank.handling.evidence for name in item.faults}
    for index, fault in enumerate(bank.faults if evidenced else ()):
        if fault.id not in evidenced:
            yield _warning(source.problem(("faults", index), f"没有写明“{fault.id}”应固定什么证据"))
    for base in bank.bases or (None,):
        numbers = range(1, bank.draw.at_most + 1)
        hopeless = [n for n in numbers if draw_so_many(bank, n, random.Random(n), base) is None]
        if hopeless:
            where = "" if base is None else f"底型 {base.id} "
            yield source.problem(("draw",), f"{where}按互斥和保证条件抽不出 {hopeless[0]} 项，请改互斥、上限或保证条件")


def _can_reveal(scenario: Scenario, ref: str) -> bool:
    if ref.startswith("ask:"):
        exchange = scenario.exchange_by_id.get(ref[4:])
        return exchange is not None and not _contradicts(exchange.when)
    if ref.startswith("alarm:"):
        return any(point.id == ref[6:] for point in scenario.scene.gas_points)
    action = scenario.action_by_ref.get(ref)
    return action is not None and not _contradicts(action.needs)


def _plan(files: ScenarioFiles, scenario: Scenario) -> Iterator[Problem]:
    source = files.sources["deeds"]
    steps = [step.do for step in scenario.deeds.plan]
    for wanted in ("record", "dispose"):
        if wanted not in steps:
            yield source.problem(("plan",), f"示范流程里没有“{wanted}”这一步")
    for index, step in enumerate(scenario.deeds.plan):
        verb, _, name = step.do.partition(":")
        exchange = scenario.exchange_by_id.get(name) if verb == "ask" else None
        person = scenario.person_by_id.get(exchange.who) if exchange is not None else None
        if person is not None and person.absent_when is not None and step.when is None:
            message = f"“{person.id}”可能不在场，请给这一步写上 when"
            yield source.problem(("plan", index, "do"), message)


def _conditions(files: ScenarioFiles) -> Iterator[Problem]:
    """Conditions that can never hold."""
    for stem, source in files.sources.items():
        for path, model in walk(files.values[stem]):
            if isinstance(model, AllOf) and _contradicts(model):
                yield source.problem(path, "这几个条件互相矛盾，永远不会成立")


def _contradicts(condition: Condition | None) -> bool:
    """Whether a condition plainly contradicts itself: a part and its opposite, a fault in a run without any."""
    if isinstance(condition, AnyOf):
        return all(_contradicts(part) for part in condition.parts)
    if not isinstance(condition, AllOf):
        return False
    plain = [part for part in condition.parts if not isinstance(part, Not)]
    denied = [part.part for part in condition.parts if isinstance(part, Not)]
    if any(part in denied for part in plain) or any(_contradicts(part) for part in condition.parts):
        return True
    drawn = [part for part in plain if isinstance(part, FaultDrawn)]
    return any(part.none and not part.any_of for part in drawn) and any(part.any_of and not part.none for part in drawn)


def _warning(problem: Problem) -> Problem:
    return Problem(problem.file, problem.line, problem.column, problem.path, problem.message, Severity.WARNING)
