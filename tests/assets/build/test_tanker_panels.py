import numpy as np
import pytest

from assets.build import tanker_fittings, tanker_panels
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch
from assets.build.tanker_tank import HOOPS


def sketch() -> Sketch:
    s = Sketch(colour_uv)
    for parent in ("beacon_lamp", "cab_door_left", "extinguisher_left", "extinguisher_right"):
        s.node(parent, None)
    tanker_panels.draw(s)
    return s


def outward(s: Sketch, name: str) -> np.ndarray:
    (parts,) = s.nodes[name].meshes.values()
    return np.asarray(parts[0].normals.mean(0))


@pytest.mark.parametrize(
    ("name", "axis"), [("front", (0, 1, 0)), ("rear", (0, -1, 0)), ("left", (-1, 0, 0)), ("right", (1, 0, 0))]
)
def test_orange_plates_look_away_from_the_vehicle(name: str, axis: tuple[int, int, int]) -> None:
    assert outward(sketch(), f"panel_orange_{name}") @ np.array(axis) > 0.9


def test_a_placard_is_a_square_on_its_corner_with_an_upright_picture() -> None:
    (mesh,) = sketch().nodes["panel_placard_rear"].meshes["panel"]
    top = mesh.points[mesh.points[:, 2].argmax()]
    assert mesh.uv[mesh.points[:, 2].argmax()].tolist() == [0.5, 1]
    assert top[2] - mesh.points[:, 2].min() == pytest.approx(0.30 * 2**0.5)


def test_lettering_reads_from_left_to_right_on_both_sides() -> None:
    s = sketch()
    for side, sign in (("left", -1), ("right", 1)):
        ys = [s.nodes[f"panel_tank_paint_{side}_{k}"].pivot[1] * sign for k in (1, 2, 3)]
        assert ys == sorted(ys)


@pytest.mark.parametrize(("side", "name"), [(-1, "left"), (1, "right")])
def test_the_company_stands_between_two_hoops_and_is_not_mirrored(side: int, name: str) -> None:
    ((mesh,),) = sketch().nodes[f"panel_company_{name}"].meshes.values()
    ys = mesh.points[:, 1] + sketch().nodes[f"panel_company_{name}"].pivot[1]
    assert not [y for y in HOOPS if ys.min() - 0.05 < y < ys.max() + 0.05]
    assert (ys[mesh.uv[:, 0] == 1].mean() - ys[mesh.uv[:, 0] == 0].mean()) * side > 0


def test_the_valve_box_rim_is_where_the_gas_is_sniffed() -> None:
    x, _, z = tanker_panels.ANCHORS["at_valve_box_rim"]
    assert x == tanker_fittings.BOX_X[0]
    assert z < tanker_fittings.BOX_Z[0] + 0.3
