import pytest

from assets.build import lpg_truck, truck_cab_front
from tests.assets.build.sound import assert_sound, fresh, part


@pytest.mark.parametrize("detail", [1.0, 0.45, 0.2])
def test_draws_sound_geometry(detail: float) -> None:
    s = fresh(detail)
    truck_cab_front.draw(s, lpg_truck.CAB, lpg_truck.FACE)
    assert_sound(s)


def test_headlamps_look_forward_from_the_face() -> None:
    s = fresh()
    truck_cab_front.draw(s, lpg_truck.CAB, lpg_truck.FACE)
    lamps = part(s, "headlamps").points
    assert lamps[:, 1].min() > lpg_truck.CAB.front
    assert lamps[:, 0].min() == pytest.approx(-lamps[:, 0].max(), abs=1e-3)


def test_the_roof_lamp_carries_its_words_and_its_light() -> None:
    s = fresh()
    truck_cab_front.beacon(s, lpg_truck.CAB, lit="beacon_lit")
    assert s.nodes["panel_lamp"].parent == "beacon_lamp"
    assert s.nodes["beacon_lit"].parent == "beacon_lamp"
    (panel,) = s.nodes["panel_lamp"].meshes["panel"]
    assert panel.normals[0].tolist() == [0, 1, 0]
