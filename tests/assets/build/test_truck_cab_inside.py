import pytest

from assets.build import lpg_truck, truck_cab_inside
from tests.assets.build.sound import assert_sound, fresh, whole


@pytest.mark.parametrize(("detail", "seats"), [(1.0, 3), (1.0, 2), (0.45, 2), (0.2, 2)])
def test_draws_sound_geometry_within_the_cab(detail: float, seats: int) -> None:
    s = fresh(detail)
    truck_cab_inside.draw(s, lpg_truck.CAB, seats, phone=True)
    assert_sound(s)
    low, high = whole(s).points.min(0), whole(s).points.max(0)
    cab = lpg_truck.CAB
    assert max(-low[0], high[0]) < cab.half
    assert (low[1] > cab.back, high[1] < cab.front) == (True, True)
    assert (low[2] > cab.floor - 0.01, high[2] < cab.roof) == (True, True)


def test_the_driver_has_key_phone_and_positioning_unit_within_reach() -> None:
    s = fresh()
    truck_cab_inside.draw(s, lpg_truck.CAB, 3, phone=True)
    for name in ("ignition_key", "phone", "gps_unit"):
        assert s.nodes[name].parent == "near_cab"
    assert s.nodes["ignition_key"].pivot[0] < 0
    assert s.nodes["panel_phone"].parent == "phone"


def test_a_cab_without_a_phone_has_none() -> None:
    s = fresh()
    truck_cab_inside.draw(s, lpg_truck.CAB, 2, phone=False)
    assert "phone" not in s.nodes
