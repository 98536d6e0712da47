"""The play space as it stands in the scene: nodes for the head and both hands, moved by what the headset tells.

Whoever moves the trainee (a jump, a turn on the spot) moves `origin`; the headset moves what is below it.
"""

from __future__ import annotations

import math

from panda3d.core import LPoint3f, LQuaternionf, NodePath

from scenarios.headset.tracking import SIDES, Placed, Side, TrackedFrame


class Rig:
    """Nodes of the play space. A lost head stays where it was; a lost hand's nodes are stashed."""

    def __init__(self, scene: NodePath) -> None:
        self.origin = scene.attach_new_node("play space")
        self.head = self.origin.attach_new_node("head")
        self.head.set_z(1.65)
        self.grips: dict[Side, NodePath] = {side: self.origin.attach_new_node(f"{side} grip") for side in SIDES}
        self.aims: dict[Side, NodePath] = {side: self.origin.attach_new_node(f"{side} aim") for side in SIDES}
        self._left, self._right = ((_Follower(self.grips[side]), _Follower(self.aims[side])) for side in SIDES)

    def take(self, frame: TrackedFrame) -> None:
        """Put head and hands where the frame says."""
        if frame.head is not None:
            place(self.head, frame.head)
        for (grip, aim), hand in ((self._left, frame.left), (self._right, frame.right)):
            grip.follow(hand.grip)
            aim.follow(hand.aim)

    def stand_at(self, x: float, y: float, z: float = 0.0, heading_deg: float | None = None) -> None:
        """Move the play space so that the head is over a place of the scene, whose ground is at z.

        With a heading, the head then looks that way; without, it goes on looking as it does.
        """
        if heading_deg is not None:
            self.turn_by(heading_deg - self.heading())
        head = self.head.get_pos(self.scene)
        self.origin.set_pos(self.origin.get_x() + x - head[0], self.origin.get_y() + y - head[1], z)

    def turn_by(self, degrees: float) -> None:
        """Turn the play space about the head, counter-clockwise."""
        head = self.head.get_pos(self.scene)
        self.origin.set_h(self.origin.get_h() + degrees)
        moved = self.head.get_pos(self.scene)
        self.origin.set_pos(self.origin.get_pos() + LPoint3f(head[0] - moved[0], head[1] - moved[1], 0))

    def heading(self) -> float:
        """Which way the head looks over ground, in degrees counter-clockwise from the scene's y axis.

        Looking straight up or down, it is where the top of the head points from or to.
        """
        turn = self.head.get_quat(self.scene)
        way = turn.get_forward()
        if math.hypot(way[0], way[1]) < 0.05:
            way = turn.get_up() * (-1 if way[2] > 0 else 1)
        return math.degrees(math.atan2(-way[0], way[1]))

    @property
    def scene(self) -> NodePath:
        """What the play space stands in."""
        return self.origin.get_parent()

    def close(self) -> None:
        """Take the play space out of the scene."""
        self.origin.remove_node()


class _Follower:
    """Puts a node where the headset sees what it stands for, and takes it out of the scene where that is lost."""

    def __init__(self, node: NodePath) -> None:
        self._node, self._there = node, False
        node.stash()

    def follow(self, placed: Placed | None) -> None:
        """Go where it is seen now."""
        if placed is not None:
            place(self._node, placed)
        if self._there != (placed is not None):
            self._there = not self._there
            self._node.unstash() if self._there else self._node.stash()


def place(node: NodePath, placed: Placed) -> None:
    """Put a node of the play space where something is."""
    node.set_pos_quat(LPoint3f(*placed.position), LQuaternionf(*placed.turn))
