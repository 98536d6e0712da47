"""Procedures as state machines: states, transitions with guards, documents and signatures, and the clocks that run."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from app.domain.casefile.form import FieldKey, FormCode
from app.domain.deadlines.span import SpanUnit
from app.domain.frozen import Frozen, Id
from app.domain.law.grounds import Grounds
from app.domain.law.statute import Phrase
from app.domain.written_time import WrittenDate

TransitionId = Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{2}$")]


class BreachLevel(StrEnum):
    """What a breach does: it can be made good, it breaks the procedure, or the decision falls with it."""

    CORRECTABLE = "correctable"
    PROCEDURE = "procedure_violation"
    CRITICAL = "critical"


class State(Frozen):
    """Where a case may stand."""

    id: Id
    name: Phrase


class Signing(Frozen):
    """A signature that a transition needs: the document and field it stands in, and whose it is."""

    document: FormCode
    field: FieldKey
    who: Phrase


class Breach(Frozen):
    """A way to go wrong at a transition, and how bad it is."""

    what: Phrase
    level: BreachLevel


class Transition(Grounds):
    """A step of a procedure: it has been made once its `milestone` has been reached.

    `documents` are needed for it (one of each group); `guards` are conditions by the id of their function.
    """

    id: TransitionId
    name: Phrase
    leave: tuple[Id, ...] = Field(min_length=1)
    to: Id
    milestone: Id
    guards: tuple[Id, ...] = ()
    documents: tuple[tuple[FormCode, ...], ...] = ()
    signatures: tuple[Signing, ...] = ()
    breaches: tuple[Breach, ...] = ()


class Sense(StrEnum):
    """Whether something must be done within the time, only once it has passed, or at least so long ahead.

    AHEAD is how statutes put a notice (举行听证的七日前通知): the last day itself will do.
    """

    WITHIN = "within"
    WAIT = "wait"
    AHEAD = "ahead"


class CaseClock(Grounds):
    """A time of the procedure: it runs from one milestone and ends with another.

    `moves` says that a last day off moves to the next worked one, which only helps the party.
    """

    id: Id
    name: Phrase
    starts: Id
    stops: Id | None = None
    number: Annotated[int, Field(ge=1, le=3660)]
    unit: SpanUnit
    sense: Sense = Sense.WITHIN
    moves: bool = False
    when: Id | None = Field(default=None, description="只在这个里程碑出现过的案件里走")
    unless: Id | None = Field(default=None, description="这个里程碑出现了就不用再等")


class Track(Frozen):
    """A procedure or a side track, as one file; a side track must have ended before the case is closed."""

    schema_version: Literal["1"]
    in_force_on: WrittenDate
    id: Id
    name: Phrase
    side: bool = False
    applies: tuple[Literal["general", "simple", "off_site"], ...] = ()
    starts_with: Id | None = Field(default=None, description="侧轨从哪个里程碑开始")
    states: tuple[State, ...] = Field(min_length=1)
    ends: tuple[Id, ...] = ()
    transitions: tuple[Transition, ...]
    clocks: tuple[CaseClock, ...] = ()

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Track:
        known = {state.id for state in self.states}
        for transition in self.transitions:
            lost = [state for state in (*transition.leave, transition.to) if state not in known]
            if lost:
                raise ValueError(f"{transition.id} 的状态 {'、'.join(lost)} 没有列在 states 里")
        reached = {self.states[0].id, *(transition.to for transition in self.transitions)}
        if unreached := [state.id for state in self.states if state.id not in reached]:
            raise ValueError(f"状态 {'、'.join(unreached)} 没有任何转换能到")
        if lost := [state for state in self.ends if state not in known]:
            raise ValueError(f"ends 里的 {'、'.join(lost)} 没有列在 states 里")
        return self

    def state(self, state_id: str) -> State:
        """The state of that id; raises KeyError where there is none."""
        for state in self.states:
            if state.id == state_id:
                return state
        raise KeyError(state_id)

    def leaving(self, state_id: str) -> tuple[Transition, ...]:
        """The transitions out of a state, in the order of the file."""
        return tuple(transition for transition in self.transitions if state_id in transition.leave)


class Procedures:
    """All tracks by id."""

    def __init__(self, tracks: Iterable[Track]) -> None:
        self._tracks = {track.id: track for track in tracks}

    def all(self) -> tuple[Track, ...]:
        """Every track, the main ones first."""
        return tuple(sorted(self._tracks.values(), key=lambda track: track.side))

    def main(self, procedure: str) -> Track:
        """The track of a case file's procedure; raises KeyError where none applies."""
        for track in self._tracks.values():
            if procedure in track.applies and not track.side:
                return track
        raise KeyError(procedure)

    def side(self, procedure: str) -> tuple[Track, ...]:
        """The side tracks that may run beside it."""
        return tuple(track for track in self._tracks.values() if track.side and procedure in track.applies)

    def transition(self, transition_id: str) -> Transition:
        """The transition of that id; raises KeyError where there is none."""
        for track in self._tracks.values():
            for transition in track.transitions:
                if transition.id == transition_id:
                    return transition
        raise KeyError(transition_id)
