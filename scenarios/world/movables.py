"""Movable parts: each state of a scenario's object is a pose of its node, reached by a short, eased movement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from panda3d.core import LPoint3f, LVecBase3f, NodePath

from app.domain.scenario.things import MovableObject

MOVE_S = 0.9
_HINGES = {"hinge_x": LVecBase3f(0, 1, 0), "hinge_y": LVecBase3f(0, 0, 1), "hinge_z": LVecBase3f(1, 0, 0)}
"""Panda3D turns heading about z, pitch about x and roll about y."""


@dataclass
class _Part:
    entry: MovableObject
    node: NodePath
    rest_pos: LPoint3f
    rest_hpr: LVecBase3f
    rest_share: float
    shown: float
    goal: float


class Movables:
    """The movable parts of a scene by object id; `rest` names the state a node was built in, if not the first."""

    def __init__(self, root: NodePath, objects: Iterable[MovableObject], rest: Mapping[str, str] | None = None) -> None:
        self._parts: dict[str, _Part] = {}
        for entry in objects:
            node = root.find(f"**/{entry.node}")
            if not node.is_empty():
                at_rest = _share(entry, (rest or {}).get(entry.node, entry.states[0]))
                self._parts[entry.id] = _Part(entry, node, node.get_pos(), node.get_hpr(), at_rest, at_rest, at_rest)

    def set_all(self, states: Mapping[str, str]) -> None:
        """Put every part where its state says, at once."""
        for name, state in states.items():
            self.move(name, state, at_once=True)

    def move(self, name: str, state: str, at_once: bool = False) -> bool:
        """Let a part go to a state; False where the scene has no such part or state."""
        part = self._parts.get(name)
        if part is None or state not in part.entry.states:
            return False
        part.goal = _share(part.entry, state)
        if at_once or part.entry.motion == "show":
            part.shown = part.goal
            _pose(part)
        return True

    def advance(self, dt_s: float) -> bool:
        """Move on by a time step; True while anything moves."""
        moving = False
        for part in self._parts.values():
            if part.shown != part.goal:
                moving = True
                step = dt_s / MOVE_S
                gap = part.goal - part.shown
                part.shown = part.goal if abs(gap) <= step else part.shown + (step if gap > 0 else -step)
                _pose(part)
        return moving

    def objects(self) -> Iterable[tuple[str, NodePath]]:
        """All parts that are there to be seen, with their nodes."""
        return ((name, part.node) for name, part in self._parts.items())


def _share(entry: MovableObject, state: str) -> float:
    return entry.states.index(state) / max(len(entry.states) - 1, 1)


def _pose(part: _Part) -> None:
    share = part.shown * part.shown * (3 - 2 * part.shown) - part.rest_share
    motion, amount = part.entry.motion, part.entry.amount
    if motion == "show":
        # The first state is "not there": a part that shows itself in its last state.
        part.node.show() if part.shown >= 0.5 else part.node.hide()
    elif motion == "slide":
        part.node.set_pos(part.rest_pos + LVecBase3f(0, amount * share, 0))
    elif motion == "press":
        part.node.set_pos(part.rest_pos + LVecBase3f(0.02 * share, 0, 0))
    else:
        part.node.set_hpr(part.rest_hpr + _HINGES[motion] * (amount * share))
