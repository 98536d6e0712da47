"""Moves the joints of a person's face: eyes, lids, brows, jaw and lips."""

from __future__ import annotations

from panda3d.core import Character, LPoint3f, NodePath, PartBundle

from scenarios.world.gaze import NECK_SHARE, Gaze
from scenarios.world.mouth import MouthShape

JAW_DEG = 12.0
JAW_REST_DEG = 2.0
"""Bodies are shaped with the lips a little apart; this closes them."""
LID_UPPER_DEG, LID_LOWER_DEG = 29.0, 5.0
_LID_FOLLOWS = 0.45
"""How much of the eye's pitch the upper lid goes along with."""
_SIDES = (("left", -1.0), ("right", 1.0))
_PAIRED = ("eye", "lid_upper", "lid_lower", "brow", "lip_corner")
_JOINTS = ("head", "neck", "jaw", "lip_upper", "lip_lower", *[f"{j}_{s}" for s, _ in _SIDES for j in _PAIRED])


class Face:
    """The joints that the program turns itself, taken out of the clips' hands."""

    def __init__(self, character: Character, root: NodePath) -> None:
        bundle = character.get_bundle(0)
        self._drivers: dict[str, NodePath] = {}
        self._rest: dict[str, LPoint3f] = {}
        holder = root.attach_new_node("face")
        holder.hide()
        for name in _JOINTS:
            driver = free_joint(bundle, holder, name)
            if driver is not None:
                self._drivers[name], self._rest[name] = driver, driver.get_pos()

    @property
    def head(self) -> NodePath | None:
        """The node that turns the head."""
        return self._drivers.get("head")

    def look(self, gaze: Gaze, sway_h: float = 0.0, sway_p: float = 0.0) -> None:
        """Turn eyes, head and neck; the sway comes on top, in degrees."""
        heading, pitch = gaze.head_h + sway_h, gaze.head_p + sway_p
        self._turn("neck", heading * NECK_SHARE, pitch * NECK_SHARE)
        self._turn("head", heading * (1 - NECK_SHARE), pitch * (1 - NECK_SHARE))
        for side, _ in _SIDES:
            self._turn(f"eye_{side}", gaze.eye_h, gaze.eye_p)

    def blink(self, closed: float, eye_p: float) -> None:
        """Close the lids, 0 to 1; open ones follow the eyes up and down."""
        upper = (1 - closed) * eye_p * _LID_FOLLOWS - closed * LID_UPPER_DEG
        for side, _ in _SIDES:
            self._turn(f"lid_upper_{side}", 0.0, upper)
            self._turn(f"lid_lower_{side}", 0.0, closed * LID_LOWER_DEG)

    def speak(self, shape: MouthShape, strain: float) -> None:
        """Shape the mouth; `strain`, 0 to 1, draws the corners down and the brows together."""
        self._turn("jaw", 0.0, JAW_REST_DEG - JAW_DEG * shape.jaw)
        self._shift("lip_upper", 0.0, 0.0045 * shape.round, -0.0012 * shape.press + 0.0012 * shape.jaw)
        self._shift("lip_lower", 0.0, 0.0045 * shape.round, 0.0022 * shape.press)
        for side, sign in _SIDES:
            out = 0.0035 * shape.wide - 0.0055 * shape.round
            self._shift(f"lip_corner_{side}", sign * out, 0.0040 * shape.round, -0.0020 * strain - 0.004 * shape.jaw)
            self._shift(f"brow_{side}", -sign * 0.0016 * strain, 0.0, -0.0030 * strain)

    def _turn(self, joint: str, heading: float, pitch: float) -> None:
        driver = self._drivers.get(joint)
        if driver is not None:
            driver.set_hpr(heading, pitch, 0)

    def _shift(self, joint: str, x: float, y: float, z: float) -> None:
        driver = self._drivers.get(joint)
        if driver is not None:
            driver.set_pos(self._rest[joint] + LPoint3f(x, y, z))


def free_joint(bundle: PartBundle, holder: NodePath, name: str) -> NodePath | None:
    """Take a joint out of the clips' hands; returns the node that now turns it, None where there is no such joint."""
    joint = bundle.find_child(name)
    if joint is None:
        return None
    driver = holder.attach_new_node(f"{name} driver")
    driver.set_mat(joint.get_default_value())
    bundle.control_joint(name, driver.node())
    return driver
