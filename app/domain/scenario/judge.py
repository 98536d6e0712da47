"""Whether a condition holds, asked of anything that can answer about the state of an attempt."""

from __future__ import annotations

from typing import Protocol

from app.domain.procedure.patterns import EventPattern
from app.domain.scenario.conditions import (
    AllOf,
    AnyOf,
    Asked,
    BaseDrawn,
    Condition,
    FaultDrawn,
    Happened,
    Learned,
    Not,
    ObjectIs,
    TensionIs,
)


class ConditionView(Protocol):
    """What conditions may ask of an attempt."""

    @property
    def faults(self) -> tuple[str, ...]:
        """The faults that were drawn."""

    @property
    def base(self) -> str:
        """The base situation, empty where there is none."""

    def happened(self, pattern: EventPattern) -> bool:
        """Whether the pattern has been met."""

    def asked(self, exchange: str) -> bool:
        """Whether the exchange was used."""

    def learned(self, fact: str) -> bool:
        """Whether the fact was disclosed."""

    def tension(self, person: str) -> int:
        """A person's tension now."""

    def object_state(self, object_id: str) -> str:
        """The state that a movable object is in."""


def holds(condition: Condition | None, view: ConditionView) -> bool:
    """Whether the condition holds; no condition always does."""
    if condition is None:
        return True
    if isinstance(condition, AllOf):
        return all(holds(part, view) for part in condition.parts)
    if isinstance(condition, AnyOf):
        return any(holds(part, view) for part in condition.parts)
    if isinstance(condition, Not):
        return not holds(condition.part, view)
    return _holds_simple(condition, view)


def _holds_simple(
    condition: FaultDrawn | BaseDrawn | Happened | Asked | Learned | TensionIs | ObjectIs, view: ConditionView
) -> bool:
    match condition:
        case FaultDrawn(none=True):
            return not view.faults
        case FaultDrawn(any_of=faults):
            return not set(faults).isdisjoint(view.faults)
        case BaseDrawn(any_of=bases):
            return view.base in bases
        case Happened(pattern=pattern):
            return view.happened(pattern)
        case Asked(exchange=exchange):
            return view.asked(exchange)
        case Learned(fact=fact):
            return view.learned(fact)
        case TensionIs(person=person, at_least=low, at_most=high):
            return low <= view.tension(person) <= high
        case ObjectIs(object=object_id, state=state):
            return view.object_state(object_id) == state
