import pytest
from panda3d.core import MaterialAttrib

from tests.assets.build.models import geoms, level_triangles, load, missing, triangles, uv_range

SIDES = ("left", "right")
MOVABLE = [
    "valve_box_door", "tool_box_door", "unload_valve_1", "unload_valve_2", "unload_valve_3", "blind_cap", "esv_lever",
    "esv_button", "extinguisher_left", "extinguisher_right", "ground_strap", "ground_strap_broken", "beacon_lamp",
    "magnetic_ad", "antenna_foil", "tool_kit", "private_goods", "seep_stain", "guard_rail", "cab_door_left",
    "belt_driver_on", "belt_driver_off", "belt_escort_on", "belt_escort_off",
]  # fmt: skip
PANELS = [
    "panel_plate_front", "panel_plate_rear", "panel_orange_front", "panel_orange_rear", "panel_lamp", "panel_nameplate",
    "panel_esv_gauge", "panel_gps", "panel_tachograph", "panel_placard_rear",
    *[f"panel_{what}_{side}" for what in ("orange", "placard", "gauge", "tag") for side in SIDES],
    *[f"panel_{what}_{side}" for what in ("carrier_door", "company") for side in SIDES],
    *[f"panel_tank_paint_{side}_{k}" for side in SIDES for k in (1, 2, 3)],
]  # fmt: skip
ANCHORS = [
    "at_front", "at_cab_left", "at_cab_inside", "at_tool_box", "at_extinguisher_left", "at_extinguisher_right",
    "at_tank_left", "at_nameplate", "at_valve_box", "at_valve_box_rim", "at_esv_rear", "at_esv_cab", "at_manhole",
    "at_tachograph", "at_ground_strap", "at_tyres_left", "at_tyres_right", "at_rear", "at_chock_left", "at_chock_right",
]  # fmt: skip
HIDDEN = ("magnetic_ad", "antenna_foil", "private_goods", "seep_stain", "ground_strap_broken")


def test_has_every_node_the_scene_looks_up() -> None:
    assert missing(load("tanker"), MOVABLE + PANELS + ANCHORS) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("tanker").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_stands_on_the_ground_and_looks_forward() -> None:
    low, high = load("tanker").get_tight_bounds()
    assert low.z == pytest.approx(0, abs=0.03)
    assert 15 < high.y - low.y < 16.5
    assert 2.4 < high.x - low.x < 3.4
    front = load("tanker").find("**/at_front")
    assert front.get_y() > 7


def test_keeps_to_its_share_of_draw_calls_and_triangles() -> None:
    root = load("tanker")
    for name in (*HIDDEN, "lod1", "lod2", "belt_driver_on", "belt_escort_on"):
        root.find(f"**/{name}").remove_node()
    # Panels that stand still are drawn as one, so that more words cost no more draws.
    assert geoms(root) <= 52
    assert triangles(root) < 110_000


def test_each_farther_level_is_much_lighter() -> None:
    root = load("tanker")
    near, middle, far = (level_triangles(root, k) for k in range(3))
    assert middle < 0.35 * near
    assert far < 0.45 * middle


def test_the_cab_can_be_painted_anew() -> None:
    node = load("tanker").find("**/lod0").node()
    states = [node.get_geom_state(k) for k in range(node.get_num_geoms())]
    assert "paint" in [state.get_attrib(MaterialAttrib).get_material().get_name() for state in states]


def test_the_driver_sits_on_the_left() -> None:
    root = load("tanker")
    assert root.find("**/cab_door_left").get_x(root) < -1
    assert root.find("**/valve_box_door").get_x(root) < -1


def test_panels_travel_with_what_they_are_on() -> None:
    root = load("tanker")
    for panel, holder in (
        ("panel_lamp", "beacon_lamp"),
        ("panel_carrier_door_left", "cab_door_left"),
        ("panel_tag_left", "extinguisher_left"),
    ):
        assert root.find(f"**/{panel}").get_parent().get_name() == holder
