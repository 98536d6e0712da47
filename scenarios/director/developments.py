"""What goes on by itself: phases that begin, and developments that come a time after their ground was laid."""

from __future__ import annotations

from app.domain.attempt.events import PhaseBegan
from app.domain.scenario.incident import Phase
from scenarios.director.commands import BringPerson, Say, ShowPrompt
from scenarios.director.dialogue import is_absent
from scenarios.director.index import ScenarioIndex
from scenarios.director.state import AttemptState
from scenarios.director.turn import Turn

Due = tuple[int, str]
"""When, in milliseconds of the attempt, and which development."""


def note_running(index: ScenarioIndex, state: AttemptState) -> None:
    """Note which developments have begun to run."""
    for name, starts in index.development_starts.items():
        if name not in state.developing and starts(state):
            state.developing[name] = state.t_ms


def follow(turn: Turn) -> None:
    """Note what has begun to run, and begin the phases whose time has come, one after another."""
    state, index = turn.state, turn.index
    note_running(index, state)
    while (phase := _next_phase(index, state)) is not None and index.phase_begins[phase.id](state):
        state.phase = phase.id
        turn.happen(PhaseBegan(t_ms=state.t_ms, phase=phase.id))
        turn.tell(ShowPrompt(f"进入“{phase.title}”：{phase.told or phase.zone}"))
        note_running(index, state)


def absent_people(index: ScenarioIndex, state: AttemptState) -> frozenset[str]:
    """Who is not there now."""
    return frozenset(person for person in index.person_absent if is_absent(index, state, person))


def greet(turn: Turn) -> None:
    """Tell the engine who has come or left since last time."""
    state = turn.state
    was, state.absent = state.absent, absent_people(turn.index, state)
    for person in turn.index.person_absent:
        if (person in was) is not (person in state.absent):
            turn.tell(BringPerson(person, person in was))


def next_due(state: AttemptState) -> Due | None:
    """The next development to come, the author's order where two come at once."""
    pending = [due for name in state.developing if (due := due_of(state, name)) is not None]
    return min(pending, key=lambda due: due[0], default=None)


def due_of(state: AttemptState, name: str) -> Due | None:
    """When a development that runs will come; None for one that does not run or has come."""
    if name not in state.developing or name in state.developed:
        return None
    after_s = float(state.text(state.scenario.development_by_id[name].after_s))
    return max(state.t_ms, state.developing[name] + round(after_s * 1000)), name


def bring_about(turn: Turn, name: str) -> None:
    """A development comes."""
    state = turn.state
    development = state.scenario.development_by_id[name]
    state.developed.add(name)
    idle = turn.index.development_idle.get(name)
    if idle is not None and idle(state):
        return
    turn.tell(ShowPrompt(f"{development.title}。"))
    turn.apply(development.effects, name)
    for speech in development.speech:
        turn.tell(Say(speech.who, name, state.text(speech.text), "talk", state.tension.get(speech.who, 0)))


def blocked_by_phase(state: AttemptState, phase_id: str | None) -> str | None:
    """Why something that belongs to a phase cannot be done yet, if so."""
    phases = state.scenario.scene.phases
    order = [phase.id for phase in phases]
    if phase_id is None or order.index(state.phase) >= order.index(phase_id):
        return None
    return f"要到“{phases[order.index(phase_id)].title}”阶段才能做。"


def _next_phase(index: ScenarioIndex, state: AttemptState) -> Phase | None:
    phases = state.scenario.scene.phases
    place = next((n for n, phase in enumerate(phases, 1) if phase.id == state.phase), len(phases))
    return phases[place] if place < len(phases) else None
