import numpy as np
import pytest

from assets.build import truck_body
from assets.build.mesh import rotation
from assets.build.truck_body import Box
from tests.assets.build.sound import assert_sound, fresh, part, whole

BOX = Box(rear=-3.0, front=1.2, half=1.08, floor=1.0, top=3.1)


@pytest.mark.parametrize("detail", [1.0, 0.45, 0.2])
@pytest.mark.parametrize("ribs_m", [0.0, 0.19])
def test_draws_sound_geometry(detail: float, ribs_m: float) -> None:
    s = fresh(detail)
    box = Box(BOX.rear, BOX.front, BOX.half, BOX.floor, BOX.top, ribs_m)
    truck_body.draw(s, box, (0.0, 0.9))
    truck_body.side_door(s, box, (0.0, 0.9))
    for side in (-1, 1):
        truck_body.rear_door(s, box, side, lock=side > 0)
    truck_body.webbing(s, 1.0, 0.0, 1.5, 0.2)
    assert_sound(s)


def test_doors_meet_in_the_middle() -> None:
    s = fresh()
    for side in (-1, 1):
        truck_body.rear_door(s, BOX, side, lock=False)
    left, right = part(s, "box_door_left").points, part(s, "box_door_right").points
    assert left[:, 0].max() < right[:, 0].min() < left[:, 0].max() + 0.02


@pytest.mark.parametrize(("side", "turn"), [(-1, -270), (1, 270)])
def test_a_door_lies_flat_along_its_side_and_goes_through_nothing(side: int, turn: int) -> None:
    s = fresh()
    name = truck_body.rear_door(s, BOX, side, lock=side > 0)
    pivot = np.array(s.nodes[name].pivot)
    closed = part(s, name).points - pivot
    for degrees in range(0, turn + (10 if turn > 0 else -10), 10 if turn > 0 else -10):
        points = closed @ rotation((0, 0, 1), degrees).T + pivot
        inside = (np.abs(points[:, 0]) < BOX.half - 0.06) & (points[:, 1] > BOX.rear + 0.08)
        assert not inside.any(), degrees
    assert np.abs(points[:, 0]).min() > BOX.half - 0.001
    assert points[:, 1].max() > BOX.rear + 0.9


def test_the_lock_turns_with_its_door() -> None:
    s = fresh()
    truck_body.rear_door(s, BOX, 1, lock=True)
    assert s.nodes["box_lock"].parent == "box_door_right"


def test_the_floor_is_where_cargo_stands() -> None:
    s = fresh()
    truck_body.draw(s, BOX)
    mesh = whole(s)
    level = (np.abs(mesh.points[:, 2] - BOX.floor) < 0.02) & (mesh.normals[:, 2] > 0.99)
    deck = mesh.points[level & (np.abs(mesh.points[:, 0]) < BOX.inside + 0.001)]
    assert len(deck) > 4
    assert np.abs(deck[:, 2] - BOX.floor).max() < 0.006
