"""What every sketched shape must keep to, for the tests of the sketching scripts."""

import numpy as np
import pytest

from assets.build import paint
from assets.build.mesh import Mesh, merge
from assets.build.sketch import Sketch


def fresh(detail: float = 1.0) -> Sketch:
    """A sketch whose colours are those of vehicles."""
    return Sketch(paint.uv_of, detail)


def whole(s: Sketch) -> Mesh:
    """Everything drawn, as one mesh in the vehicle's own space."""
    return merge(
        [
            Mesh(m.points + np.asarray(node.pivot), m.normals, m.uv, m.triangles)
            for node in s.nodes.values()
            for parts in node.meshes.values()
            for m in parts
        ]
    )


def part(s: Sketch, name: str) -> Mesh:
    """What was drawn into one node, in the vehicle's own space."""
    node = s.nodes[name]
    mesh = merge([m for parts in node.meshes.values() for m in parts])
    return Mesh(mesh.points + np.asarray(node.pivot), mesh.normals, mesh.uv, mesh.triangles)


def assert_sound(s: Sketch) -> None:
    """Finite places, normals of length 1, texture coordinates on the atlas or a coat's mark."""
    mesh = whole(s)
    assert np.isfinite(mesh.points).all()
    assert np.linalg.norm(mesh.normals, axis=1) == pytest.approx(np.ones(len(mesh.points)), abs=1e-3)
    coat = (mesh.uv[:, 0] < 0) & (mesh.uv[:, 1] == -1)
    assert mesh.uv[~coat].min() >= -1e-6
    assert mesh.uv[~coat].max() <= 1 + 1e-6


def triangles(s: Sketch) -> int:
    """Number of triangles drawn."""
    return len(whole(s).triangles)
