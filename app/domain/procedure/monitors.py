"""One small automaton a rule template; each sees only the events it asked for, so a run's length costs nothing.

A monitor gets (seq, event) in order. Deadlines are told by `due_ms`; the checker calls `expire` when one has passed,
before the next event is shown, so that a missed deadline is dated by the deadline and not by who noticed it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass, field

from app.domain.attempt.events import Event
from app.domain.procedure.patterns import EventPattern
from app.domain.procedure.rules import ProcedureRule, RuleState, RuleVerdict

MAX_WITNESSES = 12


@dataclass(slots=True)
class Occurrences:
    """Counts matches of a pattern up to its `count`, over distinct values where it asks for them."""

    pattern: EventPattern
    seqs: list[int] = field(default_factory=list)
    values: set[object] = field(default_factory=set)
    met_ms: int | None = None

    def see(self, seq: int, event: Event) -> bool:
        """Note a match; true when the pattern is met by it or was before."""
        if not self.pattern.matches(event):
            return False
        if self.pattern.distinct is not None:
            value = getattr(event, self.pattern.distinct)
            if value in self.values:
                return self.met
            self.values.add(value)
        if len(self.seqs) < max(self.pattern.count, MAX_WITNESSES):
            self.seqs.append(seq)
        if self.met and self.met_ms is None:
            self.met_ms = event.t_ms
        return self.met

    @property
    def met(self) -> bool:
        return len(self.seqs) >= self.pattern.count


class Monitor(ABC):
    """The state of one rule while an attempt runs."""

    def __init__(self, rule: ProcedureRule) -> None:
        self.rule = rule
        self.tested = False
        self.lifted = False
        self.breaches = 0
        self.at_ms: int | None = None
        self.events: list[int] = []
        self.queued_ms: int | None = None  # the deadline the checker has queued, so that none is queued twice

    @property
    def kinds(self) -> set[str] | None:
        """The event kinds this monitor needs; None for every deed."""
        patterns = (self.rule.a, self.rule.b, self.rule.unless)
        return {p.event for p in patterns if p is not None}

    @property
    def due_ms(self) -> int | None:
        """The next deadline, if one runs."""
        return None

    def see(self, seq: int, event: Event) -> None:
        """Take in one event."""
        unless = self.rule.unless
        if unless is not None and unless.matches(event):
            self.lifted = True
        self._see(seq, event)

    @abstractmethod
    def _see(self, seq: int, event: Event) -> None:
        """Take in one event, by the template."""

    def expire(self, now_ms: int) -> None:
        """A deadline before `now_ms` has passed; most templates have none."""
        return

    def finish(self, now_ms: int) -> None:
        """The attempt is over: what was still owed is now a breach; most templates owe nothing."""
        return

    def verdict(self) -> RuleVerdict:
        """How the rule stands now."""
        state: RuleState
        if self.breaches:
            state = "violated"
        elif self.tested:
            state = "pending" if self._owes() else "satisfied"
        else:
            state = self._untested_state()
        return RuleVerdict.model_construct(
            rule=self.rule.id,
            state=state,
            events=tuple(self.events[:MAX_WITNESSES]),
            at_ms=self.at_ms,
            breaches=self.breaches,
        )

    def _owes(self) -> bool:
        return False

    def _untested_state(self) -> RuleState:
        return "vacuous"

    def _witness(self, *seqs: int) -> None:
        if len(self.events) < MAX_WITNESSES:
            self.events.extend(s for s in seqs if s not in self.events)

    def _breach(self, at_ms: int, *seqs: int) -> None:
        if self.lifted:
            return
        if not self.breaches:
            self.at_ms, self.events = at_ms, []
        self.breaches += 1
        self._witness(*seqs)


class Init(Monitor):
    """a is the first deed of all."""

    @property
    def kinds(self) -> None:
        return None

    def _see(self, seq: int, event: Event) -> None:
        if self.tested:
            return
        self.tested = True
        if self.rule.a.matches(event):
            self._witness(seq)
        else:
            self._breach(event.t_ms, seq)


class Existence(Monitor):
    """a happens, in time."""

    def __init__(self, rule: ProcedureRule) -> None:
        super().__init__(rule)
        self.seen = Occurrences(rule.a)

    @property
    def due_ms(self) -> int | None:
        open_still = self.rule.within_s is not None and not self.tested and not self.breaches
        return round(self.rule.within_s * 1000) if open_still and self.rule.within_s is not None else None

    def _see(self, seq: int, event: Event) -> None:
        if not self.tested and self.seen.see(seq, event):
            self.tested = True
            self._witness(*self.seen.seqs)

    def expire(self, now_ms: int) -> None:
        due = self.due_ms
        if due is not None and now_ms >= due:
            self._breach(due, *self.seen.seqs)

    def finish(self, now_ms: int) -> None:
        if not self.tested and not self.breaches:
            self._breach(now_ms, *self.seen.seqs)

    def _untested_state(self) -> RuleState:
        return "pending"


class Absence(Monitor):
    """a does not happen, inside the scope."""

    def __init__(self, rule: ProcedureRule) -> None:
        super().__init__(rule)
        scope = rule.scope
        self.open = scope is None or scope.initially
        self.seen = Occurrences(rule.a)
        self.ever_open = self.open

    @property
    def kinds(self) -> set[str] | None:
        kinds = super().kinds or set()
        scope = self.rule.scope
        if scope is not None:
            kinds |= {p.event for p in (scope.opened_by, scope.closed_by) if p is not None}
        return kinds

    def _see(self, seq: int, event: Event) -> None:
        scope = self.rule.scope
        if self.open and self.seen.see(seq, event):
            self._breach(event.t_ms, seq)
        if scope is None:
            return
        if self.open and scope.closed_by is not None and scope.closed_by.matches(event):
            self.open = False
        elif not self.open and scope.opened_by is not None and scope.opened_by.matches(event):
            self.open = self.ever_open = True

    def _untested_state(self) -> RuleState:
        return "satisfied" if self.ever_open else "vacuous"


class Precedence(Monitor):
    """No b before a; with time bounds, not later than `within_s` and not sooner than `after_s` after a."""

    def __init__(self, rule: ProcedureRule) -> None:
        super().__init__(rule)
        self.before = Occurrences(rule.a)
        self.values: set[object] = set()
        self.last_ms = -1

    def _see(self, seq: int, event: Event) -> None:
        rule = self.rule
        if rule.b is not None and rule.b.matches(event):
            self.tested = True
            if self._permits(event):
                self._witness(*self.before.seqs[:3], seq)
            else:
                self._breach(event.t_ms, seq)
        if rule.a.matches(event):
            self.before.see(seq, event)
            self.last_ms = event.t_ms
            if rule.same is not None:
                value = getattr(event, rule.same[0])
                self.values.update(value if isinstance(value, tuple) else (value,))

    def _untested_state(self) -> RuleState:
        # Who did a and never came to b has kept the order; who did neither was not put to the test.
        return "satisfied" if self.before.met else "vacuous"

    def verdict(self) -> RuleVerdict:
        """How the rule stands now, with a's events as the proof where b never came."""
        if not self.tested and self.before.met:
            self._witness(*self.before.seqs[:3])
        return super().verdict()

    def _permits(self, event: Event) -> bool:
        rule = self.rule
        if not self.before.met:
            return False
        if rule.within_s is not None and event.t_ms - self.last_ms > rule.within_s * 1000:
            return False
        met_ms = self.before.met_ms
        if rule.after_s is not None and met_ms is not None and event.t_ms - met_ms < rule.after_s * 1000:
            return False
        if rule.same is None:
            return True
        wanted = getattr(event, rule.same[1])
        return all(v in self.values for v in (wanted if isinstance(wanted, tuple) else (wanted,)))


@dataclass(slots=True)
class _Owed:
    """An a that waits for its b: journal number, time, what the two must share, and the b's counted so far."""

    seq: int
    at_ms: int
    shared: object
    given: Occurrences


class Response(Monitor):
    """After every a a b, in time; as many b as its `count` asks for (reports to four authorities, say)."""

    def __init__(self, rule: ProcedureRule) -> None:
        super().__init__(rule)
        self.waiting: deque[_Owed] = deque()
        self.begun: set[object] = set()

    @property
    def due_ms(self) -> int | None:
        if self.rule.within_s is None or not self.waiting:
            return None
        return self.waiting[0].at_ms + round(self.rule.within_s * 1000)

    def _see(self, seq: int, event: Event) -> None:
        rule = self.rule
        if rule.b is not None and self.waiting and rule.b.matches(event):
            self._answer(seq, event)
        if rule.a.matches(event) and self._is_new(event):
            self.tested = True
            shared = getattr(event, rule.same[0]) if rule.same else None
            self.waiting.append(_Owed(seq, event.t_ms, shared, Occurrences(rule.b or rule.a)))

    def _is_new(self, event: Event) -> bool:
        """With `distinct` in a, only the first of those that agree in that field asks for an answer."""
        if self.rule.a.distinct is None:
            return True
        value = getattr(event, self.rule.a.distinct)
        if value in self.begun:
            return False
        self.begun.add(value)
        return True

    def _answer(self, seq: int, event: Event) -> None:
        first = self.waiting[0].seq
        kept = deque(owed for owed in self.waiting if not (self._concerns(owed, event) and owed.given.see(seq, event)))
        if len(kept) < len(self.waiting):
            self._witness(*(() if self.rule.same else (first,)), seq)
        self.waiting = kept

    def _concerns(self, owed: _Owed, event: Event) -> bool:
        if self.rule.same is None:
            return True
        given = getattr(event, self.rule.same[1])
        return owed.shared in (given if isinstance(given, tuple) else (given,))

    def expire(self, now_ms: int) -> None:
        while (due := self.due_ms) is not None and now_ms > due:
            self._breach(due, self.waiting.popleft().seq)

    def finish(self, now_ms: int) -> None:
        while self.waiting:
            owed = self.waiting.popleft()
            due = owed.at_ms + round(self.rule.within_s * 1000) if self.rule.within_s is not None else now_ms
            self._breach(min(due, now_ms), owed.seq)

    def _owes(self) -> bool:
        return bool(self.waiting)


class ChainResponse(Monitor):
    """The deed right after a is b."""

    def __init__(self, rule: ProcedureRule) -> None:
        super().__init__(rule)
        self.open_seq: int | None = None

    @property
    def kinds(self) -> None:
        return None

    def _see(self, seq: int, event: Event) -> None:
        rule = self.rule
        if self.open_seq is not None and not event.derived:
            if rule.b is not None and rule.b.matches(event):
                self._witness(self.open_seq, seq)
            else:
                self._breach(event.t_ms, self.open_seq, seq)
            self.open_seq = None
        if rule.a.matches(event):
            self.tested, self.open_seq = True, seq

    def finish(self, now_ms: int) -> None:
        if self.open_seq is not None:
            self._breach(now_ms, self.open_seq)
            self.open_seq = None

    def _owes(self) -> bool:
        return self.open_seq is not None


class NotCoexistence(Monitor):
    """a and b do not both happen."""

    def __init__(self, rule: ProcedureRule) -> None:
        super().__init__(rule)
        self.first, self.second = Occurrences(rule.a), Occurrences(rule.b or rule.a)

    def _see(self, seq: int, event: Event) -> None:
        self.first.see(seq, event)
        self.second.see(seq, event)
        self.tested = self.tested or self.first.met or self.second.met
        if self.first.met and self.second.met and not self.breaches:
            self._breach(event.t_ms, self.first.seqs[-1], self.second.seqs[-1])


class Succession(Monitor):
    """Precedence and response together."""

    def __init__(self, rule: ProcedureRule) -> None:
        super().__init__(rule)
        self.parts: tuple[Monitor, Monitor] = (Precedence(rule), Response(rule))

    @property
    def due_ms(self) -> int | None:
        return self.parts[1].due_ms

    def _see(self, seq: int, event: Event) -> None:
        for part in self.parts:
            part.see(seq, event)

    def expire(self, now_ms: int) -> None:
        self.parts[1].expire(now_ms)

    def finish(self, now_ms: int) -> None:
        self.parts[1].finish(now_ms)

    def verdict(self) -> RuleVerdict:
        first, second = (part.verdict() for part in self.parts)
        for state in ("violated", "pending", "satisfied"):
            for verdict in (first, second):
                if verdict.state == state:
                    return verdict.model_copy(update={"breaches": first.breaches + second.breaches})
        return first


MONITORS: dict[str, type[Monitor]] = {
    "init": Init, "existence": Existence, "absence": Absence, "precedence": Precedence, "response": Response,
    "chain_response": ChainResponse, "not_coexistence": NotCoexistence, "succession": Succession,
}  # fmt: skip
