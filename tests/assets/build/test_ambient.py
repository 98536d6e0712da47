import numpy as np
import pytest

pytest.importorskip("bpy")
ambient = pytest.importorskip("assets.build.ambient")


def test_a_wall_darkens_the_ground_beside_it() -> None:
    from assets.build.atlas import colour_uv
    from assets.build.sketch import Sketch

    s = Sketch(colour_uv)
    s.box((0, 0, 0.5), (0.2, 4, 1), "white", 0)
    s.quad((0.3, 0, 0.01), (1, 0, 0), (0, 1, 0), (0.2, 2))
    s.quad((6, 0, 0.01), (1, 0, 0), (0, 1, 0), (0.2, 2))
    box, near, far = s.nodes["body"].meshes["atlas"]
    light = ambient.occlusion([(m, (0, 0, 0)) for m in (box, near, far)], 1.0, 16, ground=False)
    assert light[1].mean() < light[2].mean() - 0.1


def test_openness_and_dirt_become_colour() -> None:
    from assets.build.mesh import Mesh

    mesh = Mesh(np.zeros((2, 3)), np.zeros((2, 3)), np.zeros((2, 2)), np.zeros((0, 3), int))
    ambient.shade(mesh, np.array([1.0, 0.0]), 0.25, np.array([0.0, 0.5]))
    assert mesh.colour[0].tolist() == [1, 1, 1, 1]
    assert mesh.colour[1, 0] < 0.25
