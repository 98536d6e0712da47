import pytest

from tests.assets.build.models import load, missing, triangles, uv_range
from tests.assets.build.trucks import draws_from, levels

MOVABLE = [
    "cab_door_left", "cab_door_right", "box_door_left", "box_door_right", "box_lock", "side_door", "tool_box_door",
    "cargo_straps", "package_whole", "beacon_lamp", "ignition_key", "extinguisher_1", "extinguisher_2", "headlamps",
    "tail_lamps", "hazard_lamps", "gps_unit", "pallet_drums_flammable", "pallet_drums_corrosive", "pallet_jerricans",
    "pallet_boxes_toxic", "pallet_boxes_1", "pallet_boxes_2", "pallet_boxes_3", "pallet_drums_empty",
]  # fmt: skip
HIDDEN = ["package_damaged", "package_spill"]
PANELS = [
    "panel_plate_front", "panel_plate_rear", "panel_plate_large", "panel_lamp", "panel_gps", "panel_orange_front",
    "panel_orange_rear", "panel_placard_rear", "panel_placard_left", "panel_placard_right", "panel_carrier_left",
    "panel_carrier_right", "panel_carrier_door_left", "panel_carrier_door_right",
    *[f"panel_label_{k}" for k in range(1, 9)], *[f"panel_mark_{k}" for k in range(1, 7)],
    *[f"panel_{what}_{k}" for what in ("gauge", "tag") for k in (1, 2)],
]  # fmt: skip
ANCHORS = [
    "at_front", "at_rear", "at_cab_left", "at_cab_right", "at_cab_inside", "at_gps", "at_extinguishers", "at_tool_box",
    "at_tyres_left", "at_tyres_right", "at_chock_left", "at_chock_right", "at_marks_front", "at_marks_rear",
    "at_marks_left", "at_cargo", "at_labels", "at_package", "at_door_gap", "at_side_door",
]  # fmt: skip


def test_has_every_node_the_scene_looks_up() -> None:
    assert missing(load("box_truck"), MOVABLE + HIDDEN + PANELS + ANCHORS) == []


def test_hides_what_only_a_fault_shows() -> None:
    root = load("box_truck")
    assert [name for name in HIDDEN if not root.find(f"**/{name}").is_hidden()] == []
    assert [name for name in MOVABLE if root.find(f"**/{name}").is_hidden()] == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("box_truck").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_stands_on_the_ground_with_the_measures_of_a_medium_truck() -> None:
    low, high = load("box_truck").find("**/lod0").get_tight_bounds()
    assert low.z == pytest.approx(0, abs=0.003)
    assert 7.8 < high.y - low.y < 8.2


def test_keeps_to_its_share_of_triangles() -> None:
    near, middle, far = (triangles(level) for level in levels(load("box_truck")))
    assert near < 120_000
    assert middle < 25_000
    assert far < 5_000


@pytest.mark.parametrize("eye", [(-4, 3, 1.7), (0, -6, 1.7), (3, 0.8, 1.7)])
def test_keeps_to_its_share_of_draw_calls(eye: tuple[float, float, float]) -> None:
    assert draws_from(load("box_truck"), eye) <= 64
