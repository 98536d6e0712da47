"""What a trainee can do at a moment as short texts (`work:S09.read_valves`), and the doing of it to a director."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain.attempt.events import (
    Event,
    ObjectOperated,
    ProbePlaced,
    ProbeRemoved,
    QuestionAsked,
    StationWorked,
)
from app.domain.scenario.scenario import Scenario
from scenarios.director.commands import Refuse
from scenarios.director.developments import due_of
from scenarios.director.director import Director

HARSH = frozenset({"threatens", "rude", "promises"})
STEP_MS = 1600
"""Long enough for a person to begin an answer without being interrupted."""


class Rehearsal:
    """Moves made on one director at a brisk, fixed pace."""

    def __init__(self, director: Director) -> None:
        self.director = director
        self._t_ms = 0
        meter = director.scenario.scene.meter
        self._hold_ms = round(meter.t90_s * 1000) + 1 if meter is not None else STEP_MS
        self._warm_ms = round(meter.warm_up_s * 1000) if meter is not None else 0

    def make(self, move: str) -> bool:
        """Make the move; false if it was refused."""
        self._t_ms += STEP_MS
        if move.startswith("await:"):
            return self._await(move.removeprefix("await:"))
        made = not self._refused(event_of(self.director.scenario, move, self._t_ms))
        if made and move.startswith("probe:"):
            self._t_ms = max(self._t_ms, self._warm_ms) + self._hold_ms
            self.director.advance(self._t_ms)
            made = not self._refused(ProbeRemoved(t_ms=self._t_ms))
        return made

    def _await(self, development: str) -> bool:
        due = due_of(self.director.state, development)
        self._t_ms = self._t_ms if due is None else max(self._t_ms, due[0])
        self.director.advance(self._t_ms)
        return due is not None

    def _refused(self, event: Event) -> bool:
        return any(isinstance(command, Refuse) for command in self.director.handle(event))


def event_of(scenario: Scenario, move: str, t_ms: int) -> Event:
    """The input event that a move amounts to; a part in the party's hands is moved by the party."""
    verb, _, what = move.partition(":")
    return _EVENTS[verb](scenario, what, t_ms)


def _deed(scenario: Scenario, what: str, t_ms: int) -> Event:
    return scenario.deed_by_id[what].event.at(t_ms)


def _ask(scenario: Scenario, what: str, t_ms: int) -> Event:
    return QuestionAsked(t_ms=t_ms, exchange=what, to=scenario.exchange_by_id[what].who)


def _work(scenario: Scenario, what: str, t_ms: int) -> Event:
    station, _, action = what.partition(".")
    return StationWorked(t_ms=t_ms, station=station, action=action)


def _operate(scenario: Scenario, what: str, t_ms: int) -> Event:
    name, _, state = what.partition(".")
    by_party = scenario.object_by_id[name].hand == "party"
    return ObjectOperated(t_ms=t_ms, object=name, to_state=state, operator="party" if by_party else "trainee")


def _probe(scenario: Scenario, what: str, t_ms: int) -> Event:
    return ProbePlaced(t_ms=t_ms, point=what)


_EVENTS: dict[str, Callable[[Scenario, str, int], Event]] = {
    "deed": _deed, "ask": _ask, "work": _work, "operate": _operate, "probe": _probe,
}  # fmt: skip


def sensible_moves(director: Director) -> Iterator[str]:
    """What can be done now by somebody who does nothing wrong, offends nobody and has not decided yet."""
    now = director.permitted()
    yield from (f"work:{choice.ref}" for choice in now.actions if not choice.blocked)
    for choices in now.exchanges.values():
        for choice in choices:
            if not ({"ends_call"} | HARSH) & set(choice.exchange.traits):
                yield f"ask:{choice.exchange.id}"
    for deed in now.deeds:
        if not deed.blocked and deed.deed.group not in ("wrong", "decision"):
            yield f"deed:{deed.deed.id}"
    yield from (f"await:{name}" for name in director.state.developing if name not in director.state.developed)
    yield from (f"probe:{choice.point.id}" for choice in now.points if not choice.blocked)
    for item in now.objects:
        # by the party's hand, so what blocks the trainee's own does not count
        if not item.object.loaded_valve and (not item.blocked or item.object.hand == "party"):
            yield from (f"operate:{item.object.id}.{state}" for state in item.to_states)


def last_moves(director: Director) -> Iterator[str]:
    """What can be done besides: lines that end a talk or sour it, and wrong deeds; only decisions are left out."""
    now = director.permitted()
    for choices in now.exchanges.values():
        for choice in choices:
            if ({"ends_call"} | HARSH) & set(choice.exchange.traits):
                yield f"ask:{choice.exchange.id}"
    for deed in now.deeds:
        if not deed.blocked and deed.deed.group == "wrong":
            yield f"deed:{deed.deed.id}"
