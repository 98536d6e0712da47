"""The director: events in, commands out. It opens no file, reads no clock and draws no lot.

Every event that is to be journalled comes back as a `Record`, the input among them, in the journal's order: first what
had fallen due before the input, then the input, then what follows from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.attempt.assignment import PlannedInject
from app.domain.attempt.events import (
    AttemptEnded,
    AttemptStarted,
    Event,
    GlobalRated,
    InjectFired,
    ManualMarked,
    MeterAlarmed,
    MeterRead,
    TimeElapsed,
)
from app.domain.procedure.checker import RuleChecker
from app.domain.procedure.monitors import Monitor, Occurrences
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.vapour import mist_levels
from app.domain.scenario.variant import Variant
from scenarios.director import course, developments, dialogue, inspection, objects
from scenarios.director.commands import Command, PlaySound, Refuse, ShowPrompt
from scenarios.director.index import CriticalEntry, ScenarioIndex
from scenarios.director.permitted import Permitted, blocked_deed, permitted_now
from scenarios.director.state import AttemptState, aim_meter, opening_state
from scenarios.director.turn import Reaction, Turn

REFUSALS = {**dialogue.REFUSALS, **inspection.REFUSALS, **objects.REFUSALS, **course.REFUSALS}
REACTIONS: dict[str, Reaction] = {
    **dialogue.REACTIONS,
    **inspection.REACTIONS,
    **objects.REACTIONS,
    **course.REACTIONS,
}
DEVELOPMENT = "development:"
WHILE_PAUSED = frozenset({"AttemptResumed", "AttemptEnded"})


@dataclass(frozen=True, slots=True)
class View:
    """What a head-up display shows; a snapshot."""

    t_ms: int
    left_ms: int
    values: dict[str, str]
    objects: dict[str, str]
    papers: tuple[str, ...]
    facts: frozenset[str]
    findings: dict[str, str]
    revealed: frozenset[str]
    tension: dict[str, int]
    meter_reading: float | None
    meter_point: str | None
    meter_settled: bool
    meter_over_range: bool
    meter_warming_s: float
    video_on: bool
    torch_on: bool
    second_officer: bool
    paused: bool
    released: bool
    ended: str | None
    phase: str
    places: dict[str, str]
    absent: frozenset[str]


class Director:
    """Decides what an attempt's events lead to.

    `planned` are the assignment's injects that fire by themselves. `index` may be shared by many runs of one scenario.
    """

    def __init__(
        self,
        scenario: Scenario,
        variant: Variant,
        started: AttemptStarted,
        planned: Sequence[PlannedInject] = (),
        index: ScenarioIndex | None = None,
    ) -> None:
        self.index = index or ScenarioIndex(scenario)
        self.scenario = scenario
        self.variant = variant
        self.state: AttemptState = opening_state(scenario, variant, [Occurrences(p) for p in self.index.patterns])
        self.checker = RuleChecker(scenario.rules, variant.faults)
        self._cap_ms = scenario.scene.time.cap_min * 60_000
        self._planned = sorted((round(p.at_s * 1000), n, p.inject) for n, p in enumerate(planned))
        self._practice = started.mode == "practice"
        self._unnoticed = self._critical_monitors()
        self._permitted: tuple[int, int, Permitted] | None = None
        self._viewed: View | None = None
        self._turn([]).happen(started)
        developments.note_running(self.index, self.state)
        self.state.absent = developments.absent_people(self.index, self.state)

    def handle(self, event: Event) -> list[Command]:
        """Take in an input; `Refuse` among the commands means that it did not happen."""
        commands = self.advance(event.t_ms)
        if isinstance(event, TimeElapsed):
            return commands
        reason = self._refusal(event)
        if reason is not None:
            commands.append(Refuse(reason))
            return commands
        turn = self._turn(commands)
        deed = self.index.deed_of(event)
        self._viewed = None
        turn.happen(event)
        if deed is not None:
            turn.apply(deed.deed.effects, deed.deed.id)
        self._finish(turn)
        return commands

    def advance(self, t_ms: int) -> list[Command]:
        """Settle everything that falls due up to `t_ms`, each at its own time."""
        commands: list[Command] = []
        while self.state.ended is None and (due := self._next_due()) is not None and due[0] <= t_ms:
            self._settle(due, commands)
        return commands

    def permitted(self) -> Permitted:
        """What can be done now."""
        key = (self.state.seq, self.state.t_ms)
        if self._permitted is None or self._permitted[:2] != key:
            self._permitted = (*key, permitted_now(self.index, self.state))
        return self._permitted[2]

    def view(self, t_ms: int) -> View:
        """What is to be seen at `t_ms`, which must not lie before the last event; not to be changed."""
        if self._viewed is None or self._viewed.t_ms != t_ms:
            # A frame asks some ten times for the same moment.
            self._viewed = self._view(t_ms)
        return self._viewed

    def _view(self, t_ms: int) -> View:
        state, meter = self.state, self.state.meter
        return View(
            t_ms=t_ms,
            left_ms=max(0, self._cap_ms - t_ms),
            values=dict(state.values),
            objects=dict(state.objects),
            papers=tuple(state.papers),
            facts=frozenset(state.facts),
            findings=dict(state.findings),
            revealed=frozenset(state.revealed),
            tension=dict(state.tension),
            meter_reading=meter.shown_at(t_ms) if meter is not None else None,
            meter_point=meter.point if meter is not None else None,
            meter_settled=meter is not None and meter.settled_at(t_ms),
            meter_over_range=meter is not None and meter.over_range_at(t_ms),
            meter_warming_s=meter.warming_s(t_ms) if meter is not None else 0.0,
            video_on=state.video_on,
            torch_on=state.torch_on,
            second_officer=state.second_officer,
            paused=state.paused,
            released=state.released,
            ended=state.ended,
            phase=state.phase,
            places=dict(state.places),
            absent=state.absent,
        )

    def mist(self, t_ms: int) -> dict[str, float]:
        """The concentration by measuring point as far as it can be seen, in the meter's unit."""
        state = self.state
        return mist_levels(self.scenario.scene, state.values, state.vapour, t_ms / 1000)

    def _turn(self, commands: list[Command]) -> Turn:
        return Turn(self.state, self.index, self.checker, REACTIONS, commands)

    def _refusal(self, event: Event) -> str | None:
        state = self.state
        kind: str = event.kind
        if state.ended is not None:
            return "训练已经结束。"
        if event.derived or isinstance(event, AttemptStarted | ManualMarked | GlobalRated):
            return "这件事不由现场端报告。"
        if event.t_ms < state.t_ms:
            return "时间不能倒退。"
        if state.paused and kind not in WHILE_PAUSED and not _is_planned(event):
            return "训练已暂停，请先继续。"
        refuse = REFUSALS.get(kind)
        reason: str | None = refuse(self.index, state, event) if refuse is not None else None
        if reason is not None:
            return reason
        entry = self.index.deed_of(event)
        if entry is None:
            return None
        return blocked_deed(state, entry, entry.key_of(event) in state.deeds_done)

    def _next_due(self) -> tuple[int, str] | None:
        dues: list[tuple[int, str]] = [(self._cap_ms, "cap")]
        coming = developments.next_due(self.state)
        if coming is not None:
            dues.insert(0, (coming[0], f"{DEVELOPMENT}{coming[1]}"))
        if self._planned:
            dues.insert(0, (self._planned[0][0], "inject"))
        meter = self.state.meter
        if meter is not None and meter.due:
            dues.insert(0, meter.due[0])
        return min(dues, key=lambda due: due[0])  # of equal times the first: instrument, inject, development, end

    def _settle(self, due: tuple[int, str], commands: list[Command]) -> None:
        at_ms, what = due
        self.state.t_ms = at_ms
        self._viewed = None
        turn = self._turn(commands)
        if what == "cap":
            turn.happen(AttemptEnded(t_ms=at_ms, reason="time_up"))
        elif what == "inject":
            inject = self._planned.pop(0)[2]
            event = InjectFired(t_ms=at_ms, inject=inject)
            if course.refuse_inject(self.index, self.state, event) is None:
                turn.happen(event)
        elif what.startswith(DEVELOPMENT):
            developments.bring_about(turn, what.removeprefix(DEVELOPMENT))
        else:
            self._settle_meter(turn, at_ms)
        self._finish(turn)

    def _finish(self, turn: Turn) -> None:
        turn.settle_moods()
        developments.follow(turn)
        developments.greet(turn)
        self._notice_critical_fails(turn.commands)

    def _settle_meter(self, turn: Turn, at_ms: int) -> None:
        meter = self.state.meter
        assert meter is not None  # it set the deadline
        _, what = meter.take_due()
        assert meter.point is not None  # no deadlines run without a point
        if what == "follow":
            aim_meter(self.state)
            return
        value = meter.shown_at(at_ms)
        if what == "stable":
            held_s = meter.held_s(at_ms)
            self._note_reading(meter.point, value)
            turn.happen(MeterRead(t_ms=at_ms, point=meter.point, value=value, held_s=held_s, stable=True))
            return
        point = meter.point
        turn.happen(MeterAlarmed(t_ms=at_ms, point=point, level=what, value=value))
        turn.reveal(f"alarm:{point}")
        turn.tell(PlaySound(f"meter_alarm_{what}"))

    def _note_reading(self, point: str, value: float) -> None:
        """Keep a steady reading under the value that texts repeat it by."""
        name = self.scenario.gas_point_by_id[point].reads_into
        if name is not None:
            self.state.values[name] = f"{value:g}"

    def _critical_monitors(self) -> list[tuple[CriticalEntry, list[Monitor]]]:
        by_rule = {monitor.rule.id: monitor for monitor in self.checker.monitors}
        return [
            (entry, [by_rule[rule] for rule in entry.fail.rules if rule in by_rule])
            for entry in self.index.critical_fails
        ]

    def _notice_critical_fails(self, commands: list[Command]) -> None:
        """In practice, tell at once that a critical fail has happened; in an exam the debrief does."""
        if not self._practice:
            return
        for item in list(self._unnoticed):
            entry, monitors = item
            broken = any(m.breaches for m in monitors) or any(self.state.occurrences[s].met for s in entry.slots)
            if broken and entry.when(self.state):
                self._unnoticed.remove(item)
                commands.append(ShowPrompt(f"否决项：{entry.fail.title}。{entry.fail.expected}", tone="critical"))


def _is_planned(event: Event) -> bool:
    """Whether the sealed plan fired it: plans follow the attempt's clock and ask nobody."""
    return isinstance(event, InjectFired) and event.by == "plan"
