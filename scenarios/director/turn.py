"""One input being worked through: what it makes happen, in order, and what the engine is to be told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.domain.attempt.events import Event, FactLearned, FaultRevealed, TensionChanged
from app.domain.procedure.checker import RuleChecker
from app.domain.scenario.effects import Effects
from scenarios.director.commands import Command, LeadPerson, MoveObject, Record, Refresh, ShowPaper
from scenarios.director.index import ScenarioIndex
from scenarios.director.state import AttemptState, follow_parts, follow_values

MAX_EVENTS_PER_INPUT = 200


class EndlessConsequences(RuntimeError):
    """Content in which events bring one another about without end."""


Reaction = Callable[["Turn", Any], None]


class Turn:
    """Collects the commands of one input while the state moves on."""

    def __init__(
        self,
        state: AttemptState,
        index: ScenarioIndex,
        checker: RuleChecker,
        reactions: Mapping[str, Reaction],
        commands: list[Command],
    ) -> None:
        self.state = state
        self.index = index
        self.commands = commands
        self._checker = checker
        self._reactions = reactions
        self._stirred: dict[str, int] = {}
        self._because: dict[str, str] = {}
        self._evasive: set[str] = set()
        self._happened = 0

    def happen(self, event: Event) -> None:
        """The event is now part of the attempt, with everything that follows from it at once."""
        self._happened += 1
        if self._happened > MAX_EVENTS_PER_INPUT:
            raise EndlessConsequences(f"场景 {self.state.scenario.id} 的效果互相引发，没有尽头")
        state = self.state
        state.seq += 1
        state.t_ms = event.t_ms
        self.commands.append(Record(event))
        kind: str = event.kind
        for slot in self.index.slots_by_kind.get(kind, ()):
            occurrences = state.occurrences[slot]
            if not occurrences.met:
                occurrences.see(state.seq, event)
        self._checker.see(state.seq, event)
        entry = self.index.deed_of(event)
        if entry is not None:
            state.deeds_done[entry.key_of(event)] = state.seq
        reaction = self._reactions.get(kind)
        if reaction is not None:
            reaction(self, event)

    def tell(self, command: Command) -> None:
        """Ask something of the engine."""
        self.commands.append(command)

    def apply(self, effects: Effects, because: str) -> None:
        """Bring about what an answer, a deed, an action or an inject effects."""
        state = self.state
        if effects.sets:
            state.values.update({name: state.text(template) for name, template in effects.sets.items()})
            follow_values(state)
            self.tell(Refresh())
        for name, to_state in effects.moves.items():
            self.move(name, to_state)
        for person, place in effects.leads.items():
            state.places[person] = place
            self.tell(LeadPerson(person, place))
        for fact in effects.discloses:
            self.learn(fact, because)
        for person, change in effects.tension.items():
            self.stir(person, change, because)
        for template in effects.emits:
            self.happen(template.at(state.t_ms))

    def move(self, name: str, to_state: str) -> None:
        """A movable object goes to a state."""
        if self.state.objects.get(name) != to_state:
            self.state.objects[name] = to_state
            follow_parts(self.state)
            self.tell(MoveObject(name, to_state))

    def learn(self, fact: str, source: str) -> None:
        """A fact is disclosed; a fact named like a paper hands that paper over."""
        state = self.state
        if fact not in state.facts:
            state.facts.add(fact)
            self.happen(FactLearned(t_ms=state.t_ms, fact=fact, source=source))
        if fact in self.index.paper_when:
            self.hand_over(fact)

    def hand_over(self, paper_id: str) -> None:
        """A paper comes into the trainee's hands, if it exists in this variant."""
        state = self.state
        if not self.index.paper_when[paper_id](state):
            return
        state.papers[paper_id] = None
        paper = state.scenario.paper_by_id[paper_id]
        fields = tuple((field.label, state.text(field.value)) for field in paper.fields)
        self.tell(ShowPaper(paper_id, state.text(paper.title), paper.form, fields))

    def reveal(self, ref: str) -> None:
        """Drawn faults that `ref` (`station.action`, `ask:exchange` or `alarm:point`) shows are revealed, each once."""
        state = self.state
        for fault in self.index.reveals.get(ref, ()):
            if fault.id in state.faults and fault.id not in state.revealed:
                state.revealed[fault.id] = ref
                self.happen(FaultRevealed(t_ms=state.t_ms, fault=fault.id, station=fault.station))

    def stir(self, person: str, change: int, because: str, *, evasive: bool = False) -> None:
        """A person's tension is to change; what one input stirs is told as one change."""
        self._stirred[person] = self._stirred.get(person, 0) + change
        self._because.setdefault(person, because)
        if evasive:
            self._evasive.add(person)

    def settle_moods(self) -> None:
        """Make the collected changes of tension happen."""
        state = self.state
        stirred, self._stirred = self._stirred, {}
        for person, change in stirred.items():
            before = state.tension.get(person)
            if before is None:
                continue
            after = min(100, max(0, before + change))
            if after == before:
                continue
            state.tension[person] = after
            self.happen(
                TensionChanged(
                    t_ms=state.t_ms,
                    person=person,
                    tension=after,
                    mood=mood_of(after, evasive=person in self._evasive),
                    because=self._because[person],
                )
            )


def mood_of(tension: int, *, evasive: bool) -> Any:
    """The mood that a tension shows as; between calm and hostile, who does not tell the truth is evasive."""
    if tension >= 70:
        return "aggressive"
    if tension <= 30:
        return "cooperative"
    if evasive:
        return "evasive"
    return "surprised" if tension <= 45 else "upset"
