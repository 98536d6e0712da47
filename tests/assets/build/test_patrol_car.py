import pytest
from panda3d.core import MaterialAttrib

from tests.assets.build.models import geoms, level_triangles, load, missing, triangles, uv_range

PANELS = (
    "panel_text_left",
    "panel_text_right",
    "panel_text_rear",
    "panel_text_hood",
    "panel_plate_front",
    "panel_plate_rear",
    "panel_terminal",
)
HIDDEN = ("belt_driver_on", "belt_passengers_on", "headlamps_lit", "tail_lamps_lit")


def test_has_lights_doors_and_panels() -> None:
    names = ["strobe_red", "strobe_blue", "door_front_left", "door_front_right", "boot_lid", "terminal_mount", *PANELS]
    assert missing(load("patrol_car"), [*names, *HIDDEN, "at_driver_seat"]) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("patrol_car").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_is_as_long_as_a_car_and_as_high_as_a_standing_eye() -> None:
    low, high = load("patrol_car").get_tight_bounds()
    assert 4.5 < high.y - low.y < 5.0
    assert low.z == pytest.approx(0, abs=0.02)
    # The trainee starts in the driver's seat with the eye at 1.66 m: the roof must be above it.
    assert high.z > 1.8


def test_one_can_look_through_its_windows() -> None:
    root = load("patrol_car")
    for name in ("lod0", "door_front_left", "boot_lid"):
        node = root.find(f"**/{name}").node()
        states = [node.get_geom_state(k) for k in range(node.get_num_geoms())]
        assert "glass" in [state.get_attrib(MaterialAttrib).get_material().get_name() for state in states], name


def test_keeps_to_its_share_of_triangles_and_draw_calls() -> None:
    root = load("patrol_car")
    assert level_triangles(root, 0) < 60_000
    assert level_triangles(root, 1) < 12_500
    assert level_triangles(root, 2) < 2_700
    for name in (*HIDDEN, "lod1", "lod2"):
        root.find(f"**/{name}").remove_node()
    assert geoms(root) <= 25
    assert triangles(root) < 65_000
