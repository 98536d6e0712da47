"""What authors may ask of the state of an attempt before something is possible or counts."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id
from app.domain.procedure.patterns import EventPattern


class FaultDrawn(Frozen):
    """One of these faults was drawn; with `none` true, no fault at all was."""

    kind: Literal["fault_drawn"]
    any_of: tuple[Id, ...] = ()
    none: bool = False


class BaseDrawn(Frozen):
    """The run plays one of these base situations."""

    kind: Literal["base_drawn"]
    any_of: tuple[Id, ...] = Field(min_length=1)


class Happened(Frozen):
    """Events of the pattern have happened."""

    kind: Literal["happened"]
    pattern: EventPattern


class Asked(Frozen):
    """The exchange was used before."""

    kind: Literal["asked"]
    exchange: Id


class Learned(Frozen):
    """The fact was disclosed or read."""

    kind: Literal["learned"]
    fact: Id


class TensionIs(Frozen):
    """A person's tension lies in a range (0 to 100, ends included)."""

    kind: Literal["tension"]
    person: Id
    at_least: int = Field(default=0, ge=0, le=100)
    at_most: int = Field(default=100, ge=0, le=100)


class ObjectIs(Frozen):
    """A movable object is in a state."""

    kind: Literal["object_is"]
    object: Id
    state: Id


class AllOf(Frozen):
    """Every part holds."""

    kind: Literal["all_of"]
    parts: tuple[Condition, ...] = Field(min_length=1)


class AnyOf(Frozen):
    """At least one part holds."""

    kind: Literal["any_of"]
    parts: tuple[Condition, ...] = Field(min_length=1)


class Not(Frozen):
    """The part does not hold."""

    kind: Literal["not"]
    part: Condition


Condition = Annotated[
    FaultDrawn | BaseDrawn | Happened | Asked | Learned | TensionIs | ObjectIs | AllOf | AnyOf | Not,
    Field(discriminator="kind"),
]
for _model in (AllOf, AnyOf, Not):
    _model.model_rebuild()
