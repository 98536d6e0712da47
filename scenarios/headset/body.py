"""The trainee's body in a headset: the head is where the headset is, the floor below it where the trainee stands.

Seated trainees and those in a car see the scene from a standing or sitting height all the same: the floor is moved.
"""

from __future__ import annotations

import math
from typing import Literal

from panda3d.core import LPoint3f, LVector3f

from scenarios.headset.rig import Rig
from scenarios.trainee.body import SEAT_EYE_M
from scenarios.world.layout import Walk
from scenarios.world.walkable import Walkable

LOWEST_EYE_M = 0.75
CROUCH_BELOW_M = 1.15
STEP_UP_FROM_M, STEP_UP_TO_M = 1.8, 2.3
ABOVE_PLACE_M = 0.12
AHEAD_DEG = 35.0
"""What lies so near the middle of the view needs no turn of the floor."""
FURTHEST_STEP_M = 0.5
"""The head goes no further in a frame: more is a jump of the tracking."""
INSIDE_M = 0.12
Posture = Literal["standing", "seated"]


class HeadsetBody:
    """Moves the play space for the trainee. `jumped` tells once that it was moved at once, to be hidden by a fade."""

    def __init__(
        self, rig: Rig, ground: Walkable, walk: Walk, place: tuple[float, float], heading: float, seated: bool
    ) -> None:
        self.rig, self.ground, self.walk = rig, ground, walk
        self.seated = seated
        self.walked_m = 0.0
        self.jumped = False
        self.posture: Posture = "standing"
        self.height_offset_m = 0.0
        self._head_m = walk.eye_m
        self._bend_m = 0.0
        self._measured = False
        self._last = place
        rig.stand_at(*place, heading_deg=heading)
        self._settle()

    @property
    def x(self) -> float:
        """Where the feet stand, to the east."""
        return float(self.eye()[0])

    @x.setter
    def x(self, value: float) -> None:
        self.stand(value, self.y)

    @property
    def y(self) -> float:
        """Where the feet stand, to the north."""
        return float(self.eye()[1])

    @y.setter
    def y(self, value: float) -> None:
        self.stand(self.x, value)

    @property
    def heading(self) -> float:
        """Which way the head looks over ground."""
        return self.rig.heading()

    @heading.setter
    def heading(self, value: float) -> None:
        self.rig.turn_by(value - self.rig.heading())

    @property
    def crouching(self) -> bool:
        """Whether the floor was raised so that the trainee looks from below."""
        return self._bend_m < -0.2

    def eye(self) -> LPoint3f:
        """Where the eyes are."""
        return self.rig.head.get_pos(self.rig.scene)

    def forward(self) -> LVector3f:
        """Unit direction of view."""
        return self.rig.scene.get_relative_vector(self.rig.head, LVector3f.forward()).normalized()

    def follow(self, recentred: bool) -> None:
        """Take the head where the headset has brought it; call once a frame."""
        if recentred or not self._measured:
            self._measured = True
            self._head_m = float(self.rig.head.get_z())
            self._last = (self.x, self.y)
        now = (self.x, self.y)
        gone = math.dist(now, self._last)
        if gone < FURTHEST_STEP_M and not self.seated:
            self.walked_m += gone
        self._last = now
        self._settle()

    def stand(self, x: float, y: float) -> None:
        """Stand at a place at once."""
        self.rig.stand_at(x, y)
        self._bend_m = min(self._bend_m, 0.0)
        self._last = (x, y)
        self._settle()

    def walk_by(self, dx: float, dy: float) -> float:
        """Glide over the ground, along what stands in the way; returns how far one got, in metres."""
        before = (self.x, self.y)
        x, y = self.ground.step(before, (before[0] + dx, before[1] + dy))
        self.stand(x, y)
        gone = math.dist(before, (x, y))
        self.walked_m += gone
        return gone

    def go_to(self, place: LPoint3f, stand_off_m: float = 0.0) -> None:
        """Stand at a free place near a target at once, facing it."""
        way = LVector3f(self.x - place[0], self.y - place[1], 0)
        if way.length() < 0.1:
            way = LVector3f(0, -1, 0)
        way.normalize()
        self.stand(*self.ground.nearest_free(place[0] + way[0] * stand_off_m, place[1] + way[1] * stand_off_m))
        self.seated = False
        self.jumped = True
        self.face(place)

    def face(self, place: LPoint3f) -> None:
        """Let a place lie ahead."""
        eye = self.eye()
        dx, dy = place[0] - eye[0], place[1] - eye[1]
        if math.hypot(dx, dy) > 0.05:
            self.heading = math.degrees(math.atan2(-dx, dy))
            self.jumped = True

    def bend_to(self, place: LPoint3f) -> None:
        """Let a place be well seen: turn to it where it lies aside, step up to what is high, bend for who sits."""
        before = self._bend_m
        above = place[2] - self.ground.height(place[0], place[1])
        goal = self.walk.eye_m
        if above < CROUCH_BELOW_M and self.posture == "seated":
            goal = max(above + ABOVE_PLACE_M, LOWEST_EYE_M)
        elif STEP_UP_FROM_M < above < STEP_UP_TO_M:
            goal = above + ABOVE_PLACE_M
        self._bend_m = goal - self.walk.eye_m
        self._settle()
        self.jumped = self.jumped or abs(self._bend_m - before) > 0.05
        if abs(self._aside(place)) > AHEAD_DEG:
            self.face(place)

    def crouch(self) -> None:
        """Crouch down, or stand up again, without moving."""
        self._bend_m = 0.0 if self.crouching else LOWEST_EYE_M - self.walk.eye_m
        self.jumped = True
        self._settle()

    def inside_m(self) -> float:
        """How deep the head is in something solid, in metres beyond what may happen while leaning in."""
        eye = self.eye()
        deep = 0.0
        for solid in self.ground.solids:
            out = solid.push_out(eye[0], eye[1], 0.01)
            deep = max(deep, math.dist(out, (eye[0], eye[1])))
        return max(0.0, deep - INSIDE_M)

    def _aside(self, place: LPoint3f) -> float:
        eye = self.eye()
        dx, dy = place[0] - eye[0], place[1] - eye[1]
        if math.hypot(dx, dy) < 0.05:
            return 0.0
        return (math.degrees(math.atan2(-dx, dy)) - self.heading + 180.0) % 360.0 - 180.0

    def _settle(self) -> None:
        eye = self.eye()
        lift = self.height_offset_m + self._bend_m
        if self.seated:
            lift = SEAT_EYE_M - self._head_m
        elif self.posture == "seated":
            lift += self.walk.eye_m - self._head_m
        self.rig.origin.set_z(self.ground.height(eye[0], eye[1]) + lift)
