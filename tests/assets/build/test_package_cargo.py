import numpy as np
import pytest

from assets.build import box_truck, package_cargo
from tests.assets.build.sound import assert_sound, fresh, part


@pytest.fixture(scope="module")
def drawn():  # type: ignore[no-untyped-def]
    s = fresh()
    package_cargo.draw(s, box_truck.BOX)
    return s


def test_draws_sound_geometry_inside_the_box(drawn) -> None:  # type: ignore[no-untyped-def]
    assert_sound(drawn)
    box = box_truck.BOX
    for name, node in drawn.nodes.items():
        if name.startswith(("pallet_", "package_")):
            points = part(drawn, name).points
            assert np.abs(points[:, 0]).max() < box.inside, name
            assert box.rear < points[:, 1].min() < points[:, 1].max() < box.front, name
            assert node.parent == "near_cargo"


def test_the_drum_at_the_doors_is_whole_or_dented(drawn) -> None:  # type: ignore[no-untyped-def]
    assert drawn.nodes["package_damaged"].hidden
    assert drawn.nodes["package_spill"].hidden
    whole, dented = part(drawn, "package_whole").points, drawn.nodes["package_damaged"]
    assert np.allclose(drawn.nodes["package_whole"].pivot, dented.pivot)
    skin = dented.meshes["atlas"][0].points
    middle = (np.abs(skin[:, 2] - 0.28) < 0.08) & (skin[:, 1] < 0)
    assert np.hypot(skin[middle][:, 0], skin[middle][:, 1]).min() < package_cargo.DRUM_R - 0.06
    assert np.ptp(whole[:, 2]) == pytest.approx(package_cargo.DRUM_H, abs=0.01)


def test_labels_stand_on_their_corner_and_look_to_the_doors(drawn) -> None:  # type: ignore[no-untyped-def]
    for k in range(1, 9):
        (mesh,) = drawn.nodes[f"panel_label_{k}"].meshes["panel"]
        assert mesh.normals.mean(0)[1] < -0.9
        top = mesh.uv[mesh.points[:, 2].argmax()]
        assert top.tolist() == [0.5, 1]
        assert np.ptp(mesh.points[:, 2]) == pytest.approx(package_cargo.LABEL_M * 2**0.5, abs=1e-3)
