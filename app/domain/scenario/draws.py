"""Values that a seed decides: how a scenario's vehicle, cargo, papers and weather vary from run to run."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id

Template = Annotated[str, Field(max_length=2000)]
"""Text in which `{name}` stands for a value."""


class ChoiceDraw(Frozen):
    """One of several texts."""

    kind: Literal["choice"]
    of: tuple[Template, ...] = Field(min_length=1)


class SetDraw(Frozen):
    """One of several records whose members belong together (a company with its code and permit)."""

    kind: Literal["one_set_of"]
    sets: tuple[dict[Id, Template], ...] = Field(min_length=1)


class RangeDraw(Frozen):
    """A number from a range in steps, both ends included."""

    kind: Literal["range"]
    low: float = Field(allow_inf_nan=False)
    high: float = Field(allow_inf_nan=False)
    step: float = Field(gt=0, allow_inf_nan=False)


class SumDraw(Frozen):
    """The sum of other values, so that weights always add up."""

    kind: Literal["sum"]
    of: tuple[Id, ...] = Field(min_length=2)


class ScaledDraw(Frozen):
    """Another value in another unit."""

    kind: Literal["scaled"]
    of: Id
    by: float = Field(gt=0, allow_inf_nan=False)
    decimals: int = Field(ge=0, le=4)


class TextDraw(Frozen):
    """A text that may name values defined before it."""

    kind: Literal["text"]
    text: Template


class DayDraw(Frozen):
    """A day counted from the day of the act, so that papers fit whichever day the instructor sets."""

    kind: Literal["day"]
    offset: int = Field(default=0, ge=-4000, le=4000, description="days after the act; negative for before")
    form: Literal["dashed", "chinese", "compact"] = "dashed"


Draw = Annotated[
    ChoiceDraw | SetDraw | RangeDraw | SumDraw | ScaledDraw | TextDraw | DayDraw, Field(discriminator="kind")
]
