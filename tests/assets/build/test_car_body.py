import numpy as np
import pytest

pytest.importorskip("bpy")
saloon = pytest.importorskip("assets.build.saloon")
patrol_car = pytest.importorskip("assets.build.patrol_car")


@pytest.mark.parametrize("kind", [saloon, patrol_car])
def test_neighbours_share_their_seams(kind: object) -> None:
    from assets.build.car_body import Body

    body = Body(kind.SHAPE, kind.SEAMS)  # type: ignore[attr-defined]
    nose, tail = body.nose_seam(), body.tail_seam()
    assert nose[0] == pytest.approx(body.top(body.seams.bonnet_side)[-1], abs=1e-3)
    assert tail[0] == pytest.approx(body.boot_foot()[-1], abs=1e-3)
    for seam, k in ((nose, 0), (tail, 1)):
        y, z, r = body.shape.wheels_y[k], body.shape.wheel_radius, body.shape.arch_radius
        assert np.hypot(seam[-1][1] - y, seam[-1][2] - z) == pytest.approx(r, abs=0.02)


def test_a_body_has_no_hole_in_the_middle_of_its_roof_or_bonnet() -> None:
    from assets.build import paint
    from assets.build.car_body import Body
    from assets.build.mesh import merge
    from assets.build.sketch import Sketch

    s = Sketch(paint.uv_of, 0.45)
    Body(saloon.SHAPE, saloon.SEAMS).draw(s)
    mesh = merge(s.nodes["body"].meshes["atlas"])
    corner = mesh.points[mesh.triangles]
    for x, y in ((0.0, -0.4), (0.3, -0.5), (0.0, 1.6), (-0.4, 1.5)):
        a, b, c = (corner[:, k, :2] - (x, y) for k in range(3))
        turns = [p[:, 0] * q[:, 1] - p[:, 1] * q[:, 0] for p, q in ((a, b), (b, c), (c, a))]
        assert (np.array(turns) >= 0).all(0).any() or (np.array(turns) <= 0).all(0).any()
