"""Law: citations lead to provisions in force on the day, acts are known, and nothing unsettled costs a point."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from app.content.crosscheck_walk import Path, walk
from app.content.library_checks import check_citation
from app.content.scenario_files import ScenarioFiles
from app.content.source import Source
from app.content.validate import with_suggestion
from app.domain.law.citation import Citation
from app.domain.law.library import LawLibrary
from app.domain.problems import Problem, Severity
from app.domain.procedure.rules import ProcedureRule
from app.domain.scenario.faults import DatedBasis, Fault
from app.domain.scenario.handling import DecisionNode
from app.domain.scenario.rubric import Grounded


def check_law(files: ScenarioFiles, law: LawLibrary) -> list[Problem]:
    """Citations of rules, criteria, critical fails and faults, on each day that an act may have."""
    scenario = files.scenario
    assert scenario is not None
    days = (scenario.scene.in_force_on, *scenario.scene.other_act_dates)
    problems: list[Problem] = []
    for stem, source in files.sources.items():
        for path, model in walk(files.values[stem]):
            if isinstance(model, ProcedureRule | Grounded | DecisionNode):
                problems += _basis(law, source, path, model.basis, days)
            if isinstance(model, Grounded) and not model.basis and not model.basis_note:
                words = "扣分要有依据：请写 basis（法条），没有法条的写 basis_note（操作规程）"
                problems.append(source.problem(path, words))
            if isinstance(model, Fault):
                problems += _fault(law, source, path, model, days)
    return problems


def _basis(
    law: LawLibrary, source: Source, path: Path, basis: tuple[str, ...], days: tuple[dt.date, ...]
) -> Iterator[Problem]:
    """Each citation holds on one of the days at least; on every day something settled is left to stand on."""
    parsed = [_parsed(source, (*path, "basis", index), text) for index, text in enumerate(basis)]
    citations = [item for item in parsed if isinstance(item, Citation)]
    yield from (item for item in parsed if isinstance(item, Problem))
    for index, item in enumerate(parsed):
        if isinstance(item, Citation):
            found = [list(check_citation(law, source, (*path, "basis", index), item, day)) for day in days]
            if all(found):
                yield from found[0]
    for day in days if citations else ():
        settled = [p for p in (law.provision(c, day) for c in citations) if p is not None and p.may_deduct]
        if not settled:
            problem = source.problem((*path, "basis"), f"行为日 {day} 没有一条已核的依据，这一天不会扣分")
            yield _warning(problem)


def _parsed(source: Source, path: Path, text: str) -> Citation | Problem:
    try:
        return Citation.parse(text)
    except ValueError as error:
        return source.problem(path, str(error))


def _fault(law: LawLibrary, source: Source, path: Path, fault: Fault, days: tuple[dt.date, ...]) -> Iterator[Problem]:
    for day in days:
        if sum(basis.covers(day) for basis in fault.key.law) != 1:
            yield source.problem((*path, "key", "law"), f"行为日 {day} 应恰好有一段法条适用")
    for index, basis in enumerate(fault.key.law):
        place: Path = (*path, "key", "law", index)
        covered = [day for day in days if basis.covers(day)]
        yield from _acts(law, source, place, basis, covered)
        yield from _citations(law, source, place, basis, covered, fault.key.to_verify)
    yield from _income(law, source, path, fault)


def _acts(law: LawLibrary, source: Source, path: Path, basis: DatedBasis, days: list[dt.date]) -> Iterator[Problem]:
    known = law.act_ids()
    for index, act_id in enumerate(basis.acts):
        place = (*path, "acts", index)
        if act_id not in known:
            yield source.problem(place, with_suggestion(f"违法行为表里没有“{act_id}”", act_id, known))
            continue
        for day in days:
            yield from _amount(law, source, path, basis, act_id, day)


def _amount(
    law: LawLibrary, source: Source, path: Path, basis: DatedBasis, act_id: str, day: dt.date
) -> Iterator[Problem]:
    try:
        chosen = law.choose_by_act_date(act_id, day)
    except LookupError:
        yield source.problem((*path, "acts"), f"{act_id} 在 {day} 没有可用的法条")
        return
    if basis.acts[0] != act_id or chosen.fine is None:
        return
    ends = (("fine_min_yuan", "下限", chosen.fine.min_yuan), ("fine_max_yuan", "上限", chosen.fine.max_yuan))
    for field, word, amount in ends:
        written = getattr(basis, field)
        if written is not None and int(amount) != written:
            message = f"{act_id} 在 {day} 罚款{word}是 {int(amount)} 元，这里写的是 {written} 元"
            yield source.problem((*path, field), message)


def _income(law: LawLibrary, source: Source, path: Path, fault: Fault) -> Iterator[Problem]:
    """The multiple of the illegal income is the one that the library's acts threaten."""
    income = fault.key.income
    if income is None:
        return
    given = (income.above_yuan, income.min_times, income.max_times)
    for act_id in {basis.acts[0] for basis in fault.key.law} & law.act_ids():
        band = law.act(act_id).income_multiple
        if band is None or given != (int(band.above_yuan), band.min_times, band.max_times):
            words = f"{act_id} 不是这样按违法所得倍数处罚，请对照违法行为表"
            yield source.problem((*path, "key", "income"), words)


def _citations(
    law: LawLibrary, source: Source, path: Path, basis: DatedBasis, days: list[dt.date], to_verify: bool
) -> Iterator[Problem]:
    settled = False
    for index, text in enumerate(basis.basis):
        place = (*path, "basis", index)
        citation = _parsed(source, place, text)
        if isinstance(citation, Problem):
            yield citation
            continue
        for day in days:
            yield from check_citation(law, source, place, citation, day)
            provision = law.provision(citation, day)
            settled = settled or (provision is not None and provision.may_deduct)
    if days and not settled and not to_verify:
        yield source.problem((*path, "basis"), "依据都待核，不能用来扣分，请给答案写上 to_verify: true")


def _warning(problem: Problem) -> Problem:
    return Problem(problem.file, problem.line, problem.column, problem.path, problem.message, Severity.WARNING)
