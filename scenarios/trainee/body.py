"""Where the trainee's body is, whatever moves it: mouse and keyboard, or the head and feet of somebody in a headset."""

from __future__ import annotations

from typing import Protocol

from panda3d.core import LPoint3f, LVector3f

from scenarios.world.walkable import Walkable

SEAT_EYE_M = 1.42
"""Above the ground, as the driver of the patrol car sits."""


class Body(Protocol):
    """The trainee in the scene. `x` and `y` are where the feet stand; `heading` in degrees, counter-clockwise."""

    ground: Walkable
    x: float
    y: float
    heading: float
    seated: bool
    walked_m: float

    def eye(self) -> LPoint3f:
        """Where the eyes are."""

    def forward(self) -> LVector3f:
        """Unit direction of view."""

    def face(self, place: LPoint3f) -> None:
        """Look at a place."""

    def bend_to(self, place: LPoint3f) -> None:
        """Bring the eyes to where a place is well seen."""

    def go_to(self, place: LPoint3f, stand_off_m: float = 0.0) -> None:
        """Stand at a free place near a target at once, facing it."""
