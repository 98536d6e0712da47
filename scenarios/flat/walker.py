"""The trainee on foot: mouse look, walking, running, sitting in the car at first, and going to a place at once."""

from __future__ import annotations

import math
from dataclasses import dataclass

from panda3d.core import LPoint3f, LVector3f

from scenarios.trainee.body import SEAT_EYE_M
from scenarios.world.layout import Walk
from scenarios.world.walkable import Walkable

LOOK_DEG_PER_PX = 0.12
STEEPEST_DEG = 84.0
BOB_M = 0.012
LOWEST_EYE_M = 0.75
CROUCH_BELOW_M = 1.15
STEP_UP_FROM_M, STEP_UP_TO_M = 1.8, 2.3
EYE_PER_S = 7.0


@dataclass
class Steps:
    """Which ways the trainee walks, -1 to 1, and whether running."""

    forward: float = 0.0
    right: float = 0.0
    run: bool = False


class Walker:
    """Where the trainee's eyes are. Heading and pitch in degrees, counter-clockwise and up."""

    def __init__(self, ground: Walkable, walk: Walk, place: tuple[float, float], heading: float) -> None:
        self.ground, self.walk = ground, walk
        self.x, self.y = place
        self.heading, self.pitch = heading, 0.0
        self.seated = False
        self.walked_m = 0.0
        self._eye_m = self._eye_goal = walk.eye_m

    def look(self, dx_px: float, dy_px: float, sensitivity: float, invert: bool) -> None:
        """Turn by a movement of the mouse in pixels, right and down positive."""
        self.heading -= dx_px * LOOK_DEG_PER_PX * sensitivity
        down = dy_px * LOOK_DEG_PER_PX * sensitivity * (-1 if invert else 1)
        self.pitch = max(-STEEPEST_DEG, min(STEEPEST_DEG, self.pitch - down))

    def step(self, steps: Steps, dt_s: float) -> None:
        """Walk for a time step."""
        length = math.hypot(steps.forward, steps.right)
        if length > 0.1 and self._eye_goal > self.walk.eye_m:
            self._eye_goal = self.walk.eye_m
        self._eye_m += (self._eye_goal - self._eye_m) * min(1.0, dt_s * EYE_PER_S)
        if self.seated or length < 1e-6:
            return
        speed = self.walk.run_m_s if steps.run else self.walk.walk_m_s
        way = speed * dt_s * min(length, 1.0) / length
        turn = math.radians(self.heading)
        dx = (-math.sin(turn) * steps.forward + math.cos(turn) * steps.right) * way
        dy = (math.cos(turn) * steps.forward + math.sin(turn) * steps.right) * way
        before = (self.x, self.y)
        self.x, self.y = self.ground.step(before, (self.x + dx, self.y + dy))
        self.walked_m += math.dist(before, (self.x, self.y))

    def go_to(self, place: LPoint3f, stand_off_m: float = 0.0) -> None:
        """Stand at a free place near a target at once, facing it."""
        way = LVector3f(self.x - place[0], self.y - place[1], 0)
        if way.length() < 0.1:
            way = LVector3f(0, -1, 0)
        way.normalize()
        spot = (place[0] + way[0] * stand_off_m, place[1] + way[1] * stand_off_m)
        self.x, self.y = self.ground.nearest_free(*spot)
        self.seated = False
        self.face(place)

    def bend_to(self, place: LPoint3f) -> None:
        """Bring the eyes to where a place is well seen, crouching or stepping up, and look at it; walking ends it."""
        self._eye_goal = self.walk.eye_m
        above = place[2] - self.ground.height(place[0], place[1])
        if above < CROUCH_BELOW_M:
            self._eye_goal = max(above + 0.12, LOWEST_EYE_M)
        elif STEP_UP_FROM_M < above < STEP_UP_TO_M:
            self._eye_goal = above + 0.12
        self._eye_m = self._eye_goal
        self.face(place)

    def crouch(self) -> None:
        """Crouch down, or stand up again."""
        standing = self._eye_goal > LOWEST_EYE_M + 0.2
        self._eye_goal = LOWEST_EYE_M if standing else self.walk.eye_m

    def face(self, place: LPoint3f) -> None:
        """Look at a place."""
        eye = self.eye()
        dx, dy, dz = place[0] - eye[0], place[1] - eye[1], place[2] - eye[2]
        flat = math.hypot(dx, dy)
        if flat > 0.05:
            self.heading = math.degrees(math.atan2(-dx, dy))
            self.pitch = max(-STEEPEST_DEG, min(STEEPEST_DEG, math.degrees(math.atan2(dz, flat))))

    def eye(self) -> LPoint3f:
        """Where the eyes are."""
        height = SEAT_EYE_M if self.seated else self._eye_m + math.sin(self.walked_m * 4.2) * BOB_M
        return LPoint3f(self.x, self.y, height + self.ground.height(self.x, self.y))

    def forward(self) -> LVector3f:
        """Unit direction of view."""
        turn, tip = math.radians(self.heading), math.radians(self.pitch)
        return LVector3f(-math.sin(turn) * math.cos(tip), math.cos(turn) * math.cos(tip), math.sin(tip))
