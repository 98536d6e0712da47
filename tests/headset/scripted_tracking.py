"""A headset of the test's own: poses and presses are set, `frame` gives them as the layer over OpenXR does."""

from __future__ import annotations

import math
from collections.abc import Mapping

from scenarios.headset.presses import Presses
from scenarios.headset.tracker import LONGEST_STEP_S
from scenarios.headset.tracking import SIDES, Action, Focus, Hand, Joint, Placed, Quaternion, Side, TrackedFrame, Vector

FRAME_S = 1 / 90
HANDS_AT: Mapping[Side, Vector] = {"left": (-0.2, 0.4, 1.1), "right": (0.2, 0.4, 1.1)}


def turned(heading_deg: float = 0.0, pitch_deg: float = 0.0, roll_deg: float = 0.0) -> Quaternion:
    """A turn about z, then x, then y, as Panda3D's heading, pitch and roll."""
    h, p, r = (math.radians(angle) / 2 for angle in (heading_deg, pitch_deg, roll_deg))
    first = (math.cos(r), 0.0, math.sin(r), 0.0)
    return _times(_times((math.cos(h), 0, 0, math.sin(h)), (math.cos(p), math.sin(p), 0, 0)), first)


def _times(a: Quaternion, b: Quaternion) -> Quaternion:
    """First turn by b, then by a."""
    w, x, y, z = a
    o, i, j, k = b
    return (
        w * o - x * i - y * j - z * k,
        w * i + x * o + y * k - z * j,
        w * j - x * k + y * o + z * i,
        w * k + x * j - y * i + z * o,
    )


class ScriptedTracking:
    """A worn headset with two tracked hands at rest, until told otherwise."""

    def __init__(self) -> None:
        self.focus = Focus.FOCUSED
        self.head: Placed | None = Placed((0.0, 0.0, 1.65), turned())
        self.values: dict[Side, dict[Action, float]] = {side: dict.fromkeys(Action, 0.0) for side in SIDES}
        self.late = 0
        self.recentred = False
        self.longest_s = LONGEST_STEP_S
        self._hands = {side: Hand(side, profile="valve/index_controller") for side in SIDES}
        self._presses = {side: Presses() for side in SIDES}
        self._number = 0
        self._time_s = 0.0
        for side in SIDES:
            self.move(side, HANDS_AT[side])

    def look(self, position: Vector, heading_deg: float = 0.0, pitch_deg: float = 0.0) -> None:
        """Put the head somewhere, looking."""
        self.head = Placed(position, turned(heading_deg, pitch_deg))

    def move(self, side: Side, position: Vector, turn: Quaternion | None = None) -> None:
        """Put a hand somewhere; it is found again where it was lost. Grip and aim agree."""
        placed = Placed(position, turn or turned())
        self._hands[side] = self._hands[side]._replace(grip=placed, aim=placed)

    def slant(self, side: Side, turn: Quaternion) -> None:
        """Turn the grip of a hand otherwise than its aim, as controllers do."""
        grip = self._hands[side].grip
        if grip is not None:
            self._hands[side] = self._hands[side]._replace(grip=Placed(grip.position, turn))

    def lose(self, side: Side) -> None:
        """Let a hand be lost."""
        self._hands[side] = self._hands[side]._replace(grip=None, aim=None, joints=())

    def finger(self, side: Side, joints: tuple[Joint, ...]) -> None:
        """Let a hand have joints."""
        self._hands[side] = self._hands[side]._replace(joints=joints)

    def press(self, side: Side, action: Action, value: float = 1.0) -> None:
        """Hold an action down, wholly or in part, from the next frame on."""
        self.values[side][action] = value

    def release(self, side: Side, action: Action) -> None:
        """Let an action go."""
        self.values[side][action] = 0.0

    def stick(self, side: Side, turn: float = 0.0, walk: tuple[float, float] = (0.0, 0.0)) -> None:
        """Push a stick."""
        self._hands[side] = self._hands[side]._replace(turn=turn, walk=walk)

    def frame(self, dt_s: float = FRAME_S) -> TrackedFrame:
        """The next frame."""
        self._time_s += dt_s
        self._number += 1
        shown = TrackedFrame(
            number=self._number,
            time_s=self._time_s,
            dt_s=min(dt_s, self.longest_s),
            focus=self.focus,
            head=self.head if self.focus in (Focus.VISIBLE, Focus.FOCUSED) else None,
            left=self._hand("left"),
            right=self._hand("right"),
            recentred=self.recentred,
            late=self.late,
        )
        self.late, self.recentred = 0, False
        return shown

    def _hand(self, side: Side) -> Hand:
        hand = self._hands[side]
        held = self.focus == Focus.FOCUSED and hand.tracked
        buttons = self._presses[side].take(self.values[side], held)
        if held:
            return hand._replace(buttons=buttons)
        return Hand(side, buttons=buttons, profile=hand.profile)
