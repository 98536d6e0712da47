"""Event patterns: which events a rule, a measure or an inject speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from pydantic import Field, TypeAdapter, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from app.domain.attempt.events import EVENT_KINDS, Event
from app.domain.frozen import Frozen, Id


class FieldTest(Frozen):
    """What a field of an event must be; all given parts must hold."""

    equals: Any = None
    one_of: tuple[Any, ...] | None = None
    none_of: tuple[Any, ...] | None = None
    at_least: float | None = None
    at_most: float | None = None

    def holds(self, value: Any) -> bool:
        """Whether `value` passes; for a tuple field, whether any of its members does."""
        if isinstance(value, tuple):
            return any(self.holds(member) for member in value)
        if self.none_of is not None and value in self.none_of:
            return False
        if self.equals is not None and value != self.equals:
            return False
        if self.one_of is not None and value not in self.one_of:
            return False
        if self.at_least is not None and value < self.at_least:
            return False
        return self.at_most is None or value <= self.at_most


class EventPattern(Frozen):
    """Events of one kind whose fields pass the tests.

    `where` holds `field: value` or `field: {one_of: […], none_of: […], at_least: n, at_most: n}`. With `count` the
    pattern is met by that many matching events, with `distinct` only by ones that differ in that field (two officers'
    badges).
    """

    event: str = Field(json_schema_extra={"enum": [*sorted(EVENT_KINDS)]})
    where: dict[str, FieldTest] = {}
    count: int = Field(default=1, ge=1, le=100)
    distinct: Id | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain_values_are_equality(cls, data: Any) -> Any:
        if isinstance(data, Mapping) and isinstance(data.get("where"), Mapping):
            where = {k: v if isinstance(v, Mapping | FieldTest) else {"equals": v} for k, v in data["where"].items()}
            return {**data, "where": where}
        return data

    @model_validator(mode="after")
    def _fields_exist_and_values_fit(self) -> Self:
        if self.event not in EVENT_KINDS:
            raise PydanticCustomError(
                "unknown_event", "unknown event {given}", {"given": self.event, "known": sorted(EVENT_KINDS)}
            )
        fields = EVENT_KINDS[self.event].model_fields
        names = [*self.where, *([self.distinct] if self.distinct else [])]
        for name in names:
            if name not in fields:
                raise PydanticCustomError(
                    "unknown_event_field",
                    "event {event} has no field {given}",
                    {"event": self.event, "given": name, "known": sorted(set(fields) - {"kind"})},
                )
        converted = {name: _converted(test, self.event, name) for name, test in self.where.items()}
        object.__setattr__(self, "where", converted)
        return self

    def matches(self, event: Event) -> bool:
        """Whether one event fits, apart from `count`."""
        if event.kind != self.event:
            return False
        return all(test.holds(getattr(event, name)) for name, test in self.where.items())


def _converted(test: FieldTest, kind: str, name: str) -> FieldTest:
    """The test with its texts turned into the field's own type, since content files hold only text."""
    annotation = EVENT_KINDS[kind].model_fields[name].annotation
    adapter: TypeAdapter[Any] = TypeAdapter(Any if annotation is None else annotation)

    def value(given: Any) -> Any:
        for candidate in (given, (given,)):  # a tuple field is tested member by member
            try:
                done = adapter.validate_python(candidate)
            except ValidationError:
                continue
            return done[0] if isinstance(candidate, tuple) and isinstance(done, tuple) and done else done
        raise PydanticCustomError(
            "bad_event_value",
            "{given} is no value of {event}.{name}",
            {"event": kind, "name": name, "given": str(given)},
        )

    changes: dict[str, Any] = {}
    if test.equals is not None:
        changes["equals"] = value(test.equals)
    for part in ("one_of", "none_of"):
        if getattr(test, part) is not None:
            changes[part] = tuple(value(v) for v in getattr(test, part))
    return test.model_copy(update=changes)
