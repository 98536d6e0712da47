"""Authors' conditions asked of a running attempt; event patterns are counted as events come, none is searched for."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.procedure.patterns import EventPattern
from app.domain.scenario.conditions import AllOf, AnyOf, Condition, Happened, Not
from app.domain.scenario.judge import holds
from scenarios.director.state import AttemptState

Test = Callable[[AttemptState], bool]


class PatternTable:
    """Every event pattern that conditions ask about, each counted once however many name it.

    Conditions are looked up by identity: the scenario that holds them must outlive the table.
    """

    def __init__(self) -> None:
        self.patterns: list[EventPattern] = []
        self.slots_by_kind: dict[str, list[int]] = {}
        self._slot_by_text: dict[str, int] = {}
        self._slot_by_identity: dict[int, int] = {}

    def add(self, pattern: EventPattern) -> int:
        """The place of the pattern's count in `AttemptState.occurrences`, made if need be."""
        text = pattern.model_dump_json()
        if text not in self._slot_by_text:
            self._slot_by_text[text] = len(self.patterns)
            self.slots_by_kind.setdefault(pattern.event, []).append(len(self.patterns))
            self.patterns.append(pattern)
        return self._slot_by_identity.setdefault(id(pattern), self._slot_by_text[text])

    def slot(self, pattern: EventPattern) -> int:
        """The place of a pattern that was added."""
        return self._slot_by_identity[id(pattern)]

    def test(self, condition: Condition | None) -> Test:
        """The test that tells whether the condition holds, its patterns being counted from now on."""
        if condition is None:
            return _always
        self._add_patterns(condition)
        return lambda state: holds(condition, _StateView(state, self))

    def _add_patterns(self, condition: Condition) -> None:
        match condition:
            case Happened(pattern=pattern):
                self.add(pattern)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                for part in parts:
                    self._add_patterns(part)
            case Not(part=part):
                self._add_patterns(part)
            case _:
                pass


class _StateView:
    """Answers the domain's conditions from the attempt's state."""

    __slots__ = ("_state", "_table")

    def __init__(self, state: AttemptState, table: PatternTable) -> None:
        self._state = state
        self._table = table

    @property
    def faults(self) -> tuple[str, ...]:
        return self._state.faults

    @property
    def base(self) -> str:
        return self._state.base

    def happened(self, pattern: EventPattern) -> bool:
        return self._state.occurrences[self._table.slot(pattern)].met

    def asked(self, exchange: str) -> bool:
        return exchange in self._state.asked

    def learned(self, fact: str) -> bool:
        return fact in self._state.facts

    def tension(self, person: str) -> int:
        return self._state.tension.get(person, 0)

    def object_state(self, object_id: str) -> str:
        return self._state.objects.get(object_id, "")


def _always(state: AttemptState) -> bool:
    return True
