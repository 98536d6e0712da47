"""The course of an attempt: started, paused, resumed, ended."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field, field_validator

from app.domain.attempt.events.base import Event
from app.domain.frozen import Id, Text


class AttemptStarted(Event):
    """First line of every journal: what is being attempted, and on which content."""

    kind: Literal["AttemptStarted"] = "AttemptStarted"
    attempt_id: Id
    scenario: Id
    seed: int = Field(ge=0, le=2**63 - 1)
    content_hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    rubric_version: Text
    act_date: str = Field(
        pattern=r"^(19|20)\d{2}-\d{2}-\d{2}$", description="day of the violation: chooses the law's version"
    )
    started_at: str = Field(max_length=40, description="ISO 8601 wall clock with offset")
    actor: str = Field(max_length=80, description="trainee id, `persona:<name>` or `walkthrough:<name>`")
    mode: Literal["practice", "exam", "demonstration"] = "practice"

    @field_validator("act_date")
    @classmethod
    def _is_a_day(cls, text: str) -> str:
        dt.date.fromisoformat(text)
        return text


class TimeElapsed(Event):
    """The clock moved on; never journalled, since what follows from it is dated by the director itself."""

    kind: Literal["TimeElapsed"] = "TimeElapsed"


class AttemptPaused(Event):
    """The trainee took a break: time stands still for deadlines until resumed."""

    kind: Literal["AttemptPaused"] = "AttemptPaused"
    reason: Literal["trainee", "instructor", "headset_off", "crash"] = "trainee"


class AttemptResumed(Event):
    """The trainee went on, in the same or in a restarted station."""

    kind: Literal["AttemptResumed"] = "AttemptResumed"


class AttemptEnded(Event):
    """Nothing more is done on the spot; marks may still follow."""

    kind: Literal["AttemptEnded"] = "AttemptEnded"
    reason: Literal["finished", "time_up", "given_up", "closed_after_crash"]
