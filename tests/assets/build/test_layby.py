import pytest

from tests.assets.build.models import geoms, load, missing, triangles, uv_range

PANELS = ("panel_gantry_1", "panel_gantry_2", "panel_toll_name", "panel_scale", "panel_bus_stop")
CHUNKS = ("ground", "markings", "kerbs", "hills", "plants", "toll_station", "roadside", "far_road", "crowd")
ANCHORS = ("at_wind_sock", "at_desk", "at_patrol_car", "at_start", "at_crowd", "at_toll_office", "at_scale")


def test_has_every_node_the_scene_looks_up() -> None:
    assert missing(load("layby"), [*PANELS, *CHUNKS, *ANCHORS]) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("layby").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_keeps_to_its_share_of_draw_calls_and_triangles() -> None:
    root = load("layby")
    assert geoms(root) <= 40
    assert triangles(root) < 240_000


def test_reaches_the_horizon() -> None:
    low, high = load("layby").get_tight_bounds()
    assert low.x < -1500
    assert high.y > 1500
