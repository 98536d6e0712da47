import numpy as np
import pytest

pytest.importorskip("bpy")
trim = pytest.importorskip("assets.build.trim")

SQUARE = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], float)


def test_long_edges_are_divided_and_corners_stay() -> None:
    loop = trim.densified(SQUARE, 0.3)
    assert len(loop) == 16
    assert {tuple(p) for p in SQUARE} <= {tuple(p) for p in loop}


@pytest.mark.parametrize("loop", [SQUARE, SQUARE[::-1]])
def test_an_outline_moves_inward_whichever_way_it_runs(loop: np.ndarray) -> None:
    assert abs(trim.area(trim.inset(loop, 0.1))) == pytest.approx(0.64)


def test_close_points_are_left_out_of_a_straight_run() -> None:
    run = np.array([(0, 0), (0.01, 0), (0.02, 0), (1, 0), (1, 1)], float)
    assert len(trim.thinned(run, 0.1)) == 3


def test_a_band_is_a_rectangle() -> None:
    assert abs(trim.area(trim.band(0, 2, 1, 1.5))) == pytest.approx(1.0)


def test_triangles_fill_an_area_but_not_its_hole() -> None:
    hole = SQUARE * 0.4 + 0.3
    points, triangles = trim.triangulated(trim.densified(SQUARE, 0.1), [trim.densified(hole, 0.1)], 0.1)
    a, b, c = (points[triangles[:, k]] for k in range(3))
    twice = (b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]
    assert (twice > 0).all()
    assert twice.sum() / 2 == pytest.approx(1 - 0.16)


def test_a_sheet_lies_on_the_skin_and_its_mirror_image_on_the_other_side() -> None:
    from assets.build.atlas import colour_uv
    from assets.build.car_surface import Flat, Surface
    from assets.build.sketch import Sketch
    from tests.assets.build.cars import SHAPE

    s, surface, chart = Sketch(colour_uv), Surface(SHAPE), Flat((1, 0, 0))
    outline = chart.on(surface, np.array([(-0.5, 0.4), (0.5, 0.4), (0.5, 0.8), (-0.5, 0.8)]))
    trim.cut(s, surface, chart, outline, trim.Sheet("white", edge=0, gap=0), (), (1, -1))
    right, left = s.nodes["body"].meshes["atlas"]
    assert surface.field(right.points) == pytest.approx(np.zeros(len(right.points)), abs=1e-5)
    assert left.points[:, 0].max() < 0 < right.points[:, 0].min()
    for mesh in (right, left):
        p = mesh.points[mesh.triangles]
        facing = np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0])
        assert (np.einsum("ij,ij->i", facing, mesh.normals[mesh.triangles[:, 0]]) > 0).all()
