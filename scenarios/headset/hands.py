"""The trainee's hands: cut from the officer's own mesh, bare or gloved, closing as the fingers do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from panda3d.core import Material, NodePath

from scenarios.headset.hand_shape import Bend, HandShape, cut_hand
from scenarios.headset.rig import Rig
from scenarios.headset.tools import Tools
from scenarios.headset.tracking import SIDES, Action, Hand, Side, TrackedFrame
from scenarios.world.meshes import MeshShelf
from scenarios.world.photo import IN_PHOTOGRAPHS
from scenarios.world.renderer import Renderer
from scenarios.world.settle import CASTS_SHADOW

Skin = Literal["bare", "gloves", "acid"]
OWNER = "officer"
LEVELS = 5
"""Steps in which a finger bends: finer ones are not seen."""
GLOVES: Mapping[Skin, tuple[float, float, float]] = {"gloves": (0.035, 0.04, 0.045), "acid": (0.03, 0.17, 0.10)}
POINTING, HOLDING = Bend(0.5, 0.0, 0.8), Bend(0.35, 0.62, 0.68)


class Hands:
    """Both hands below the grips."""

    def __init__(self, rig: Rig, renderer: Renderer, shelf: MeshShelf) -> None:
        person = shelf.take(OWNER)
        self._renderer = renderer
        self._shapes: dict[Side, HandShape] = {side: cut_hand(person, side) for side in SIDES}
        self._roots = {side: rig.grips[side].attach_new_node(f"{side} hand") for side in SIDES}
        self._made: dict[tuple[Side, Bend, Skin], NodePath] = {}
        self._shown: dict[Side, tuple[Side, Bend, Skin] | None] = dict.fromkeys(SIDES, None)
        for root in self._roots.values():
            root.hide(CASTS_SHADOW | IN_PHOTOGRAPHS)

    def show(self, frame: TrackedFrame, tools: Tools, holds: Mapping[Side, bool], skin: Skin) -> None:
        """Close the fingers as the frame says, round what they hold."""
        for side in SIDES:
            self._put(side, bend_of(frame.hand(side), bool(tools.held[side]) or holds[side]), skin)

    def close(self) -> None:
        """Take both away."""
        for root in self._roots.values():
            root.remove_node()
        self._made.clear()

    def _put(self, side: Side, bend: Bend, skin: Skin) -> None:
        wanted = (side, bend, skin)
        before = self._shown[side]
        if wanted == before:
            return
        if before is not None:
            self._made[before].stash()
        if wanted not in self._made:
            node = self._shapes[side].bent(bend)
            if skin in GLOVES:
                _glove(node, GLOVES[skin], over_sleeve=skin == "acid")
            node.reparent_to(self._roots[side])
            node.set_two_sided(True)
            self._renderer.dress(node)
            self._made[wanted] = node
        self._made[wanted].unstash()
        self._shown[side] = wanted


def bend_of(hand: Hand, full: bool) -> Bend:
    """How far the fingers of a hand are bent: round what it holds, pointing, or closing as the grip is pressed."""
    grab, trigger = hand.buttons[Action.GRAB].value, hand.buttons[Action.INSPECT].value
    if full:
        return HOLDING
    closed = max(grab, 0.0)
    return Bend(
        thumb=_step(POINTING.thumb + (0.9 - POINTING.thumb) * closed),
        index=_step(max(trigger * 0.6, closed)),
        fingers=_step(POINTING.fingers + (1.0 - POINTING.fingers) * closed),
    )


def _step(share: float) -> float:
    return round(min(max(share, 0.0), 1.0) * LEVELS) / LEVELS


def _glove(node: NodePath, colour: tuple[float, float, float], over_sleeve: bool) -> None:
    """Pull a glove over: one colour, no skin; the long ones of acid suits cover the sleeve too."""
    rubber = Material("glove")
    rubber.set_base_color((*colour, 1))
    rubber.set_roughness(0.62)
    rubber.set_metallic(0.0)
    plain = NodePath("plain")
    plain.set_material(rubber)
    plain.set_color(1, 1, 1, 1)
    geom = node.node()
    for index in range(geom.get_num_geoms() if over_sleeve else 1):
        geom.set_geom_state(index, plain.get_state())
