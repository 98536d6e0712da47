"""Movable parts: each state of a scenario's object is a pose of its node, reached by a short, eased movement.

A hand may hold a part: it then stands where the hand has it, as a share of the way from its first to its last state.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from panda3d.core import LPoint3f, LVecBase3f, NodePath, TransformState

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

    def hold(self, name: str, share: float) -> None:
        """Let a part stand where a hand has it; `share` 0 is its first state, 1 its last."""
        part = self._parts[name]
        # The pose of a movement is eased; a hand's is not.
        part.shown = part.goal = 0.5 - math.sin(math.asin(1 - 2 * min(max(share, 0.0), 1.0)) / 3)
        _pose(part)

    def let_go(self, name: str, state: str) -> None:
        """Let a part that was held go on to a state by itself."""
        part = self._parts[name]
        part.goal = _share(part.entry, state)

    def share(self, name: str) -> float:
        """Where a part stands on the way from its first state to its last."""
        return _eased(self._parts[name].shown)

    def place_at(self, name: str, share: float) -> TransformState:
        """Where a part's node would be below its parent at a share of its way."""
        return _placed(self._parts[name], share)

    def entries(self) -> Iterable[tuple[MovableObject, NodePath]]:
        """All parts that are there, as the scenario knows them, with their nodes."""
        return ((part.entry, part.node) for part in self._parts.values())

    def objects(self) -> Iterable[tuple[str, NodePath]]:
        """All parts that are there to be seen, with their nodes."""
        return ((name, part.node) for name, part in self._parts.items())


def _share(entry: MovableObject, state: str) -> float:
    return entry.states.index(state) / max(len(entry.states) - 1, 1)


def _eased(shown: float) -> float:
    return shown * shown * (3 - 2 * shown)


def _pose(part: _Part) -> None:
    if part.entry.motion == "show":
        # The first state is "not there": a part that shows itself in its last state.
        part.node.show() if part.shown >= 0.5 else part.node.hide()
    else:
        part.node.set_transform(_placed(part, _eased(part.shown)))


def _placed(part: _Part, share: float) -> TransformState:
    motion, amount, by = part.entry.motion, part.entry.amount, share - part.rest_share
    pos, hpr = part.rest_pos, part.rest_hpr
    if motion == "slide":
        pos = pos + LVecBase3f(0, amount * by, 0)
    elif motion == "press":
        pos = pos + LVecBase3f(0.02 * by, 0, 0)
    elif motion in _HINGES:
        hpr = hpr + _HINGES[motion] * (amount * by)
    return TransformState.make_pos_hpr_scale(pos, hpr, part.node.get_scale())
