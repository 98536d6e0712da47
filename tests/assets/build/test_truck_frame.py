import numpy as np
import pytest

from assets.build import truck_frame
from assets.build.truck_frame import Frame
from tests.assets.build.sound import assert_sound, fresh, part

FRAME = Frame(rear=-3.0, front=3.0, half=0.4, top=0.9, deep=0.2)


@pytest.mark.parametrize("detail", [1.0, 0.45, 0.2])
def test_draws_sound_geometry(detail: float) -> None:
    s = fresh(detail)
    truck_frame.rails(s, FRAME, (-2.0, 0.0, 2.0))
    truck_frame.drive_line(s, 1.5, -1.5, 0.6)
    truck_frame.fuel_tank(s, (0.5, 1.0), (0.0, 0.8), (0.4, 0.8))
    truck_frame.battery(s, (0.5, 1.0), (1.0, 1.4), (0.4, 0.7))
    truck_frame.air_tanks(s, 0.6, (-1.0, -0.2), 0.6)
    truck_frame.exhaust(s, -1, 0.3, (-0.6, 0.2), 0.5)
    truck_frame.side_guard(s, 1, 1.0, (-1.0, 1.0), (0.4, 0.7))
    truck_frame.tail(s, FRAME, 1.1, 0.9, 0.9, 0.22)
    truck_frame.mud_flaps(s, 0.8, -2.0, (0.2, 0.8), 0.5)
    truck_frame.spare_wheel(s, 0, -2.5, 0.6, 0.4)
    truck_frame.extinguishers(s, -1, 1.0, 1.0, 0.3)
    truck_frame.box_with_door(s, "tool_box_door", (-1.0, -0.6), (0.0, 0.6), (0.4, 0.8), "tool_box")
    assert_sound(s)


def test_a_box_folds_its_door_about_the_lower_edge() -> None:
    s = fresh()
    truck_frame.box_with_door(s, "tool_box_door", (-1.0, -0.6), (0.0, 0.6), (0.4, 0.8), "tool_box")
    assert s.nodes["tool_box_door"].pivot == (-1.0, 0.3, 0.4)
    assert part(s, "tool_box_door").points[:, 0].max() < -0.99


@pytest.mark.parametrize("side", [-1, 1])
def test_extinguishers_stand_side_by_side_with_dials_that_look_outward(side: int) -> None:
    s = fresh()
    truck_frame.extinguishers(s, side, 1.0, 1.0, 0.3)
    places = [s.nodes[f"extinguisher_{k}"].pivot for k in (1, 2)]
    assert abs(places[0][1] - places[1][1]) == pytest.approx(0.23)
    for k in (1, 2):
        for what in ("gauge", "tag"):
            node = s.nodes[f"panel_{what}_{k}"]
            assert node.parent == f"extinguisher_{k}"
            assert np.allclose(node.meshes["panel"][0].normals, (side, 0, 0))


def test_lamps_of_the_tail_can_be_lit_apart() -> None:
    s = fresh()
    truck_frame.tail(s, FRAME, 1.1, 0.9, 0.9, 0.22, guard_z=0.5, plate_x=-0.4)
    assert set(s.nodes) >= {"tail_lamps", "hazard_lamps", "panel_plate_rear"}
    assert s.nodes["panel_plate_rear"].pivot[0] == -0.4
    assert part(s, "hazard_lamps").points[:, 1].max() < FRAME.rear
