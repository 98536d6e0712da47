"""What the base keeps of an attempt beside its journal."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal

from pydantic import AwareDatetime, Field

from app.domain.attempt.chain import ChainHead
from app.domain.frozen import Frozen, Id

Mode = Literal["practice", "exam", "demonstration"]


class AttemptState(StrEnum):
    """Where an attempt stands; `marked` when its score is complete, manual marks included."""

    ASSIGNED = "assigned"
    RUNNING = "running"
    INTERRUPTED = "interrupted"
    ENDED = "ended"
    MARKED = "marked"


class AttemptRecord(Frozen):
    """An attempt as the base lists it. `actor` is an account id, `persona:<name>` or `walkthrough:<name>`."""

    id: Id
    scenario: Id
    seed: int = Field(ge=0, le=2**63 - 1)
    content_hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    rubric_version: str
    act_date: dt.date
    actor: str = Field(min_length=1, max_length=80)
    actor_name: str = Field(max_length=80)
    mode: Mode = "practice"
    state: AttemptState = AttemptState.ASSIGNED
    assigned_by: str = Field(default="", max_length=80)
    assigned_at: AwareDatetime
    started_at: AwareDatetime | None = None
    ended_at: AwareDatetime | None = None
    head: ChainHead = ChainHead()
    folder: str = Field(max_length=400, description="relative to the data folder, with forward slashes")


class PhotoRecord(Frozen):
    """A photograph of an attempt; `path` is relative to the attempt's folder, `sha256` is of the file as received."""

    attempt_id: Id
    photo: Id
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    path: str = Field(max_length=400)


class ContentVersion(Frozen):
    """A version of a scenario that attempts were made on, kept whole so that they can be scored again."""

    content_hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    scenario: Id
    title: str
    rubric_version: str
    imported_at: AwareDatetime


class IngestAnswer(Frozen):
    """What the base says to lines it was sent: the head it now has, how many lines were new, what stopped it."""

    head: ChainHead
    accepted: int
    problem: str | None = None
