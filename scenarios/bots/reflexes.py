"""What must be answered at once: the response rules of a scenario, turned from judging a player to prompting one."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from app.domain.attempt.events import Event
from app.domain.procedure.rules import ProcedureRule

LEAST_URGENT_S = 86_400.0
MOST_TIMES = 20
"""A rule that keeps prompting itself is dropped after so many times."""


class Reflexes:
    """Tells which rules call for an answer now; while one is answered, only a more urgent one comes in between."""

    def __init__(self, rules: Iterable[ProcedureRule]) -> None:
        # a rule that correlates the two events is answered where the first is done: the plan knows the place
        prompting = [rule for rule in rules if rule.template == "response" and rule.same is None]
        self._rules = sorted(prompting, key=_urgency_s)
        self._prompted: Counter[str] = Counter()
        self._owed: list[ProcedureRule] = []
        self._busy_with_s = math.inf

    def owed(self, events: Iterable[Event]) -> Sequence[ProcedureRule]:
        """The rules that these events and earlier ones call upon and whose turn it is, the most urgent first."""
        happened = list(events)
        for rule in self._rules:
            if self._prompted[rule.id] < MOST_TIMES and any(rule.a.matches(event) for event in happened):
                self._prompted[rule.id] += 1
                self._owed.append(rule)
        idle = self._busy_with_s == math.inf
        now = [rule for rule in self._owed if idle or _urgency_s(rule) < self._busy_with_s]
        self._owed = [rule for rule in self._owed if rule not in now]
        return sorted(now, key=_urgency_s)

    @contextmanager
    def busy_with(self, rule: ProcedureRule) -> Iterator[None]:
        """While the rule is being answered."""
        before, self._busy_with_s = self._busy_with_s, min(_urgency_s(rule), LEAST_URGENT_S)
        try:
            yield
        finally:
            self._busy_with_s = before


def _urgency_s(rule: ProcedureRule) -> float:
    return math.inf if rule.within_s is None else rule.within_s
