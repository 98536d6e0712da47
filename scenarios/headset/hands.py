"""The trainee's hands: cut from the officer's own mesh, bare or gloved, closing as buttons do or following fingers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from panda3d.core import LMatrix4f, Material, NodePath, OmniBoundingVolume, TransparencyAttrib

from scenarios.headset.finger_bones import FingerBones
from scenarios.headset.hand_shape import Bend, HandShape, cut_hand
from scenarios.headset.rig import Rig, place
from scenarios.headset.tools import Tools
from scenarios.headset.tracking import SIDES, Action, Hand, Joint, Side, TrackedFrame
from scenarios.world.meshes import MeshShelf
from scenarios.world.photo import IN_PHOTOGRAPHS
from scenarios.world.renderer import Renderer
from scenarios.world.settle import CASTS_SHADOW

Skin = Literal["bare", "gloves", "acid"]
Shown = tuple[Side, "Bend | None", Skin]
"""A hand as it is shown: its bend, or None where it follows its own joints."""
OWNER = "officer"
JOINTS = 26
FADE_S = 0.3
LEVELS = 5
"""Steps in which a finger bends: finer ones are not seen."""
GLOVES: Mapping[Skin, tuple[float, float, float]] = {"gloves": (0.035, 0.04, 0.045), "acid": (0.03, 0.17, 0.10)}
POINTING, HOLDING = Bend(0.5, 0.0, 0.8), Bend(0.35, 0.62, 0.68)


class Hands:
    """Both hands: closing as buttons say, or following their own joints; a lost one fades where it was last seen."""

    def __init__(self, rig: Rig, renderer: Renderer, shelf: MeshShelf) -> None:
        person = shelf.take(OWNER)
        self._renderer = renderer
        self._shapes: dict[Side, HandShape] = {side: cut_hand(person, side) for side in SIDES}
        self._bones = {side: FingerBones(shape) for side, shape in self._shapes.items()}
        self._roots = {side: rig.origin.attach_new_node(f"{side} hand") for side in SIDES}
        self._made: dict[Shown, NodePath] = {}
        self._shown: dict[Side, Shown | None] = dict.fromkeys(SIDES, None)
        self._solid: dict[Side, float] = dict.fromkeys(SIDES, 0.0)
        for root in self._roots.values():
            root.hide(CASTS_SHADOW | IN_PHOTOGRAPHS)
            root.stash()

    def show(self, frame: TrackedFrame, tools: Tools, holds: Mapping[Side, bool], skin: Skin) -> None:
        """Follow the frame: fingers round what they hold, or each finger as it is seen."""
        for side in SIDES:
            hand = frame.hand(side)
            if len(hand.joints) == JOINTS:
                self._follow(side, hand.joints, skin)
            elif hand.grip is not None:
                place(self._roots[side], hand.grip)
                self._put((side, bend_of(hand, bool(tools.held[side]) or holds[side]), skin))
            self._fade(side, hand.tracked, frame.dt_s)

    def solid(self, side: Side) -> float:
        """How far a hand is seen: 1 wholly, 0 not at all."""
        return self._solid[side]

    def close(self) -> None:
        """Take both away."""
        for root in self._roots.values():
            root.remove_node()
        self._made.clear()

    def _follow(self, side: Side, joints: Sequence[Joint], skin: Skin) -> None:
        self._roots[side].set_mat(LMatrix4f.ident_mat())
        points, normals = self._bones[side].posed(joints)
        node = self._put((side, None, skin))
        self._shapes[side].move(node, points, normals)

    def _put(self, wanted: Shown) -> NodePath:
        side, bend, skin = wanted
        before = self._shown[side]
        if wanted == before:
            return self._made[wanted]
        if before is not None:
            self._made[before].stash()
        if wanted not in self._made:
            shape = self._shapes[side]
            node = shape.bent(bend) if bend is not None else shape.node(shape.points, shape.normals)
            if skin in GLOVES:
                _glove(node, GLOVES[skin], over_sleeve=skin == "acid")
            node.reparent_to(self._roots[side])
            node.set_two_sided(True)
            if bend is None:
                # Its corners move with every frame.
                node.node().set_bounds(OmniBoundingVolume())
                node.node().set_final(True)
            self._renderer.dress(node)
            self._made[wanted] = node
        self._made[wanted].unstash()
        self._shown[side] = wanted
        return self._made[wanted]

    def _fade(self, side: Side, tracked: bool, dt_s: float) -> None:
        root, step = self._roots[side], dt_s / FADE_S
        before = self._solid[side]
        now = self._solid[side] = min(before + step, 1.0) if tracked else max(before - step, 0.0)
        if now == before:
            return
        if now <= 0.0:
            root.stash()
            return
        root.unstash()
        if now < 1.0:
            root.set_transparency(TransparencyAttrib.M_alpha)
            root.set_color_scale(1, 1, 1, now)
        else:
            root.clear_transparency()
            root.clear_color_scale()


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
