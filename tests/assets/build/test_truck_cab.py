import numpy as np
import pytest

from assets.build import lpg_truck, truck_cab
from assets.build.mesh import Mesh
from tests.assets.build.sound import assert_sound, fresh, part, whole


def closed(mesh: Mesh) -> bool:
    """Every edge is shared by two faces that run along it in opposite directions."""
    _, spot = np.unique(np.round(mesh.points, 5), axis=0, return_inverse=True)
    tris = spot.reshape(-1)[mesh.triangles]
    edges = np.concatenate([tris[:, [0, 1]], tris[:, [1, 2]], tris[:, [2, 0]]])
    edges = edges[edges[:, 0] != edges[:, 1]]
    size = int(spot.max()) + 1
    return bool(np.array_equal(np.sort(edges[:, 0] * size + edges[:, 1]), np.sort(edges[:, 1] * size + edges[:, 0])))


@pytest.mark.parametrize("detail", [1.0, 0.45, 0.2])
def test_draws_sound_geometry(detail: float) -> None:
    s = fresh(detail)
    shell = truck_cab.body(s, lpg_truck.CAB)
    for side in (-1, 1):
        truck_cab.door(s, shell, side)
    assert_sound(s)


def test_the_walls_have_no_holes() -> None:
    s = fresh()
    truck_cab.body(s, lpg_truck.CAB)
    assert closed(s.nodes["body"].surfaces()["atlas"])


def test_the_skin_looks_outward() -> None:
    s = fresh()
    truck_cab.body(s, lpg_truck.CAB)
    mesh = whole(s)
    front = mesh.points[:, 1] > lpg_truck.CAB.front - 0.012
    assert mesh.normals[front][:, 1].mean() > 0.3


def test_a_door_hangs_at_its_front_edge_and_fits_its_opening() -> None:
    s = fresh()
    shell = truck_cab.body(s, lpg_truck.CAB)
    for side, name in ((-1, "cab_door_left"), (1, "cab_door_right")):
        assert truck_cab.door(s, shell, side) == name
        pivot = s.nodes[name].pivot
        assert pivot == (side * lpg_truck.CAB.half, lpg_truck.CAB.door_front, lpg_truck.CAB.floor)
        points = part(s, name).points
        skin = points[np.abs(points[:, 0]) <= lpg_truck.CAB.half + 0.002]
        assert skin[:, 1].min() >= lpg_truck.CAB.door_back
        assert skin[:, 2].min() >= lpg_truck.CAB.floor


def test_far_cabs_have_no_inside() -> None:
    counts = []
    for detail in (1.0, 0.2):
        s = fresh(detail)
        truck_cab.body(s, lpg_truck.CAB)
        counts.append(len(whole(s).triangles))
        assert ("glass" in s.nodes["body"].meshes) == (detail == 1.0)
    assert counts[1] < 0.6 * counts[0]
