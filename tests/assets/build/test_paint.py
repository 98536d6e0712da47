import numpy as np
import pytest

from assets.build import paint
from assets.build.atlas import colour_uv
from tests.assets.build.sound import fresh


def test_coats_part_from_the_rest_with_all_triangles() -> None:
    s = fresh()
    s.box((0, 0, 1), (1, 2, 1), "paint", 0.02)
    s.box((0, 0, 3), (1, 2, 1), "paint_body", 0.02)
    s.box((0, 0, 5), (1, 2, 1), "black", 0.02)
    mesh = s.nodes["body"].surfaces()["atlas"]
    parts = paint.split(mesh)
    assert set(parts) == {"paint", "paint_body", "atlas"}
    assert sum(len(part.triangles) for part in parts.values()) == len(mesh.triangles)
    assert parts["atlas"].uv == pytest.approx(np.broadcast_to(colour_uv("black"), parts["atlas"].uv.shape))


def test_grime_lies_by_the_height_above_ground() -> None:
    s = fresh()
    s.box((0, 0, 1), (1, 2, 1), "paint", 0)
    coat = paint.split(s.nodes["body"].surfaces()["atlas"])["paint"]
    upright = np.abs(coat.normals[:, 2]) < 0.1
    assert coat.uv[upright, 1] * paint.SPAN_M == pytest.approx(coat.points[upright, 2], abs=1e-4)


def test_the_picture_is_near_white_high_up_and_dirty_at_the_ground(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from PIL import Image

    colour, _ = paint.paint(tmp_path, 256)
    with Image.open(colour) as image:
        values = np.asarray(image.convert("L"), float)
    assert values[:64].mean() > 225
    assert values[-64:].mean() < values[:64].mean() - 30
