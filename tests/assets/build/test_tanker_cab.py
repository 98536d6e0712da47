import numpy as np
import pytest

from assets.build import paint, tanker_cab
from assets.build.mesh import merge
from assets.build.sketch import Sketch


@pytest.mark.parametrize("detail", [1.0, 0.35])
def test_draws_sound_geometry(detail: float) -> None:
    s = Sketch(paint.uv_of, detail)
    tanker_cab.draw(s)
    mesh = merge([m for node in s.nodes.values() for parts in node.meshes.values() for m in parts])
    assert np.isfinite(mesh.points).all()
    assert np.linalg.norm(mesh.normals, axis=1) == pytest.approx(np.ones(len(mesh.points)), abs=1e-3)
    # Coats are marked by places outside the atlas until the vehicle is put together.
    assert mesh.uv.min() >= -1 - len(paint.COATS)
    assert mesh.uv.max() <= 1 + 1e-6


def test_each_seat_has_a_belt_that_can_be_worn_or_not() -> None:
    s = Sketch(paint.uv_of)
    tanker_cab.draw(s)
    for who, _ in tanker_cab.SEATS:
        assert s.nodes[f"belt_{who}_on"].hidden
        assert not s.nodes[f"belt_{who}_off"].hidden
