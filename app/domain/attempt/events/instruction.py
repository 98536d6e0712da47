"""What the instructor does: injects and marks."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.attempt.events.base import Event
from app.domain.frozen import Id


class InjectFired(Event):
    """The instructor, or the sealed plan, let something happen."""

    kind: Literal["InjectFired"] = "InjectFired"
    inject: Id
    by: str = Field(default="plan", max_length=80)


class ManualMarked(Event):
    """An instructor marked a manual criterion on its 0 to 4 anchors."""

    kind: Literal["ManualMarked"] = "ManualMarked"
    criterion: Id
    level: int = Field(ge=0, le=4)
    by: Id
    comment: str = Field(default="", max_length=2000)


class GlobalRated(Event):
    """An instructor gave the global rating, 1 (not fit) to 5 (model)."""

    kind: Literal["GlobalRated"] = "GlobalRated"
    level: int = Field(ge=1, le=5)
    by: Id
    comment: str = Field(default="", max_length=2000)
