import pytest
from panda3d.core import GeomVertexReader

from assets.build import weigh_gantry
from tests.assets.build.models import geoms, load, missing, triangles, uv_range

PANELS = ["panel_led", "panel_sign", "panel_screen", "panel_cabinet", "panel_verification", "panel_notice"]


def test_has_a_head_with_two_flash_lamps_for_every_lane() -> None:
    lanes = range(1, len(weigh_gantry.LANES_X) + 1)
    names = [f"flash_{k}_{side}" for k in lanes for side in ("left", "right")]
    places = ["at_strips", "at_cabinet", "at_led", "at_notice", *[f"at_lane_{k}" for k in lanes]]
    assert missing(load("weigh_gantry"), [*names, *places, *PANELS, "cabinet_door"]) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("weigh_gantry").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_lets_a_lorry_through() -> None:
    # GB 1589: road vehicles are at most 4.0 m high; roads are cleared to 5.0 m.
    assert weigh_gantry.BEAM_Z - 0.4 > 5.0
    low, high = load("weigh_gantry").get_tight_bounds()
    assert low.z > -0.01
    assert high.x - low.x > 2 * weigh_gantry.POST_X


def test_is_light() -> None:
    root = load("weigh_gantry")
    assert triangles(root) < 17_000
    assert geoms(root) <= 16


def test_drivers_read_the_board_as_they_come() -> None:
    panel = load("weigh_gantry").find("**/panel_led")
    data = panel.node().get_geom(0).get_vertex_data()
    assert GeomVertexReader(data, "normal").get_data3().y < -0.9
