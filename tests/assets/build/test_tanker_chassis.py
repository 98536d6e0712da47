import numpy as np
import pytest

from assets.build import tanker_chassis
from assets.build.atlas import colour_uv
from assets.build.mesh import merge
from assets.build.sketch import Sketch


@pytest.mark.parametrize("detail", [1.0, 0.35])
def test_draws_sound_geometry(detail: float) -> None:
    s = Sketch(colour_uv, detail)
    tanker_chassis.draw(s)
    mesh = merge([m for node in s.nodes.values() for parts in node.meshes.values() for m in parts])
    assert np.isfinite(mesh.points).all()
    assert np.linalg.norm(mesh.normals, axis=1) == pytest.approx(np.ones(len(mesh.points)), abs=1e-3)
    assert mesh.uv.min() >= -1e-6
    assert mesh.uv.max() <= 1 + 1e-6
