"""Proves that a scenario can be solved: whatever a seed hides can be found, and its key can be carried out.

The proof is a path of moves that reveals the fault when made on the real director with that seed's variant. Paths found
once are tried first on other seeds; where they fail, everything that can be done is done until nothing new comes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from app.domain.attempt.events import AttemptStarted
from app.domain.scenario.faults import Fault
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import Variant, draw_variant, slots
from scenarios.bots.moves import Rehearsal, last_moves, sensible_moves
from scenarios.bots.player import assignment_of, started_at
from scenarios.director.director import Director
from scenarios.director.index import ScenarioIndex

Path = tuple[str, ...]
Moves = Callable[[Director], Iterator[str]]


@dataclass(frozen=True, slots=True)
class SolveReport:
    """What became of one seed: the faults hidden, for each found one a path that reveals it, and what is wrong."""

    seed: int
    faults: tuple[str, ...]
    found: dict[str, Path]
    problems: tuple[str, ...]

    @property
    def solved(self) -> bool:
        """Whether the seed may be used."""
        return not self.problems


class Solver:
    """Solves seeds of one scenario; it learns paths, so that many seeds cost little more than one."""

    def __init__(self, scenario: Scenario, index: ScenarioIndex | None = None) -> None:
        self.scenario = scenario
        self._index = index or ScenarioIndex(scenario)
        self._paths: dict[str, list[Path]] = {}
        self._key_problems = {fault.id: tuple(_key_problems(scenario, fault)) for fault in scenario.bank.faults}
        self._templates = tuple(_templates(scenario))
        assignment = assignment_of(scenario, 0, "persona:solver")
        self._started = AttemptStarted(
            t_ms=0,
            attempt_id=assignment.attempt_id,
            scenario=scenario.id,
            seed=0,
            content_hash=scenario.content_hash,
            rubric_version=scenario.rubric.version,
            act_date=assignment.act_date.isoformat(),
            started_at=started_at(scenario, assignment.act_date),
            actor=assignment.actor,
            mode="demonstration",
        )

    def solve(self, seed: int) -> SolveReport:
        """Try one seed."""
        variant = draw_variant(self.scenario, seed)
        problems = [*_broken_promises(self.scenario, variant), *self._unfilled_templates(variant)]
        found: dict[str, Path] = {}
        if not problems:
            for fault in variant.faults:
                path = self._path_to(fault, variant)
                if path is None:
                    problems.append(f"{fault}：没有任何做法能看出“{self.scenario.fault_by_id[fault].title}”")
                else:
                    found[fault] = path
        for fault in variant.faults:
            problems.extend(self._key_problems[fault])
        return SolveReport(seed, variant.faults, found, tuple(problems))

    def solve_all(self, seeds: Iterable[int]) -> Iterator[SolveReport]:
        """Try many seeds, one report each as it is known."""
        for seed in seeds:
            yield self.solve(seed)

    def _path_to(self, fault: str, variant: Variant) -> Path | None:
        for path in self._paths.get(fault, ()):
            if self._reveals(path, fault, variant):
                return path
        for order in (_as_written, _backwards):
            trail = self._explore(fault, variant, order)
            if trail is not None:
                path = self._shortened(trail, fault, variant)
                self._paths.setdefault(fault, []).append(path)
                return path
        return None

    def _stage(self, variant: Variant) -> Rehearsal:
        return Rehearsal(Director(self.scenario, variant, self._started, index=self._index))

    def _reveals(self, path: Path, fault: str, variant: Variant) -> bool:
        stage = self._stage(variant)
        return all(stage.make(move) for move in path) and fault in stage.director.state.revealed

    def _explore(self, fault: str, variant: Variant, order: Callable[[Moves], Moves]) -> Path | None:
        """Do whatever can be done until the fault shows; None when nothing new can be done."""
        stage, trail, made = self._stage(variant), [], set[tuple[str, int]]()
        while True:
            fresh = self._fresh(stage.director, order(sensible_moves), made)
            fresh = fresh or self._fresh(stage.director, order(last_moves), made)
            if not fresh:
                return None
            for key in fresh:
                made.add(key)
                if stage.make(key[0]):
                    trail.append(key[0])
                if fault in stage.director.state.revealed:
                    return tuple(trail)

    def _fresh(self, director: Director, moves: Moves, made: set[tuple[str, int]]) -> list[tuple[str, int]]:
        """Moves not made yet; a line is new again when it would get another answer."""
        keys = [(move, self._answer(director, move)) for move in moves(director)]
        return [key for key in keys if key not in made]

    def _answer(self, director: Director, move: str) -> int:
        verb, _, what = move.partition(":")
        if verb != "ask":
            return 0
        answers = self._index.exchanges[what].answers
        return next((number for number, (test, _) in enumerate(answers, 1) if test(director.state)), 0)

    def _shortened(self, trail: Path, fault: str, variant: Variant) -> Path:
        """The path without the moves that it does not need: ever smaller pieces are left out while it still works."""
        size = len(trail) // 2
        while size >= 1:
            start, before = 0, len(trail)
            while start < len(trail):
                shorter = trail[:start] + trail[start + size :]
                if self._reveals(shorter, fault, variant):
                    trail = shorter
                else:
                    start += size
            # what a move was needed for may itself have gone since: single moves are tried until none goes
            size = size // 2 if size > 1 or len(trail) == before else 1
        return trail

    def _unfilled_templates(self, variant: Variant) -> Iterator[str]:
        for place, template in self._templates:
            missing = sorted(slots(template) - variant.values.keys())
            if missing:
                yield f"{place} 用到没有的取值：{'、'.join(missing)}"


def _as_written(moves: Moves) -> Moves:
    return moves


def _backwards(moves: Moves) -> Moves:
    return lambda director: reversed(list(moves(director)))


def _broken_promises(scenario: Scenario, variant: Variant) -> Iterator[str]:
    """What the bank promises of every draw and this one does not keep."""
    rules, base = scenario.bank.draw, scenario.bank.base(variant.base)
    standing = set(base.standing) if base is not None else set[str]()
    missing = sorted(standing - set(variant.faults))
    if missing:
        yield f"底型 {variant.base} 总有 {'、'.join(missing)}，这里没有"
    drawn = [scenario.fault_by_id[fault] for fault in variant.faults if fault not in standing]
    if base is not None and base.one_of and drawn and not {fault.id for fault in drawn} & set(base.one_of):
        yield f"底型 {base.id} 抽到故障时应有 {'、'.join(base.one_of)} 之一"
    if len(drawn) > rules.at_most:
        yield f"抽到 {len(drawn)} 项，最多应为 {rules.at_most} 项"
    for fault in drawn:
        together = set(fault.excludes) & set(variant.faults)
        if together:
            yield f"{fault.id} 与 {'、'.join(sorted(together))} 互斥，却一起抽到"
    if rules.one_of_low_visibility and drawn and all(fault.visibility == "far" for fault in drawn):
        yield "抽到的都是远看即知的，至少应有一项要近看、操作或比对"
    if len(drawn) >= rules.police_one_from and all(fault.key.authority != "police" for fault in drawn):
        yield f"抽到 {len(drawn)} 项，至少应有一项归公安"


def _key_problems(scenario: Scenario, fault: Fault) -> Iterator[str]:
    """What a fault's key asks for and a trainee of this scenario could not give."""
    key = fault.key
    for day in (scenario.scene.in_force_on, *scenario.scene.other_act_dates):
        yield from _law_problems(fault, day)
    if fault.station not in scenario.station_by_id:
        yield f"{fault.id}：检查点 {fault.station} 不存在，无法记录和拍照"
    events = [(deed.event.event, deed.event.fields, deed.filled) for deed in scenario.deeds.deeds]
    if "transfer" in key.disposals and not any(
        kind == "TransferCalled" and fields.get("to") == key.authority for kind, fields, _ in events
    ):
        yield f"{fault.id}：应移送 {key.authority}，却没有联系它的动作"
    for wanted in ("CorrectionOrdered", "CorrectionVerified") if fault.safety else ():
        if not any(
            kind == wanted and (fields.get("finding") == fault.id or "finding" in filled)
            for kind, fields, filled in events
        ):
            yield f"{fault.id}：放行前须改正，却没有 {wanted} 的动作"


def _law_problems(fault: Fault, day: dt.date) -> Iterator[str]:
    if fault.key.on(day) is None:
        yield f"{fault.id}：行为日 {day} 没有对应的法条"


def _templates(scenario: Scenario) -> Iterator[tuple[str, str]]:
    """Every text that values are filled into, with its place."""
    scene = scenario.scene
    for paper in scene.papers:
        yield f"单证 {paper.id}", paper.title
        yield from ((f"单证 {paper.id}.{field.id}", field.value) for field in paper.fields)
    yield from ((f"字牌 {item.node}", item.text) for item in scene.lettering)
    yield from ((f"部件 {item.id}", item.starts) for item in scene.objects)
    yield from ((f"测点 {point.id}", point.value or "") for point in scene.gas_points)
    if scene.hazard is not None:
        yield "泄漏速率", scene.hazard.leak_ml_min
    for ref, action in scenario.action_by_ref.items():
        yield from ((f"检查动作 {ref}", line) for line in action.shows)
    for exchange in scenario.people.exchanges:
        yield from ((f"对话 {exchange.id}", answer.text) for answer in exchange.answers)
    yield from ((f"人物 {person.id}", person.name) for person in scenario.people.persons)
