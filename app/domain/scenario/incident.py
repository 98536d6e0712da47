"""How an incident goes on by itself: phases, what develops with time, areas that one must not step into."""

from __future__ import annotations

import math

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text
from app.domain.scenario.conditions import Condition
from app.domain.scenario.deeds import Speech
from app.domain.scenario.draws import Template
from app.domain.scenario.effects import Effects
from app.domain.scenario.hazard import Metres


class Phase(Frozen):
    """A stretch of an incident; the first one holds from the start, each other begins after the one before it.

    Station actions with `from_phase` cannot be done sooner.
    """

    id: Id
    title: Text
    zone: Text = Field(description="where the trainee works meanwhile")
    begins_when: Condition | None = None
    told: str = Field(default="", max_length=200, description="what the trainee is told as it begins")


class Development(Frozen):
    """Something that comes by itself a time after its ground was laid: a force that was called arrives, say.

    The time runs from when `starts_when` first holds. `after_s`, in seconds, is a template over values, so that a drawn
    value or an inject (the instructor's switch from the compressed to the real clock) decides how long it takes.
    """

    id: Id
    title: Text
    starts_when: Condition
    after_s: Template
    unless: Condition | None = Field(default=None, description="where this holds when the time has come, nothing comes")
    effects: Effects = Effects()
    speech: tuple[Speech, ...] = ()


class Area(Frozen):
    """A patch of ground that one must not step into, an ellipse in scene axes."""

    id: Id
    title: Text
    at: tuple[Metres, Metres]
    half_m: tuple[float, float] = Field(description="half its width east to west, and south to north")
    told: str = Field(default="", max_length=200, description="what who steps into it is told")

    def holds(self, x_m: float, y_m: float) -> bool:
        """Whether a place on the ground lies in it."""
        return self._reach(x_m, y_m) <= 1

    def clear_of(self, x_m: float, y_m: float, margin: float = 1.25) -> tuple[float, float]:
        """The place itself, or one straight outwards of it, `margin` times as far from the middle as the edge."""
        reach = math.sqrt(self._reach(x_m, y_m))
        if reach >= margin:
            return x_m, y_m
        if reach == 0:
            return self.at[0] - self.half_m[0] * margin, self.at[1]
        stretch = margin / reach
        return self.at[0] + (x_m - self.at[0]) * stretch, self.at[1] + (y_m - self.at[1]) * stretch

    def _reach(self, x_m: float, y_m: float) -> float:
        return ((x_m - self.at[0]) / self.half_m[0]) ** 2 + ((y_m - self.at[1]) / self.half_m[1]) ** 2
