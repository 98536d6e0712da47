"""Distances and instrument figures for exercises: no legal limits, and always shown as exercise values."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from app.domain.frozen import Frozen, Id, Text

Metres = Annotated[int, Field(gt=0, le=20_000)]
Seconds = Annotated[float, Field(gt=0, le=3600, allow_inf_nan=False)]
Reading = Annotated[float, Field(ge=0, le=100_000, allow_inf_nan=False)]


class IsolationDistances(Frozen):
    """Distances in metres from an emergency guide; None where the guide gives a table that was not read."""

    un: Annotated[str, StringConstraints(pattern=r"^UN\d{4}$")]
    name: Text
    guide: Annotated[int, Field(ge=111, le=175)]
    small_spill_m: Metres | None = None
    large_spill_m: Metres | None = None
    fire_m: Metres | None = None


class MeterChannel(Frozen):
    """One sensor: r(t) = C(1 - exp(-t / tau)); `t90_s` is the time to stay at a point."""

    id: Id
    unit: Text
    tau_s: Seconds
    t90_s: Seconds | None = None
    low_alarm: Reading
    high_alarm: Reading
    note: str = Field(default="", max_length=200)


class MeterFault(Frozen):
    """Something that can be wrong with the instrument."""

    id: Id
    sign: Text
    offset: float = Field(default=0.0, allow_inf_nan=False)


class ReadingDistance(Frozen):
    """How far lettering can be read: height in millimetres times `metres_per_mm`, times the factors that apply."""

    metres_per_mm: Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)]
    night_factor: Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)]
    night_with_torch_factor: Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)]
    rain_factor: Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)]
    close_panel_below_m: Annotated[float, Field(gt=0, le=10, allow_inf_nan=False)]

    def distance_m(self, letter_mm: float, *, night: bool = False, torch: bool = False, rain: bool = False) -> float:
        """Return the largest distance in metres at which letters of that height can be read."""
        distance = letter_mm * self.metres_per_mm
        if night:
            distance *= self.night_with_torch_factor if torch else self.night_factor
        return distance * self.rain_factor if rain else distance


class ExerciseValues(Frozen):
    """All exercise values, as one file."""

    schema_version: Literal["1"]
    label: Text
    source: Text
    isolation: tuple[IsolationDistances, ...] = Field(min_length=1)
    meter: tuple[MeterChannel, ...] = Field(min_length=1)
    meter_faults: tuple[MeterFault, ...] = ()
    reading: ReadingDistance

    def isolation_of(self, un: str) -> IsolationDistances | None:
        """Return the distances for a UN number such as `UN1203`."""
        return next((entry for entry in self.isolation if entry.un == un), None)
