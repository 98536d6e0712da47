"""Walkthroughs: an author's test of a scenario, events and the expected result."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text


class TimedEvent(Frozen):
    """An input event `at` so many seconds; the other keys are the event's own."""

    at: float = Field(ge=0, le=86_400, allow_inf_nan=False)
    event: dict[str, Any] = Field(description="`kind` and the fields of an input event")


class Expectation(Frozen):
    """What the score sheet must say."""

    passed: bool
    share_at_least: float = Field(default=0, ge=0, le=1)
    share_at_most: float = Field(default=1, ge=0, le=1)
    critical_fails: tuple[Id, ...] = ()
    lost: tuple[Id, ...] = Field(default=(), description="criteria that must not have all their points")
    full: tuple[Id, ...] = Field(default=(), description="criteria that must have all their points")


class Walkthrough(Frozen):
    """One file of `walkthroughs/`."""

    id: Id
    title: Text
    seed: int = Field(ge=0)
    faults: tuple[Id, ...] | None = Field(
        default=None, description="what the seed draws, so that a reader sees it; checked where it is given"
    )
    events: tuple[TimedEvent, ...] = Field(min_length=1)
    expect: Expectation
