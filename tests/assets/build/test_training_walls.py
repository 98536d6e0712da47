import pytest

from assets.build import training_walls as walls
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch
from assets.build.training_ground import WEST_PAVEMENT_X


@pytest.fixture(scope="module")
def sketch() -> Sketch:
    s = Sketch(colour_uv, 0.6)
    walls.draw(s)
    return s


def test_every_flat_has_its_own_number_and_stands_beside_the_next() -> None:
    flats = walls.flats()
    assert [flat.number for flat in flats] == list(range(1, len(flats) + 1))
    for one, other in zip(flats, flats[1:], strict=False):
        if one.looks == other.looks:
            assert other.y - one.y == pytest.approx(walls.WIDE_M)


def test_shop_signs_look_at_the_street(sketch: Sketch) -> None:
    for flat in walls.flats():
        (mesh,) = sketch.nodes[f"panel_shop_{flat.number}"].meshes["panel"]
        assert mesh.normals[0][0] == flat.looks


def test_a_set_wall_is_thin_and_propped_from_behind(sketch: Sketch) -> None:
    assert walls.THICK_M < 0.2
    lowest = min(m.points[:, 0].min() for m in sketch.nodes["walls"].meshes["atlas"])
    assert lowest < WEST_PAVEMENT_X[0] - 1.5
