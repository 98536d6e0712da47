"""Whether one place can be seen from another: Bullet rays against the scene's meshes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from panda3d.bullet import BulletBoxShape, BulletRigidBodyNode, BulletTriangleMesh, BulletTriangleMeshShape, BulletWorld
from panda3d.core import LMatrix4f, LPoint3f, NodePath, RenderState, TransformState, TransparencyAttrib

TARGET_MARGIN_M = 0.12
"""A ray stops short of its target, which itself lies on a surface."""


@dataclass
class _Part:
    node: NodePath
    path: NodePath
    attached: bool


class Occlusion:
    """The solid things of a scene, for rays; glass and other see-through surfaces are none."""

    def __init__(self) -> None:
        self._world = BulletWorld()
        self._fixed: list[NodePath] = []
        self._parts: dict[str, _Part] = {}

    def add_mesh(self, root: NodePath, leave_out: Collection[NodePath] = ()) -> int:
        """Take the geometry below a node where it now is, but not below `leave_out`; returns how many triangles."""
        triangles = 0
        for path in root.find_all_matches("**/+GeomNode"):
            if path.is_hidden() or any(other == path or other.is_ancestor_of(path) for other in leave_out):
                continue
            shape = _shape([path], path.get_net_transform().get_mat())
            if shape is not None:
                triangles += shape[1]
                self._fixed.append(self._attach(shape[0], TransformState.make_identity()))
        return triangles

    def add_part(self, name: str, node: NodePath) -> None:
        """Take a part that moves; `follow_parts` brings it to where its node is."""
        geometry = [
            path for path in [node, *node.find_all_matches("**/+GeomNode")] if hasattr(path.node(), "get_geoms")
        ]
        shape = _shape(geometry[:1], LMatrix4f.ident_mat()) if geometry else None
        if shape is not None:
            body = self._attach(shape[0], node.get_net_transform())
            self._parts[name] = _Part(node, body, True)
            self.follow_parts()

    def add_box(self, centre: tuple[float, float, float], size: tuple[float, float, float], heading_deg: float) -> None:
        """Take an upright box, full size in metres."""
        shape = BulletBoxShape((size[0] / 2, size[1] / 2, size[2] / 2))
        where = TransformState.make_pos_hpr(LPoint3f(*centre), (heading_deg, 0, 0))
        self._fixed.append(self._attach(shape, where))

    def follow_parts(self) -> None:
        """Bring moving parts to where they are shown; what is hidden stands in nobody's way."""
        for part in self._parts.values():
            shown = not part.node.is_hidden()
            if shown:
                part.path.set_transform(part.node.get_net_transform())
            if shown != part.attached:
                part.attached = shown
                self._world.attach(part.path.node()) if shown else self._world.remove(part.path.node())

    def is_clear(self, eye: LPoint3f, target: LPoint3f, margin_m: float = TARGET_MARGIN_M) -> bool:
        """Whether nothing stands between the eye and the target."""
        way = target - eye
        length = way.length()
        if length <= margin_m:
            return True
        end = eye + way * ((length - margin_m) / length)
        return not self._world.ray_test_closest(eye, end).has_hit()

    def close(self) -> None:
        """Let go of all bodies."""
        for path in [*self._fixed, *(part.path for part in self._parts.values() if part.attached)]:
            self._world.remove(path.node())
        self._fixed.clear()
        self._parts.clear()

    def _attach(self, shape: object, transform: TransformState) -> NodePath:
        body = BulletRigidBodyNode("solid")
        body.add_shape(shape)
        path = NodePath(body)
        path.set_transform(transform)
        self._world.attach(body)
        return path


def _shape(paths: list[NodePath], matrix: LMatrix4f) -> tuple[BulletTriangleMeshShape, int] | None:
    """A shape of the opaque geometry of nodes, and its number of triangles; None where there is none."""
    mesh = BulletTriangleMesh()
    for path in paths:
        node = path.node()
        for index in range(node.get_num_geoms()):
            if _is_clear(node.get_geom_state(index)):
                continue
            geom = node.get_geom(index).decompose()
            geom.transform_vertices(matrix)
            # Finding doubled vertices takes seconds and gains nothing here.
            mesh.add_geom(geom, False)
    count = mesh.get_num_triangles()
    return (BulletTriangleMeshShape(mesh, dynamic=False), count) if count else None


def _is_clear(state: RenderState) -> bool:
    attrib = state.get_attrib(TransparencyAttrib)
    return attrib is not None and attrib.get_mode() == TransparencyAttrib.M_alpha
