"""Checks all procedure rules of a scenario as events come in; the cost of an event does not grow with the run."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable

from app.domain.attempt.events import Event
from app.domain.procedure.monitors import MONITORS, Monitor
from app.domain.procedure.rules import ProcedureRule, RuleVerdict

PASSIVE = frozenset({
    "AttemptStarted", "TimeElapsed", "AttemptPaused", "AttemptResumed", "AttemptEnded", "StationFaced", "InjectFired",
    "SecondOfficerAbsent", "SecondOfficerPresent", "ManualMarked", "GlobalRated",
})  # fmt: skip
"""Inputs that are no deed of the trainee; `init` and `chain_response` look past them and past derived events."""


class RuleChecker:
    """All monitors of one attempt, found by event kind."""

    def __init__(self, rules: Iterable[ProcedureRule], faults: Iterable[str] = ()) -> None:
        drawn = set(faults)
        self.monitors: list[Monitor] = [
            MONITORS[rule.template](rule) for rule in rules if not rule.when_faults or drawn & set(rule.when_faults)
        ]
        self._by_kind: dict[str, list[Monitor]] = defaultdict(list)
        self._all_deeds: list[Monitor] = []
        self._deadlines: list[tuple[int, int, Monitor]] = []
        self._queued = 0
        for monitor in self.monitors:
            kinds = monitor.kinds
            if kinds is None:
                self._all_deeds.append(monitor)
                # a derived event can open a chain although it is no deed
                self._by_kind[monitor.rule.a.event].append(monitor)
            else:
                for kind in kinds:
                    self._by_kind[kind].append(monitor)
            self._watch(monitor)

    def see(self, seq: int, event: Event) -> None:
        """Take in the journal's event number `seq`; deadlines passed by its time are settled first."""
        self.expire(event.t_ms)
        kind: str = event.kind
        seen: list[Monitor] = self._by_kind.get(kind, [])
        for monitor in seen:
            monitor.see(seq, event)
            self._watch(monitor)
        if kind in PASSIVE or event.derived:
            return
        for monitor in self._all_deeds:
            if monitor not in seen:
                monitor.see(seq, event)

    def expire(self, now_ms: int) -> None:
        """Settle every deadline before `now_ms`."""
        while self._deadlines and self._deadlines[0][0] < now_ms:
            _, _, monitor = heapq.heappop(self._deadlines)
            monitor.expire(now_ms)
            self._watch(monitor)

    def finish(self, now_ms: int) -> None:
        """The attempt ended at `now_ms`."""
        self.expire(now_ms)
        for monitor in self.monitors:
            monitor.finish(now_ms)

    def verdicts(self) -> dict[str, RuleVerdict]:
        """Verdict by rule id; rules that wait for a fault not drawn are left out."""
        return {monitor.rule.id: monitor.verdict() for monitor in self.monitors}

    def _watch(self, monitor: Monitor) -> None:
        due = monitor.due_ms
        if due is not None and monitor.queued_ms != due:
            monitor.queued_ms = due
            self._queued += 1
            heapq.heappush(self._deadlines, (due, self._queued, monitor))
