import pytest

from tests.assets.build.models import load, missing, triangles, uv_range
from tests.assets.build.trucks import draws_from, levels

MOVABLE = [
    "cab_door_left", "cab_door_right", "foot_valve_lever", "ball_valve_lever", "blind_cap", "gasket_edge_original",
    "tool_box_door", "ppe_box_door", "kit_clamp", "kit_tools", "kit_neutraliser", "kit_gloves", "kit_face_shield",
    "kit_boots", "kit_suit", "beacon_lamp", "beacon_lit", "rain_cover_rolled", "manhole_lid", "ignition_key",
    "extinguisher_1", "extinguisher_2", "headlamps", "tail_lamps", "hazard_lamps", "gps_unit",
]  # fmt: skip
HIDDEN = [
    "blind_cap_hanging", "gasket_edge_rubber", "gasket_tray", "gasket_rubber", "leak_drops", "leak_stream",
    "leak_stain", "leak_pool", "rain_cover",
]  # fmt: skip
SIDES = ("left", "right")
PANELS = [
    "panel_plate_front", "panel_plate_rear", "panel_plate_large", "panel_safety_board", "panel_nameplate",
    "panel_gasket_scale", "panel_tachograph", "panel_gps", "panel_lamp", "panel_placard_rear",
    *[f"panel_orange_{where}" for where in ("front", "rear", *SIDES)],
    *[f"panel_{what}_{side}" for what in ("placard", "carrier_door", "tank_number", "company") for side in SIDES],
    *[f"panel_tank_paint_{side}_{k}" for side in SIDES for k in (1, 2)],
    *[f"panel_{what}_{k}" for what in ("gauge", "tag") for k in (1, 2)],
]  # fmt: skip
ANCHORS = [
    "at_front", "at_rear", "at_cab_left", "at_cab_right", "at_cab_inside", "at_gps", "at_extinguishers", "at_tool_box",
    "at_ppe_box", "at_tyres_left", "at_tyres_right", "at_chock_left", "at_chock_right", "at_marks_front",
    "at_marks_rear", "at_marks_left", "at_mist", "at_unload_valve", "at_gasket", "at_nameplate", "at_pool",
    "at_axle_1", "at_axle_2", "at_axle_3", "at_axle_4",
]  # fmt: skip


def test_has_every_node_the_scene_looks_up() -> None:
    assert missing(load("acid_tanker"), MOVABLE + HIDDEN + PANELS + ANCHORS) == []


def test_hides_what_only_a_fault_or_a_later_moment_shows() -> None:
    root = load("acid_tanker")
    assert [name for name in HIDDEN if not root.find(f"**/{name}").is_hidden()] == []
    assert [name for name in MOVABLE if root.find(f"**/{name}").is_hidden()] == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("acid_tanker").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_stands_on_the_ground_with_the_measures_of_a_four_axle_truck() -> None:
    root = load("acid_tanker")
    low, high = root.find("**/lod0").get_tight_bounds()
    assert low.z == pytest.approx(0, abs=0.003)
    assert 11.0 < high.y - low.y < 12.0
    assert high.z < 3.5
    axles = [root.find(f"**/at_axle_{k}").get_y() for k in range(1, 5)]
    assert axles == sorted(axles, reverse=True)


def test_keeps_to_its_share_of_triangles() -> None:
    near, middle, far = (triangles(level) for level in levels(load("acid_tanker")))
    assert near < 120_000
    assert middle < 25_000
    assert far < 5_200


@pytest.mark.parametrize("eye", [(-4, 4, 1.7), (0, -8, 1.7), (-0.8, -6.4, 1.5), (-2.4, 0.5, 1.7)])
def test_keeps_to_its_share_of_draw_calls(eye: tuple[float, float, float]) -> None:
    assert draws_from(load("acid_tanker"), eye) <= 64


def test_the_leak_is_at_the_tail_near_the_ground() -> None:
    place = load("acid_tanker").find("**/at_unload_valve").get_pos()
    assert place.y < -5
    assert 0.5 < place.z < 0.9


def test_the_gaskets_scale_lies_on_the_tray() -> None:
    root = load("acid_tanker")
    assert root.find("**/panel_gasket_scale").get_parent().get_name() == "gasket_tray"
