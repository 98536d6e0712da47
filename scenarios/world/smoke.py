"""Smoke that rises from fires of the scene and ends with them."""

from __future__ import annotations

import numpy as np
from panda3d.core import GeomVertexReader, LPoint3f, NodePath, TransformState

from scenarios.world.plume import SMOKE, WISPS, Plume


class Smoke:
    """Smoke from all over a node's surface, at `strength` 0 to 1 while the node is shown."""

    def __init__(self, root: NodePath, fire: NodePath, strength: float, seed: int = 9) -> None:
        self._root = root
        self._fire = fire
        self._strength = strength
        points = _points(fire)
        self._sources = points[np.random.default_rng(seed).integers(len(points), size=WISPS)]
        self._stood: TransformState | None = None
        self.plume = Plume(root, LPoint3f(0), seed, stuff=SMOKE)

    def advance(self, dt_s: float, eye: LPoint3f, wind_to: tuple[float, float], wind_m_s: float) -> None:
        """Move it on with the fire and the wind."""
        burning = self._fire.get_hidden_ancestor().is_empty()
        self.plume.strength = self._strength if burning else 0.0
        stands = self._fire.get_transform(self._root)
        if burning and stands != self._stood:
            self._stood = stands
            matrix = np.array(stands.get_mat()).reshape(4, 4)
            self.plume.come_from(self._sources @ matrix[:3, :3] + matrix[3, :3])
        self.plume.advance(dt_s, eye, wind_to, wind_m_s)


def _points(fire: NodePath) -> np.ndarray:
    """Corners of what is drawn below a node, in the node's own axes (n, 3); its origin where nothing is drawn."""
    points = []
    for path in [fire, *fire.find_all_matches("**/+GeomNode")]:
        if not path.node().is_geom_node():
            continue
        for geom in path.node().get_geoms():
            reader = GeomVertexReader(geom.get_vertex_data(), "vertex")
            while not reader.is_at_end():
                points.append(tuple(fire.get_relative_point(path, reader.get_data3())))
    return np.array(points or [(0.0, 0.0, 0.0)], float)
