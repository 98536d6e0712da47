"""Models with the shapes that content has: lists, maps, variants by kind, numbers, dates and choices."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from app.domain.written_time import WrittenDate, WrittenTime


class Weather(StrEnum):
    """A choice."""

    CLEAR = "clear"
    RAIN = "rain"


class Strict(BaseModel):
    """What all content models share."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Elapsed(Strict):
    """A variant."""

    kind: Literal["elapsed"]
    seconds: int = Field(gt=0)


class Shown(Strict):
    """A variant whose own key is named like a variant."""

    kind: Literal["shown"]
    object: str
    elapsed: Elapsed | None = None


class AllOf(Strict):
    """A variant that holds variants."""

    kind: Literal["all_of"]
    conditions: list[Condition]


Condition = Annotated[Elapsed | Shown | AllOf, Field(discriminator="kind")]


class Step(Strict):
    """A step."""

    id: str = Field(pattern=r"^[a-z_]+$")
    basis: tuple[str, ...] = ()
    done_when: list[Condition] = []
    either: Condition | None = None
    points: Decimal = Field(default=Decimal(0), ge=0, decimal_places=1, allow_inf_nan=False)
    opened: bool = False
    weight: float = Field(default=1.0, allow_inf_nan=False)
    names: dict[Annotated[str, Field(max_length=6)], int] = {}

    @field_validator("basis")
    @classmethod
    def _basis_is_known(cls, basis: tuple[str, ...]) -> tuple[str, ...]:
        if "x" in basis:
            raise ValueError("依据里不能写 x")
        return basis


class Play(Strict):
    """The file."""

    schema_version: Literal["1"]
    id: str
    weather: Weather = Weather.CLEAR
    on: WrittenDate | None = None
    at: WrittenTime | None = None
    steps: tuple[Step, ...] = Field(min_length=1)


AllOf.model_rebuild()
