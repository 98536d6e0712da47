"""Walkthroughs: their events exist, come in order, and expect what the scenario knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from app.content.crosscheck_names import defined_ids
from app.content.crosscheck_walk import references
from app.content.source import Source
from app.content.validate import with_suggestion
from app.domain.attempt.events import EVENT_KINDS, Event, event_from
from app.domain.problems import Problem
from app.domain.scenario.effects import EventTemplate
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from app.domain.scenario.walkthrough import Walkthrough

NOT_OF_THE_TRAINEE = frozenset({"AttemptStarted", "ManualMarked", "GlobalRated"})


def check_walkthrough(source: Source, walkthrough: Walkthrough, scenario: Scenario) -> list[Problem]:
    """Everything that keeps a walkthrough from being played on the scenario."""
    return [*_faults(source, walkthrough, scenario), *_events(source, walkthrough, scenario),
            *_expectations(source, walkthrough, scenario)]  # fmt: skip


def _faults(source: Source, walkthrough: Walkthrough, scenario: Scenario) -> Iterator[Problem]:
    drawn = draw_variant(scenario, walkthrough.seed).faults
    if walkthrough.faults is not None and set(walkthrough.faults) != set(drawn):
        shown = "、".join(drawn) or "没有故障"
        yield source.problem(("faults",), f"种子 {walkthrough.seed} 抽到的是：{shown}")


def _events(source: Source, walkthrough: Walkthrough, scenario: Scenario) -> Iterator[Problem]:
    known = defined_ids(scenario)
    last = 0.0
    for index, timed in enumerate(walkthrough.events):
        path = ("events", index, "event")
        if timed.at < last:
            yield source.problem(("events", index, "at"), f"时间倒退，上一步在 {last:g} 秒")
        last = timed.at
        event = _event(source, path, timed.event)
        if isinstance(event, list):
            yield from event
            continue
        if event.derived or event.kind in NOT_OF_THE_TRAINEE:
            yield source.problem((*path, "kind"), f"{event.kind} 由系统或教员产生，不写在演练里")
            continue
        fields = event.model_dump(exclude={"kind", "t_ms"})
        template = EventTemplate.model_validate({"event": event.kind, "with": fields})
        for reference in references(template):
            yield from _unknown(source, path, reference.kind.split("|"), reference.id, known)


def _event(source: Source, path: tuple[str | int, ...], fields: dict[str, Any]) -> Event | list[Problem]:
    kind = str(fields.get("kind", ""))
    if kind not in EVENT_KINDS:
        return [source.problem((*path, "kind"), with_suggestion(f"没有事件“{kind}”", kind, EVENT_KINDS))]
    if "t_ms" in fields:
        return [source.problem((*path, "t_ms"), "时间写在 at 里（秒），不写 t_ms")]
    try:
        return event_from({**fields, "t_ms": 0})
    except ValidationError as error:
        return [_field_problem(source, path, kind, first) for first in error.errors()]


def _field_problem(source: Source, path: tuple[str | int, ...], kind: str, error: Any) -> Problem:
    """One field of an event that is missing, unknown or out of range; the first part of its place is the kind."""
    names = tuple(error["loc"][1:])
    name = str(names[0]) if names else ""
    if error["type"] == "missing":
        return source.problem(path, f"{kind} 缺少必填的“{name}”")
    if error["type"] == "extra_forbidden":
        known = sorted(set(EVENT_KINDS[kind].model_fields) - {"kind", "t_ms"})
        return source.problem((*path, *names), with_suggestion(f"{kind} 没有“{name}”这一项", name, known))
    return source.problem((*path, *names), f"{kind} 的“{name}”不能是“{str(error['input']):.40}”")


def _unknown(
    source: Source, path: tuple[str | int, ...], kinds: list[str], name: str, known: dict[str, set[str]]
) -> Iterator[Problem]:
    if all(kind in known for kind in kinds):
        choices = set().union(*(known[kind] for kind in kinds))
        if name not in choices:
            yield source.problem(path, with_suggestion(f"场景里没有“{name}”", name, choices))


def _expectations(source: Source, walkthrough: Walkthrough, scenario: Scenario) -> Iterator[Problem]:
    rubric = scenario.rubric
    criteria = {criterion.id for section in rubric.sections for criterion in section.criteria}
    criteria |= {criterion.id for criterion in rubric.manual}
    fails = {fail.id for fail in rubric.critical_fails}
    for name, choices in (("lost", criteria), ("full", criteria), ("critical_fails", fails)):
        for index, wanted in enumerate(getattr(walkthrough.expect, name)):
            if wanted not in choices:
                message = with_suggestion(f"评分表里没有“{wanted}”", wanted, choices)
                yield source.problem(("expect", name, index), message)
