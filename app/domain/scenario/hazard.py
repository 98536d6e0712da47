"""The hazard as an author writes it: what leaks where, and where it is measured.

All figures are exercise values.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text
from app.domain.hazard.dispersion import Insolation
from app.domain.hazard.substance import Substance
from app.domain.scenario.draws import Template

Metres = Annotated[float, Field(ge=-2000, le=2000, allow_inf_nan=False)]
Place = tuple[Metres, Metres, Metres]
"""Scene axes: east, north, up."""


class HazardBox(Frozen):
    """A housing around the leak, ventilated by its slots; more where its door stands open."""

    volume_m3: float = Field(gt=0, le=100)
    vent_m3_s: float = Field(gt=0, le=100, description="air through the closed box in calm air")
    vent_per_wind_m2: float = Field(ge=0, le=10, description="more of it, a metre a second of wind")
    mouth_share: float = Field(gt=0, le=1, description="concentration outside the opening as a share of the inside")
    door: Id | None = Field(default=None, description="movable object that opens the box")
    open_state: Id = "open"
    open_factor: float = Field(default=1, ge=1, le=100, description="how many times the air with the door open")


class HazardPlan(Frozen):
    """What leaks where. `leak_ml_min` is a template over values: 0 while nothing leaks."""

    substance: Substance
    leak_ml_min: Template
    at: Place
    width_m: float = Field(gt=0, le=50, description="width of the wet patch or opening")
    film_mm: float = Field(default=1, gt=0, le=100, description="thickness at which the liquid stops spreading")
    box: HazardBox | None = None
    insolation: Insolation = "overcast"
    slope_percent: float = Field(default=0, ge=0, le=30)
    slope_toward_deg: float = Field(default=0, ge=0, lt=360)
    isolation_m: float = Field(
        default=0, ge=0, le=20_000, description="radius of the isolation circle, by the exercise values; 0 for none"
    )
    vehicle: tuple[Metres, Metres, Metres, Metres] = Field(description="outline from above: west, south, east, north")
    stands: dict[Id, tuple[Metres, Metres]] = Field(
        default={}, description="station → where one stands at it, for the plan of a run that has no pose track"
    )
    note: Text = Field(description="what was simplified, shown beside the figures")


class Enclosed(Frozen):
    """A measuring point inside the box."""

    kind: Literal["enclosed"]


class Mouth(Frozen):
    """A measuring point just outside the box's opening."""

    kind: Literal["mouth"]


class OpenAir(Frozen):
    """A measuring point anywhere else."""

    kind: Literal["open_air"]
    at: Place


Sampled = Annotated[Enclosed | Mouth | OpenAir, Field(discriminator="kind")]
