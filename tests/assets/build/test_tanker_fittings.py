import numpy as np
import pytest

from assets.build import tanker_fittings
from assets.build.atlas import colour_uv
from assets.build.mesh import merge
from assets.build.sketch import Sketch


@pytest.mark.parametrize("detail", [1.0, 0.35])
def test_draws_sound_geometry(detail: float) -> None:
    s = Sketch(colour_uv, detail)
    tanker_fittings.draw(s)
    mesh = merge([m for node in s.nodes.values() for parts in node.meshes.values() for m in parts])
    assert np.isfinite(mesh.points).all()
    assert np.linalg.norm(mesh.normals, axis=1) == pytest.approx(np.ones(len(mesh.points)), abs=1e-3)
    assert mesh.uv.min() >= -1e-6
    assert mesh.uv.max() <= 1 + 1e-6


def test_the_broken_strap_hangs_sixty_millimetres_above_the_ground() -> None:
    s = Sketch(colour_uv)
    tanker_fittings.draw(s)
    ends = {}
    for name in ("ground_strap", "ground_strap_broken"):
        node = s.nodes[name]
        ends[name] = min(m.points[:, 2].min() for m in node.meshes["atlas"]) + node.pivot[2]
    assert ends["ground_strap"] == pytest.approx(0.0, abs=0.01)
    assert ends["ground_strap_broken"] == pytest.approx(0.06, abs=0.01)
