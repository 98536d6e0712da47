"""Which of the runtime's spaces is the play space, and centring it anew."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import xr

from scenarios.headset.faults import told_as_faults
from scenarios.headset.runtime import LOCAL_FLOOR, Runtime
from scenarios.headset.tracking import Placed

STANDING_EYE_M = 1.62
"""Where the eyes of a runtime that knows no floor are taken to be."""
_TYPES = xr.ReferenceSpaceType
CHOICE = (_TYPES.LOCAL_FLOOR, _TYPES.STAGE, _TYPES.LOCAL)
"""Best first: on the floor and centred by the trainee; on the floor of the room; neither."""


@dataclass(frozen=True)
class Centre:
    """Where the play space's origin lies in the runtime's space, in OpenXR's axes: metres, and a turn about up."""

    x: float = 0.0
    y: float = 0.0
    z: float = 0.0
    turn_rad: float = 0.0


class Spaces:
    """The play space of a session."""

    def __init__(self, runtime: Runtime, session: Any) -> None:
        self._session = session
        with told_as_faults():
            offered = {xr.ReferenceSpaceType(kind) for kind in xr.enumerate_reference_spaces(session)}
            if LOCAL_FLOOR not in runtime.extensions:
                offered -= {_TYPES.LOCAL_FLOOR}
            self.kind = next((kind for kind in CHOICE if kind in offered), _TYPES.LOCAL)
            self.on_floor = self.kind != _TYPES.LOCAL
            self._centre = Centre(y=0.0 if self.on_floor else -STANDING_EYE_M)
            self.play = self._make(self.kind, self._centre)
            self.play_area_m = self._play_area() if _TYPES.STAGE in offered else None

    @property
    def name(self) -> str:
        """The play space's kind as OpenXR calls it."""
        return str(self.kind.name)

    def recentre(self, head: Placed) -> None:
        """Let the play space lie under where the head is, ahead where it looks; the floor stays where it is."""
        self._centre = centred(self._centre, head)
        old = self.play
        with told_as_faults():
            self.play = self._make(self.kind, self._centre)
            xr.destroy_space(old)

    def learn_play_area(self) -> None:
        """Ask anew for the free floor."""
        self.play_area_m = self._play_area()

    def _make(self, kind: Any, centre: Centre) -> Any:
        half = centre.turn_rad / 2
        turn = xr.Quaternionf(0.0, math.sin(half), 0.0, math.cos(half))
        pose = xr.Posef(turn, xr.Vector3f(centre.x, centre.y, centre.z))
        return xr.create_reference_space(self._session, xr.ReferenceSpaceCreateInfo(kind, pose))

    def _play_area(self) -> tuple[float, float] | None:
        try:
            size = xr.get_reference_space_bounds_rect(self._session, _TYPES.STAGE)
        except (xr.exception.SpaceBoundsUnavailable, xr.exception.ReferenceSpaceUnsupportedError):
            return None
        return (size.width, size.height) if size.width > 0 and size.height > 0 else None


def centred(centre: Centre, head: Placed) -> Centre:
    """The centre that puts the head over the origin, looking ahead; `head` is told in the space of `centre`."""
    w, x, y, z = head.turn
    # Where the head looks over ground, in the scene's axes.
    ahead = (2 * (x * y - w * z), 1 - 2 * (x * x + z * z))
    turn = math.atan2(-ahead[0], ahead[1]) if math.hypot(*ahead) > 0.05 else 0.0
    right, forth = head.position[0], head.position[1]
    cos, sin = math.cos(centre.turn_rad), math.sin(centre.turn_rad)
    # The scene's y axis is OpenXR's -z.
    return Centre(
        centre.x + cos * right - sin * forth, centre.y, centre.z - sin * right - cos * forth, centre.turn_rad + turn
    )
