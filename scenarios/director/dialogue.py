"""Talk: what can be said to whom, the answer it gets, what it does to the mood, and the story so far."""

from __future__ import annotations

from typing import Any

from app.domain.attempt.events import (
    BadgeShown,
    CallNoticeGiven,
    PartyViewAsked,
    QuestionAsked,
    RightsTold,
    StatementMade,
)
from app.domain.scenario.people import Answer, Exchange
from scenarios.director.commands import Say, ShowPrompt
from scenarios.director.index import ScenarioIndex
from scenarios.director.state import AttemptState
from scenarios.director.turn import Turn

INTERRUPTS_WITHIN_MS = 1500
"""Who is asked again sooner than this after beginning to answer was cut short: no line can be heard in that time."""


def is_absent(index: ScenarioIndex, state: AttemptState, person: str) -> bool:
    """Whether the person does not exist in this variant or has left."""
    absent = index.person_absent.get(person)
    return absent is not None and absent(state)


def refuse_person(index: ScenarioIndex, state: AttemptState, person_id: str, *, face_to_face: bool) -> str | None:
    """Why nothing can be said or shown to the person, if so."""
    person = state.scenario.person_by_id.get(person_id)
    if person is None:
        return "没有这个人。"
    name = state.text(person.name)
    if is_absent(index, state, person_id):
        return f"{name}不在现场。"
    if face_to_face and person.channel == "phone":
        return f"{name}不在现场，只能电话联系。"
    if person_id in state.calls_ended:
        return f"{name}已经挂断电话。"
    return None


def refuse_question(index: ScenarioIndex, state: AttemptState, event: QuestionAsked) -> str | None:
    """Why the line cannot be said now, if so."""
    entry = index.exchanges.get(event.exchange)
    if entry is None or entry.exchange.who != event.to:
        return "没有这句话可以对这个人说。"
    reason = refuse_person(index, state, event.to, face_to_face=False)
    if reason is None and not entry.when(state):
        return "这句话现在还说不上。"
    return reason


def refuse_showing(index: ScenarioIndex, state: AttemptState, event: BadgeShown) -> str | None:
    """Why a certificate cannot be shown, if so."""
    if event.officer == "partner" and not state.second_officer:
        return "协办人员不在场，等其返回。"
    return refuse_person(index, state, event.to, face_to_face=True)


def refuse_telling(
    index: ScenarioIndex, state: AttemptState, event: RightsTold | CallNoticeGiven | PartyViewAsked
) -> str | None:
    """Why the person cannot be told, if so."""
    return refuse_person(index, state, event.to, face_to_face=False)


def answer_question(turn: Turn, event: QuestionAsked) -> None:
    """A line was said: what it amounts to, the answer, and the mood after it."""
    state = turn.state
    entry = turn.index.exchanges[event.exchange]
    exchange = entry.exchange
    interrupted = event.t_ms - state.spoke_ms.get(exchange.who, -INTERRUPTS_WITHIN_MS) < INTERRUPTS_WITHIN_MS
    repeated = exchange.id in state.asked
    # the answer is chosen before the line takes effect: people answer what was so when they were asked
    answer = next((answer for test, answer in entry.answers if test(state)), None)
    state.asked[exchange.id] = state.asked.get(exchange.id, 0) + 1
    for template in exchange.emits:
        turn.happen(template.at(state.t_ms))
    turn.stir(exchange.who, _mood_change(turn, exchange, repeated, interrupted), exchange.id)
    if answer is None:
        turn.tell(ShowPrompt("对方没有回答。"))
    else:
        _give_answer(turn, exchange, answer)
    turn.reveal(f"ask:{exchange.id}")
    if "ends_call" in exchange.traits:
        state.calls_ended.add(exchange.who)


def _give_answer(turn: Turn, exchange: Exchange, answer: Answer) -> None:
    state = turn.state
    text = state.text(answer.text)
    told = state.statements.setdefault(exchange.matter or exchange.id, [])
    if not told or told[-1] != text:
        told.append(text)
    state.spoke_ms[exchange.who] = state.t_ms
    turn.happen(
        StatementMade(
            t_ms=state.t_ms, by=exchange.who, exchange=exchange.id, text=text, true=answer.true, version=len(told)
        )
    )
    turn.stir(exchange.who, answer.tension, exchange.id, evasive=not answer.true)
    turn.apply(answer.effects, exchange.id)
    turn.settle_moods()  # the answer is spoken in the mood that the question made
    turn.tell(Say(exchange.who, exchange.id, text, answer.gesture, state.tension.get(exchange.who, 0)))


def _mood_change(turn: Turn, exchange: Exchange, repeated: bool, interrupted: bool) -> int:
    rules = turn.state.scenario.people.mood
    traits = exchange.traits
    changes = (
        ("acknowledges" in traits and "specific" in traits, rules.acknowledged_and_specific),
        ("threatens" in traits, rules.threatened),
        ("rude" in traits, rules.rude),
        (repeated and "repeats_allowed" not in traits, rules.repeated),
        (interrupted, rules.interrupted),
    )
    return sum(change for holds, change in changes if holds)


def hear_rights(turn: Turn, event: RightsTold) -> None:
    """Who is told a right for the first time calms down a little."""
    told = (event.right, event.to)
    if told not in turn.state.rights_told:
        turn.state.rights_told.add(told)
        turn.stir(event.to, turn.state.scenario.people.mood.rights_told, "rights_told")


REFUSALS: dict[str, Any] = {
    "QuestionAsked": refuse_question,
    "BadgeShown": refuse_showing,
    "RightsTold": refuse_telling,
    "CallNoticeGiven": refuse_telling,
    "PartyViewAsked": refuse_telling,
}
REACTIONS: dict[str, Any] = {"QuestionAsked": answer_question, "RightsTold": hear_rights}
