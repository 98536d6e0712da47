import numpy as np
import pytest

pytest.importorskip("bpy")
saloon = pytest.importorskip("assets.build.saloon")


def test_lettering_on_the_flank_is_read_from_outside_on_both_sides() -> None:
    from assets.build import car_fittings, paint
    from assets.build.car_body import Body
    from assets.build.sketch import Sketch

    s, body = Sketch(paint.uv_of), Body(saloon.SHAPE, saloon.SEAMS)
    for side, name in ((1, "right"), (-1, "left")):
        car_fittings.skin_panel(s, body, name, side, (-0.2, 0.4, 0.5, 0.7))
        (mesh,) = s.nodes[name].meshes["words"]
        start, end = mesh.points[mesh.uv[:, 0] == 0], mesh.points[mesh.uv[:, 0] == 1]
        assert np.sign(end[:, 1].mean() - start[:, 1].mean()) == side
        assert (np.sign(mesh.normals[:, 0]) == side).all()


def test_burning_lamps_are_hidden_until_shown() -> None:
    from assets.build import car_fittings, paint
    from assets.build.car_body import Body
    from assets.build.sketch import Sketch

    s, body = Sketch(paint.uv_of), Body(saloon.SHAPE, saloon.SEAMS)
    car_fittings.headlamps(s, body)
    car_fittings.tail_light(s, body)
    assert s.nodes["headlamps_lit"].hidden
    assert set(s.nodes["headlamps_lit"].meshes) == {"lit_white"}
    assert s.nodes["tail_lamps_lit"].hidden
    assert set(s.nodes["tail_lamps_lit"].meshes) == {"lit_red"}
