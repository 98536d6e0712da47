"""Whether one place can be seen from another: Bullet rays against the scene's meshes."""

from __future__ import annotations

from panda3d.bullet import BulletBoxShape, BulletRigidBodyNode, BulletTriangleMesh, BulletTriangleMeshShape, BulletWorld
from panda3d.core import LPoint3f, NodePath, TransformState

TARGET_MARGIN_M = 0.12
"""A ray stops short of its target, which itself lies on a surface."""


class Occlusion:
    """The solid things of a scene, for rays."""

    def __init__(self) -> None:
        self._world = BulletWorld()
        self._bodies: list[BulletRigidBodyNode] = []

    def add_mesh(self, root: NodePath) -> int:
        """Take the geometry below a node where it now is; returns how many triangles that were."""
        triangles = 0
        for path in root.find_all_matches("**/+GeomNode"):
            if path.is_hidden() or path.has_transparency():
                continue
            mesh = BulletTriangleMesh()
            transform = path.get_net_transform()
            node = path.node()
            for index in range(node.get_num_geoms()):
                geom = node.get_geom(index).decompose()
                geom.transform_vertices(transform.get_mat())
                # Finding doubled vertices takes seconds and gains nothing here.
                mesh.add_geom(geom, False)
            triangles += mesh.get_num_triangles()
            if mesh.get_num_triangles():
                self._add(BulletTriangleMeshShape(mesh, dynamic=False), TransformState.make_identity())
        return triangles

    def add_box(self, centre: tuple[float, float, float], size: tuple[float, float, float], heading_deg: float) -> None:
        """Take an upright box, full size in metres."""
        shape = BulletBoxShape((size[0] / 2, size[1] / 2, size[2] / 2))
        self._add(shape, TransformState.make_pos_hpr(LPoint3f(*centre), (heading_deg, 0, 0)))

    def is_clear(self, eye: LPoint3f, target: LPoint3f, margin_m: float = TARGET_MARGIN_M) -> bool:
        """Whether nothing stands between the eye and the target."""
        way = target - eye
        length = way.length()
        if length <= margin_m:
            return True
        end = eye + way * ((length - margin_m) / length)
        return not self._world.ray_test_closest(eye, end).has_hit()

    def hit(self, eye: LPoint3f, target: LPoint3f) -> LPoint3f | None:
        """Where the way from the eye to the target first meets something."""
        found = self._world.ray_test_closest(eye, target)
        return found.get_hit_pos() if found.has_hit() else None

    def close(self) -> None:
        """Let go of all bodies."""
        for body in self._bodies:
            self._world.remove(body)
        self._bodies.clear()

    def _add(self, shape: object, transform: TransformState) -> None:
        body = BulletRigidBodyNode("solid")
        body.add_shape(shape)
        path = NodePath(body)
        path.set_transform(transform)
        self._world.attach(body)
        self._bodies.append(body)
