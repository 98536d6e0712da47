"""The base of all events and the measures they are given in."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from app.domain.frozen import Frozen

Metres = Annotated[float, Field(ge=0, le=10_000, allow_inf_nan=False)]
Seconds = Annotated[float, Field(ge=0, le=100_000, allow_inf_nan=False)]


class Event(Frozen):
    """Something that happened at `t_ms` milliseconds after the attempt began."""

    derived: ClassVar[bool] = False
    kind: str
    t_ms: int = Field(ge=0, le=86_400_000)


class DerivedEvent(Event):
    """An event that the director concludes; no engine may send one."""

    derived: ClassVar[bool] = True
