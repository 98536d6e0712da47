"""What hands and eyes point at: a panel first, else a station or a person of the scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from panda3d.core import LPoint3f, LVector3f, NodePath

from scenarios.headset.panel_wall import Hit, PanelWall
from scenarios.trainee.reach import LOOK_DEG, Looked, Target, level_distance, looked_at

POINT_DEG = 9.0
"""A hand points more narrowly than a look wanders."""


@dataclass(frozen=True)
class Pointed:
    """A ray of the scene and what it meets first."""

    origin: LPoint3f
    way: LVector3f
    hit: Hit | None
    looked: Looked | None


def point(
    node: NodePath, scene: NodePath, wall: PanelWall, candidates: Sequence[Target], eye: LPoint3f, narrow: bool
) -> Pointed:
    """What lies along the y axis of a node; whether it is within reach is told from the eye."""
    origin = LPoint3f(node.get_pos(scene))
    way = scene.get_relative_vector(node, LVector3f.forward()).normalized()
    hit = wall.hit(origin, way)
    looked = None if hit is not None else looked_at(list(candidates), origin, way, POINT_DEG if narrow else LOOK_DEG)
    if looked is not None:
        looked = Looked(looked.target, level_distance(looked.target.place, eye), looked.angle_deg)
    return Pointed(origin, way, hit, looked)
