"""What a deed, an answer or an inject brings about."""

from __future__ import annotations

from typing import Any, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from app.domain.attempt.events import EVENT_KINDS, Event, event_from
from app.domain.frozen import Frozen, Id
from app.domain.scenario.draws import Template


class EventTemplate(Frozen):
    """An event to be, without its time: `{event: RightsTold, with: {right: hearing, to: driver}}`."""

    event: str = Field(json_schema_extra={"enum": [*sorted(EVENT_KINDS)]})
    fields: dict[str, Any] = Field(default={}, alias="with")

    @model_validator(mode="after")
    def _is_an_event(self) -> Self:
        if self.event not in EVENT_KINDS:
            raise PydanticCustomError(
                "unknown_event", "unknown event {given}", {"given": self.event, "known": sorted(EVENT_KINDS)}
            )
        try:
            self.at(0)
        except ValidationError as error:
            first = error.errors()[0]
            raise PydanticCustomError(
                "bad_event_value",
                "{given} is no value of {event}.{name}",
                {"event": self.event, "name": ".".join(map(str, first["loc"][1:])), "given": str(first["input"])[:60]},
            ) from None
        return self

    def at(self, t_ms: int, **filled: Any) -> Event:
        """The event at a time; `filled` are fields that only the engine knows (a cone's place)."""
        return event_from({**self.fields, **filled, "kind": self.event, "t_ms": t_ms})


class Effects(Frozen):
    """Changes to the world: events that follow, values, object states and places that change, facts disclosed."""

    emits: tuple[EventTemplate, ...] = ()
    sets: dict[Id, Template] = {}
    moves: dict[Id, Id] = Field(default={}, description="object → state")
    discloses: tuple[Id, ...] = Field(default=(), description="facts the trainee now knows")
    tension: dict[Id, int] = Field(default={}, description="person → change of tension")
    leads: dict[Id, Id] = Field(default={}, description="person → spot or node that he or she walks to")
