"""Where and when a scenario plays, and who is sent."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text
from app.domain.scenario.draws import Template


class Place(Frozen):
    """The 3D place: a scene of `scenarios/world`, with the words for the task sheet."""

    scene: Id
    name: Text
    layout: Text
    clean_air_m: float = Field(default=15, gt=0, le=500, description="upwind distance from which air counts as clean")


class Weather(Frozen):
    """Weather as templates over drawn values."""

    sky: Template
    temp_c: Template
    wind_from_deg: Template
    wind_m_s: Template
    light: Template = Field(description="0 to 1: factor on readable distances before torch and rain")


class TeamMember(Frozen):
    """Somebody of the trainee's own side."""

    id: Id
    name: Text
    duty: Text


class Brief(Frozen):
    """The task sheet."""

    intelligence: Text
    tasks: tuple[Text, ...]
    red_lines: tuple[Text, ...]
    deliverables: tuple[Text, ...]


Hour = Literal["day", "dusk", "night"]


class Camera(Frozen):
    """A named view for pictures: eye and target in metres, scene axes; field of view in degrees.

    A picture is taken at the scenario's hour and in the weather that the variant draws, unless the camera has its own.
    """

    id: Id
    title: Text
    eye: tuple[float, float, float]
    target: tuple[float, float, float]
    fov_deg: float = Field(default=50, gt=5, lt=120)
    opens: tuple[Id, ...] = Field(default=(), description="objects moved to their last state for this view")
    time_of_day: Hour | None = None
    sky: Text | None = Field(default=None, description="words for the weather, such as 中雨")
    torch: bool = Field(default=False, description="whether a torch is held at the eye")
    strobe: bool = Field(default=False, description="whether the patrol car flashes")


class TimePlan(Frozen):
    """How long a run lasts; after `cap_min` it ends by itself."""

    start_clock: str = Field(pattern=r"^\d{2}:\d{2}$")
    run_min: int = Field(gt=0, le=120)
    cap_min: int = Field(gt=0, le=180)
    time_of_day: Hour = "day"
