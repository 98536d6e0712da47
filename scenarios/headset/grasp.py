"""Taking hold of what moves: a valve, a lever, a door follows the hand about its own axis, with detents and end stops.

Wherever a part can go is a path of the point that was taken hold of; it stands where that path comes nearest to the
hand. So a hinge, a slide and a lever are one thing, and two hands hold it as well as one.
"""

from __future__ import annotations

from dataclasses import dataclass

from panda3d.core import LPoint3f, NodePath

from app.domain.scenario.things import MovableObject
from scenarios.director.permitted import ObjectChoice
from scenarios.headset.rig import Rig
from scenarios.headset.tracking import SIDES, Pulse, Side
from scenarios.trainee.work import Work
from scenarios.world.movables import Movables

REACH_M, TOUCH_M = 0.15, 0.035
SLIP_M = 0.45
"""A hand so far from what it holds has slipped off."""
WINDOW, STEPS = 0.3, 24
"""How much of its way a part may go in a frame, so that it never jumps to the far side of a circle."""
DETENT = 0.06
SWINGS = ("hinge_x", "hinge_y", "hinge_z", "slide")


@dataclass
class Hold:
    """A part in a hand: the point taken hold of, in the part's own axes."""

    part: str
    at: LPoint3f


class Grasp:
    """What both hands hold of the scene's parts."""

    def __init__(self, work: Work, rig: Rig) -> None:
        self._work, self._rig = work, rig
        self.holds: dict[Side, Hold | None] = dict.fromkeys(SIDES, None)
        self._share: dict[str, float] = {}
        self._touching: dict[Side, str] = dict.fromkeys(SIDES, "")

    @property
    def _movables(self) -> Movables:
        return self._work.scene.movables

    def grab(self, side: Side) -> bool:
        """Take hold of the nearest part within reach; False where there is none. A refusal is said."""
        found = self._nearest(self._rig.grips[side], REACH_M)
        if found is None:
            return False
        entry, node = found
        choice = self._choice(entry.id)
        if choice is None or choice.blocked:
            self._work.refuse(choice.blocked if choice is not None else "现在动不了。")
            return True
        if entry.motion == "press":
            self._work.operate(entry.id, _other(entry, choice.state))
            return True
        place = node.get_relative_point(self._rig.scene, self._place(side))
        self.holds[side] = Hold(entry.id, LPoint3f(place))
        self._share.setdefault(entry.id, self._movables.share(entry.id))
        return True

    def advance(self, seen: dict[Side, bool]) -> list[Pulse]:
        """Let held parts follow; a hand that is lost or has slipped off lets go. Returns what the hands feel."""
        pulses: list[Pulse] = []
        for side in SIDES:
            hold = self.holds[side]
            if hold is not None and (not seen[side] or self._gap(side, hold) > SLIP_M):
                self.let_go(side)
        for part in {hold.part for hold in self.holds.values() if hold is not None}:
            pulses += self._follow(part)
        for side in SIDES:
            if seen[side] and self.holds[side] is None:
                pulses += self._touch(side)
        return pulses

    def let_go(self, side: Side) -> None:
        """Open a hand: where no other holds on, the part falls into its nearest state, which is told."""
        hold, self.holds[side] = self.holds[side], None
        if hold is None or any(other is not None and other.part == hold.part for other in self.holds.values()):
            return
        share = self._share.pop(hold.part)
        choice = self._choice(hold.part)
        entry = self._entry(hold.part)
        state = entry.states[round(share * (len(entry.states) - 1))]
        now = choice.state if choice is not None else self._work.view.objects[hold.part]
        self._movables.let_go(hold.part, now)
        if state != now and choice is not None:
            self._work.operate(hold.part, state)

    def let_all_go(self) -> None:
        """Open both hands."""
        for side in SIDES:
            self.let_go(side)

    def _follow(self, part: str) -> list[Pulse]:
        holders = {side: hold for side, hold in self.holds.items() if hold is not None and hold.part == part}
        before = self._share[part]
        low, high = max(0.0, before - WINDOW), min(1.0, before + WINDOW)
        shares = [low + (high - low) * k / STEPS for k in range(STEPS + 1)]
        best = min(shares, key=lambda share: self._miss(part, share, holders))
        fine = (high - low) / STEPS
        shares = [min(max(best + fine * k / 8, 0.0), 1.0) for k in range(-8, 9)]
        best = min(shares, key=lambda share: self._miss(part, share, holders))
        count = len(self._entry(part).states) - 1
        detent = round(best * count) / count
        snapped = detent if abs(best - detent) * count <= DETENT else best
        self._share[part] = snapped
        self._movables.hold(part, snapped)
        self._work.scene.sight.follow_parts()
        into = snapped == detent and abs(before - detent) > 1e-6
        return [Pulse(side, 0.03, 0.8) for side in holders] if into else []

    def _miss(self, part: str, share: float, holders: dict[Side, Hold]) -> float:
        """How far the held points would be from the hands, squared."""
        node = self._node(part)
        matrix = self._movables.place_at(part, share).get_mat()
        miss = 0.0
        for side, hold in holders.items():
            hand = node.get_parent().get_relative_point(self._rig.scene, self._place(side))
            miss += float((matrix.xform_point(hold.at) - hand).length_squared())
        return miss

    def _touch(self, side: Side) -> list[Pulse]:
        """A fingertip that comes to a button presses it once."""
        found = self._nearest(self._rig.aims[side], TOUCH_M, presses=True)
        touched = found[0].id if found is not None else ""
        before, self._touching[side] = self._touching[side], touched
        if not touched or touched == before or found is None:
            return []
        choice = self._choice(touched)
        if choice is None or choice.blocked:
            self._work.refuse(choice.blocked if choice is not None else "现在按不了。")
        else:
            self._work.operate(touched, _other(found[0], choice.state))
        return [Pulse(side, 0.04, 1.0)]

    def _nearest(self, node: NodePath, within_m: float, presses: bool = False) -> tuple[MovableObject, NodePath] | None:
        scene = self._rig.scene
        place = node.get_pos(scene)
        best: tuple[MovableObject, NodePath] | None = None
        for entry, path in self._movables.entries():
            fits = entry.motion == "press" if presses else entry.motion in SWINGS or entry.motion == "press"
            if not fits or path.is_hidden():
                continue
            bounds = path.get_tight_bounds(scene)
            if bounds is None:
                continue
            near = place.fmax(bounds[0]).fmin(bounds[1])
            gap = float((near - place).length())
            if gap < within_m:
                best, within_m = (entry, path), gap
        return best

    def _gap(self, side: Side, hold: Hold) -> float:
        place = self._rig.scene.get_relative_point(self._node(hold.part), hold.at)
        return float((place - self._place(side)).length())

    def _place(self, side: Side) -> LPoint3f:
        return LPoint3f(self._rig.grips[side].get_pos(self._rig.scene))

    def _node(self, part: str) -> NodePath:
        return dict(self._movables.objects())[part]

    def _entry(self, part: str) -> MovableObject:
        return self._work.session.scenario.object_by_id[part]

    def _choice(self, part: str) -> ObjectChoice | None:
        return next((c for c in self._work.session.permitted.objects if c.object.id == part), None)


def _other(entry: MovableObject, state: str) -> str:
    index = entry.states.index(state)
    return entry.states[(index + 1) % len(entry.states)]
