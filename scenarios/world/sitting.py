"""Seats somebody: the legs are held by the seat, the arms lie on wheel or lap until a gesture takes them."""

from __future__ import annotations

import math

from panda3d.core import (
    AnimBundle,
    AnimChannelMatrixXfmTable,
    AnimGroup,
    CPTA_stdfloat,
    LPoint3f,
    LQuaternionf,
    LVector3f,
    NodePath,
    PartBundle,
    PTA_stdfloat,
)

from scenarios.world.face import free_joint
from scenarios.world.seat import Seat, Turn, Wheel, lower_body

FPS, FRAMES = 12, 48
"""A breath."""
LAP = (0.125, 0.26, 0.125)
"""Where the wrists lie against the hips when nothing is held: out, ahead, up, metres of a middling person."""
MOST_SLIDE_M, MOST_BOW_DEG, ARM_BENT = 0.14, 10.0, 0.93
"""How far a seat slides, a back bows to a far wheel, and the share of its length that an arm there is stretched to."""
_CURL = {"wheel": 0.72, "lap": 0.16}
_SIDES = (("left", -1.0), ("right", 1.0))
Turns = dict[str, LQuaternionf]


class Sitting:
    """Somebody's hold on a seat: `clip` is what the arms do there, `rise` gives the legs back to the clips."""

    def __init__(self, bundle: PartBundle, root: NodePath, seat: Seat) -> None:
        self._bundle = bundle
        self._holder = root.attach_new_node("seat")
        self._held: list[str] = []
        self.seat = seat
        thigh, shin = (_offset(bundle, joint).length() for joint in ("shin_left", "foot_left"))
        turns = lower_body(seat.floor_m, thigh, shin)
        hips = _offset(bundle, "pelvis")
        root.set_pos_hpr(0, 0, 0, seat.heading, 0, 0)
        root.set_pos(LPoint3f(*seat.pos) - root.get_quat().xform(hips))
        held = {joint: _quat(turn) for joint, turn in turns.items()}
        # A seat slides forward for those whose arms are short; what it lacks, the back does.
        ahead = min(_short_of_wheel(bundle, root, seat, held), MOST_SLIDE_M)
        root.set_pos(root.get_pos() + root.get_quat().get_forward() * ahead)
        turns["spine"] = _bowed(bundle, turns["spine"], _short_of_wheel(bundle, root, seat, held))
        held["spine"] = _quat(turns["spine"])
        for joint, turn in turns.items():
            driver = free_joint(bundle, self._holder, joint)
            if driver is not None:
                driver.set_hpr(*turn)
                self._held.append(joint)
        self.clip = _clip(bundle, _arms(bundle, root, seat, held))

    def rise(self) -> LPoint3f:
        """Let go; returns where one then stands."""
        for joint in self._held:
            self._bundle.release_joint(joint)
        self._holder.remove_node()
        return LPoint3f(*self.seat.out)


def _offset(bundle: PartBundle, joint: str) -> LVector3f:
    """A joint's place against its parent's, at rest."""
    part = bundle.find_child(joint)
    return LVector3f(part.get_default_value().get_row3(3)) if part is not None else LVector3f()


def _quat(turn: tuple[float, float, float]) -> LQuaternionf:
    out = LQuaternionf()
    out.set_hpr(LVector3f(*turn))
    return out


def _between(a: LVector3f, b: LVector3f) -> LQuaternionf:
    """The least turn of one direction into another."""
    a, b = a.normalized(), b.normalized()
    axis = a.cross(b)
    out = LQuaternionf(LQuaternionf.ident_quat())
    if axis.length() > 1e-6:
        out.set_from_axis_angle_rad(math.atan2(axis.length(), a.dot(b)), axis.normalized())
    return out


def _shoulder(bundle: PartBundle, side: str, turns: Turns) -> tuple[LVector3f, LQuaternionf]:
    """A shoulder's place in the person's axes, and how the trunk has turned there."""
    place, way = LVector3f(), LQuaternionf(LQuaternionf.ident_quat())
    for joint in ("pelvis", "spine", "chest", f"clavicle_{side}"):
        place = place + way.xform(_offset(bundle, joint))
        way = turns.get(joint, LQuaternionf.ident_quat()) * way
    return place + way.xform(_offset(bundle, f"arm_{side}")), way


def _wanted(bundle: PartBundle, root: NodePath, seat: Seat, sign: float) -> LVector3f:
    """Where a wrist should be, in the person's axes."""
    if seat.wheel is None:
        return _offset(bundle, "pelvis") + LVector3f(sign * LAP[0], *LAP[1:])
    return LVector3f(root.get_relative_point(root.get_parent(), LPoint3f(*seat.wheel.pos))) + _wrist(seat.wheel, sign)


def _short_of_wheel(bundle: PartBundle, root: NodePath, seat: Seat, turns: Turns) -> float:
    """By how much the arms are too short for the wheel, metres."""
    if seat.wheel is None:
        return 0.0
    shoulder, _ = _shoulder(bundle, "right", turns)
    arm = _offset(bundle, "forearm_right").length() + _offset(bundle, "hand_right").length()
    return max(0.0, (_wanted(bundle, root, seat, 1.0) - shoulder).length() - ARM_BENT * arm)


def _bowed(bundle: PartBundle, spine: Turn, short_m: float) -> Turn:
    """The spine's turn with the shoulders brought forward by a distance, as far as a back bows."""
    high = sum(_offset(bundle, joint).length() for joint in ("chest", "clavicle_right"))
    heading, back, roll = spine
    return heading, back - min(math.degrees(short_m / high), MOST_BOW_DEG), roll


def _arms(bundle: PartBundle, root: NodePath, seat: Seat, turns: Turns) -> Turns:
    """Turns of arms and fingers, such that the wrists come to wheel or lap with the elbows low."""
    out: Turns = {}
    for side, sign in _SIDES:
        place, way = _shoulder(bundle, side, turns)
        upper, lower = _offset(bundle, f"forearm_{side}"), _offset(bundle, f"hand_{side}")
        wanted = _wanted(bundle, root, seat, sign)
        elbow, wrist = _elbow(place, wanted, upper.length(), lower.length(), sign)
        arm = _between(upper, way.conjugate().xform(elbow - place))
        out[f"arm_{side}"] = arm
        out[f"forearm_{side}"] = _between(lower, (arm * way).conjugate().xform(wrist - elbow))
        out |= _hand(side, sign, seat.hands)
    return out


def _wrist(wheel: Wheel, sign: float) -> LVector3f:
    """Where a wrist is against the wheel's middle when the palm holds the rim at its grip."""
    tilt, grip = math.radians(wheel.tilt_deg), math.radians(wheel.grip_deg)
    up = LVector3f(0, math.sin(tilt), math.cos(tilt)) * (wheel.radius_m * (0.12 - math.sin(grip)))
    return LVector3f(sign * (wheel.radius_m * math.cos(grip) + 0.022), -0.072, -0.030) + up


def _elbow(
    shoulder: LVector3f, wrist: LVector3f, upper_m: float, lower_m: float, sign: float
) -> tuple[LVector3f, LVector3f]:
    """The elbow, low and a little out, and the wrist as near to the wanted place as the arm reaches."""
    way = wrist - shoulder
    far = min(way.length(), (upper_m + lower_m) * 0.985)
    way.normalize()
    along = (upper_m**2 - lower_m**2 + far**2) / (2 * far)
    aside = LVector3f(sign * 0.42, -0.15, -1.0)
    aside = (aside - way * aside.dot(way)).normalized()
    return shoulder + way * along + aside * math.sqrt(max(upper_m**2 - along**2, 0.0)), shoulder + way * far


def _hand(side: str, sign: float, hands: str) -> Turns:
    """A hand that holds a rim, or lies palm down."""
    curl = _CURL[hands]
    palm_down = sign * 66.0 if hands == "lap" else 0.0
    bend = -12.0 if hands == "lap" else 14.0
    return {
        f"hand_{side}": _quat((palm_down, bend, 0)),
        **{f"{f}_{side}": _quat((0, 5 * curl, sign * 64 * curl)) for f in ("fingers", "index")},
        **{f"{f}_tip_{side}": _quat((0, 4 * curl, sign * 86 * curl)) for f in ("fingers", "index")},
        f"thumb_{side}": _quat((sign * 16 * curl, -8, sign * 18 * curl)),
        f"thumb_tip_{side}": _quat((0, -8, sign * 22 * curl)),
    }


def _clip(bundle: PartBundle, turns: Turns) -> AnimBundle:
    """A clip of the whole skeleton at rest but for these turns, the shoulders breathing."""
    made = AnimBundle("sit", FPS, FRAMES)
    _add_channels(AnimGroup(made, "<skeleton>"), bundle.find_child("<skeleton>") or bundle, turns)
    return made


def _add_channels(group: AnimGroup, part: object, turns: Turns) -> None:
    for k in range(part.get_num_children()):  # type: ignore[attr-defined]
        child = part.get_child(k)  # type: ignore[attr-defined]
        name = child.get_name()
        channel = AnimChannelMatrixXfmTable(group, name)
        if hasattr(child, "get_default_value"):
            place = child.get_default_value().get_row3(3)
            hpr = turns.get(name, LQuaternionf.ident_quat()).get_hpr()
            breath = [0.5 * math.sin(math.tau * n / FRAMES) for n in range(FRAMES)]
            for table, value in zip("xyz", place, strict=True):
                channel.set_table(table, CPTA_stdfloat(PTA_stdfloat([value])))
            swells = 1.0 if name.startswith("clavicle_") else 0.0
            for table, value, moves in zip("hpr", hpr, (0.0, 0.0, swells), strict=True):
                sign = -1.0 if name.endswith("_right") else 1.0
                values = [value + moves * sign * b for b in breath] if moves else [value]
                channel.set_table(table, CPTA_stdfloat(PTA_stdfloat(values)))
        _add_channels(channel, child, turns)
