"""The course of an attempt: pauses, the end, the second officer, injects, the vehicle's release."""

from __future__ import annotations

from typing import Any

from app.domain.attempt.events import AttemptEnded, Event, InjectFired, VehicleReleased
from scenarios.director.commands import EndAttempt, Say
from scenarios.director.index import ScenarioIndex
from scenarios.director.state import AttemptState
from scenarios.director.turn import Turn


def refuse_pause(index: ScenarioIndex, state: AttemptState, event: Event) -> str | None:
    """Why the attempt cannot be paused, if so."""
    return "训练已经暂停。" if state.paused else None


def pause(turn: Turn, event: Event) -> None:
    """The attempt stands still."""
    turn.state.paused = True


def refuse_resuming(index: ScenarioIndex, state: AttemptState, event: Event) -> str | None:
    """Why the attempt cannot go on, if so."""
    return None if state.paused else "训练没有暂停。"


def resume(turn: Turn, event: Event) -> None:
    """The attempt goes on."""
    turn.state.paused = False


def end(turn: Turn, event: AttemptEnded) -> None:
    """Nothing more is done."""
    turn.state.ended = event.reason
    turn.tell(EndAttempt(event.reason))


def second_officer_gone(turn: Turn, event: Event) -> None:
    """The trainee is alone."""
    turn.state.second_officer = False


def second_officer_back(turn: Turn, event: Event) -> None:
    """There are two again."""
    turn.state.second_officer = True


def refuse_inject(index: ScenarioIndex, state: AttemptState, event: InjectFired) -> str | None:
    """Why an inject cannot be let happen, if so."""
    needs = index.inject_needs.get(event.inject)
    if needs is None:
        return "没有这个注入。"
    return None if needs(state) else "这个注入现在用不上。"


def inject(turn: Turn, event: InjectFired) -> None:
    """An inject takes effect."""
    state = turn.state
    item = state.scenario.inject_by_id.get(event.inject)
    if item is None:
        return
    turn.apply(item.effects, item.id)
    for speech in item.speech:
        turn.tell(Say(speech.who, item.id, state.text(speech.text), "talk", state.tension.get(speech.who, 0)))


def refuse_release(index: ScenarioIndex, state: AttemptState, event: VehicleReleased) -> str | None:
    """Why the vehicle cannot be let go, if so."""
    return "车辆已经放行。" if state.released else None


def release(turn: Turn, event: VehicleReleased) -> None:
    """The vehicle is gone."""
    turn.state.released = True


REFUSALS: dict[str, Any] = {
    "AttemptPaused": refuse_pause,
    "AttemptResumed": refuse_resuming,
    "InjectFired": refuse_inject,
    "VehicleReleased": refuse_release,
}
REACTIONS: dict[str, Any] = {
    "AttemptPaused": pause,
    "AttemptResumed": resume,
    "AttemptEnded": end,
    "SecondOfficerAbsent": second_officer_gone,
    "SecondOfficerPresent": second_officer_back,
    "InjectFired": inject,
    "VehicleReleased": release,
}
