"""How the trainee gets about: jumps along an arc, turns on the spot in steps, and glides where that is wanted."""

from __future__ import annotations

import math
from dataclasses import dataclass

from panda3d.core import LPoint3f, LVector3f

from app.domain.attempt.assignment import StationSettings
from scenarios.headset.body import HeadsetBody
from scenarios.headset.tracking import SIDES, Action, Hand, Side, TrackedFrame

THROW_M_S, GRAVITY_M_S2 = 7.5, 9.8
ARC_STEP_S, ARC_STEPS = 0.05, 40
FURTHEST_M = 12.0
BESIDE_M = 0.6
"""A landing within something solid is moved aside by so much at most."""
TURN_AT, TURN_AGAIN_AT = 0.7, 0.35
SMOOTH_DEG_S = 60.0
"""With the stick pushed wholly."""
DEAD = 0.2


@dataclass(frozen=True)
class Landing:
    """Where a jump that is being aimed would go: the arc to it, and the place, or none where one cannot stand."""

    arc: tuple[LPoint3f, ...]
    place: tuple[float, float] | None
    height_m: float


@dataclass(frozen=True)
class Moved:
    """What moving did in a frame: jumps, degrees turned in steps, metres glided."""

    jumps: int = 0
    turned_deg: float = 0.0
    glided_m: float = 0.0


class Moving:
    """Moves the body by what the hands wish."""

    def __init__(self, body: HeadsetBody) -> None:
        self._body = body
        self._ready: dict[Side, bool] = dict.fromkeys(SIDES, True)
        self.landing: Landing | None = None
        self.gliding = False

    def advance(self, frame: TrackedFrame, settings: StationSettings, held: bool) -> Moved:
        """Move by a frame's wishes; `held` keeps the trainee in place but lets him turn."""
        self._body.posture, self._body.height_offset_m = settings.posture, settings.height_offset_m
        turned = sum(self._turn(hand, settings, frame.dt_s) for hand in frame.hands)
        self.gliding = settings.snap_turn_deg == 0 and turned > 1e-3
        if held or self._body.seated:
            self.landing = None
            return Moved(turned_deg=turned)
        jumps = self._jump(frame)
        glided = self._glide(frame, settings) if settings.headset_movement == "smooth" else 0.0
        self.gliding = self.gliding or glided > 1e-4
        return Moved(jumps, turned, glided)

    def _turn(self, hand: Hand, settings: StationSettings, dt_s: float) -> float:
        if settings.snap_turn_deg == 0:
            turned = hand.turn * SMOOTH_DEG_S * dt_s if abs(hand.turn) >= DEAD else 0.0
            if turned:
                self._body.rig.turn_by(-turned)
            return abs(turned)
        if abs(hand.turn) < TURN_AGAIN_AT:
            self._ready[hand.side] = True
        if abs(hand.turn) < TURN_AT or not self._ready[hand.side]:
            return 0.0
        self._ready[hand.side] = False
        step = float(settings.snap_turn_deg)
        self._body.rig.turn_by(-math.copysign(step, hand.turn))
        return step

    def _jump(self, frame: TrackedFrame) -> int:
        """Aim where the action is down; jump where it goes up, unless the hand was lost."""
        self.landing, jumped = None, 0
        for hand in frame.hands:
            button = hand.buttons[Action.TELEPORT]
            if hand.aim is None or not (button.down or button.went_up):
                continue
            landing = self._land(hand.side)
            if button.down:
                self.landing = landing
            elif landing.place is not None:
                self._body.stand(*landing.place)
                self._body.jumped = True
                jumped += 1
        return jumped

    def _land(self, side: Side) -> Landing:
        aim, scene = self._body.rig.aims[side], self._body.rig.scene
        at = LPoint3f(aim.get_pos(scene))
        way = scene.get_relative_vector(aim, LVector3f.forward()).normalized() * THROW_M_S
        arc = [LPoint3f(at)]
        ground = self._body.ground
        for _ in range(ARC_STEPS):
            before, at = at, at + way * ARC_STEP_S
            way = way + LVector3f(0, 0, -GRAVITY_M_S2 * ARC_STEP_S)
            height = ground.height(at[0], at[1])
            if at[2] > height:
                arc.append(LPoint3f(at))
                continue
            share = (before[2] - height) / max(before[2] - at[2], 1e-6)
            at = before + (at - before) * min(max(share, 0.0), 1.0)
            return Landing((*arc, LPoint3f(at)), self._free(at), height)
        return Landing(tuple(arc), None, 0.0)

    def _free(self, at: LPoint3f) -> tuple[float, float] | None:
        if math.dist((at[0], at[1]), (self._body.x, self._body.y)) > FURTHEST_M:
            return None
        spot = self._body.ground.nearest_free(at[0], at[1])
        return spot if math.dist(spot, (at[0], at[1])) <= BESIDE_M and self._body.ground.is_free(*spot) else None

    def _glide(self, frame: TrackedFrame, settings: StationSettings) -> float:
        right = sum(hand.walk[0] for hand in frame.hands)
        ahead = sum(hand.walk[1] for hand in frame.hands)
        length = math.hypot(right, ahead)
        if length < DEAD:
            return 0.0
        speed = self._body.walk.walk_m_s * min(length, 1.0) / length * frame.dt_s
        turn = math.radians(self._body.heading)
        dx = (math.cos(turn) * right - math.sin(turn) * ahead) * speed
        dy = (math.sin(turn) * right + math.cos(turn) * ahead) * speed
        return self._body.walk_by(dx, dy)
