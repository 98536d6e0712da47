"""How many events a second the director takes in with all rules of the real scenario checked, and whether that stays.

Beside it, in the same run: a naive checker that looks over the whole event list again for each event. Times are the
process's own, so that other work on the machine does not count.
"""

from __future__ import annotations

import itertools
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from app.content.scenarios import load_scenario  # noqa: E402
from app.domain.attempt.chain import ChainHead, head_after, seal_line  # noqa: E402
from app.domain.attempt.events import (  # noqa: E402
    AttemptStarted,
    ConePlaced,
    Event,
    NoteWritten,
    PhotoTaken,
    ProbePlaced,
    ProbeRemoved,
    QuestionAsked,
    StationFaced,
    StationWorked,
)
from app.domain.procedure.checker import RuleChecker  # noqa: E402
from app.domain.scenario.scenario import Scenario  # noqa: E402
from app.domain.scenario.variant import draw_variant  # noqa: E402
from scenarios.bots.player import assignment_of, started_at  # noqa: E402
from scenarios.director.commands import Record, Refuse  # noqa: E402
from scenarios.director.director import Director  # noqa: E402
from scenarios.director.index import ScenarioIndex  # noqa: E402

SCENARIO = "hazmat_1_gasoline_tanker"
SEED = 11
LENGTHS = (1_000, 10_000, 100_000)
NAIVE_LENGTH = 1_000
STEP_MS = 11
GOAL_PER_S = 20_000


def started(scenario: Scenario) -> AttemptStarted:
    """The first event."""
    a = assignment_of(scenario, SEED, "persona:bench")
    return AttemptStarted(
        t_ms=0,
        attempt_id=a.attempt_id,
        scenario=a.scenario,
        seed=SEED,
        content_hash=a.content_hash,
        rubric_version=scenario.rubric.version,
        act_date=a.act_date.isoformat(),
        started_at=started_at(scenario, a.act_date),
        actor=a.actor,
        mode=a.mode,
    )


def inputs() -> Iterator[Event]:
    """An endless run of the kinds of input a trainee makes, mostly looking around."""
    for t_ms in itertools.count(STEP_MS, STEP_MS * 10):
        at = iter(range(t_ms, t_ms + STEP_MS * 10, STEP_MS))
        for station in ("S02", "S07", "S14", "S09"):
            yield StationFaced(
                t_ms=next(at), station=station, distance_m=3, angle_deg=8, light=1, dwell_s=2, readable=True
            )
        yield StationWorked(t_ms=next(at), station="S02", action="read_front_panel")
        yield QuestionAsked(t_ms=next(at), exchange="water_and_thanks", to="driver")
        yield PhotoTaken(t_ms=next(at), photo=f"P{t_ms}", stations=("S02",))
        yield ConePlaced(t_ms=next(at), approach=True, x_m=1, y_m=t_ms % 997)
        yield ProbePlaced(t_ms=next(at), point="valve_box_rim")
        yield ProbeRemoved(t_ms=next(at)) if t_ms % 3 else NoteWritten(t_ms=next(at), text="记一笔")
        if not t_ms % 3:
            yield ProbeRemoved(t_ms=t_ms + STEP_MS * 10 - 1)


def directed(scenario: Scenario, index: ScenarioIndex, length: int, *, sealed: bool) -> tuple[float, int]:
    """CPU seconds and journalled events of a run of so many inputs."""
    director = Director(scenario, draw_variant(scenario, SEED), started(scenario), index=index)
    stream = list(itertools.islice(inputs(), length))
    head, journalled, refused = ChainHead(), 0, 0
    start = time.process_time()
    for event in stream:
        for command in director.handle(event):
            if isinstance(command, Record):
                journalled += 1
                if sealed:
                    entry, _ = seal_line(head, command.event)
                    head = head_after(entry)
            elif isinstance(command, Refuse):
                refused += 1
    seconds = time.process_time() - start
    if refused:
        raise SystemExit(f"{refused} inputs were refused; the bench would measure nothing")
    return seconds, journalled


def naive(scenario: Scenario, length: int) -> float:
    """CPU seconds of checking all rules over the whole list again after each event."""
    faults = draw_variant(scenario, SEED).faults
    stream: list[Event] = [started(scenario), *itertools.islice(inputs(), length)]
    start = time.process_time()
    for end in range(1, len(stream) + 1):
        checker = RuleChecker(scenario.rules, faults)
        for seq, event in enumerate(stream[:end], 1):
            checker.see(seq, event)
        checker.verdicts()
    return time.process_time() - start


def main() -> int:
    """Measure and print; 1 only if the scenario cannot be read."""
    scenario, problems = load_scenario(SCENARIO)
    if scenario is None:
        print("\n".join(problem.text() for problem in problems))
        return 1
    index = ScenarioIndex(scenario)
    print(f"{SCENARIO}: {len(scenario.rules)} rules, {len(index.patterns)} counted patterns")
    print(f"{'inputs':>8} {'inputs/s':>10} {'events/s':>10} {'sealed events/s':>16}")
    rates = []
    for length in LENGTHS:
        seconds, journalled = directed(scenario, index, length, sealed=False)
        sealed_seconds, _ = directed(scenario, index, length, sealed=True)
        rates.append(length / seconds)
        print(f"{length:>8} {rates[-1]:>10,.0f} {journalled / seconds:>10,.0f} {journalled / sealed_seconds:>16,.0f}")
    naive_rate = NAIVE_LENGTH / naive(scenario, NAIVE_LENGTH)
    print(f"naive checker over the whole list, {NAIVE_LENGTH} events: {naive_rate:,.0f} events/s")
    print(f"the director is {rates[0] / naive_rate:,.0f} times as fast at that length")
    print(f"goal {GOAL_PER_S:,} inputs/s: least {min(rates):,.0f}, longest to shortest run {rates[-1] / rates[0]:.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
