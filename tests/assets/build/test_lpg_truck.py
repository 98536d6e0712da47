import pytest

from tests.assets.build.models import geoms, load, missing, triangles, uv_range
from tests.assets.build.trucks import draws_from, levels

MOVABLE = [
    "cab_door_left", "cab_door_right", "box_door_left", "box_door_right", "box_lock", "tool_box_door", "ignition_key",
    "extinguisher_1", "extinguisher_2", "stack_upright", "cylinders_full", "cylinders_large", "cylinders_empty",
    "cylinders_check", "cylinder_cap", "cargo_straps", "cartons", "hidden_gas", "ppe_kit", "marks", "marks_left_door",
    "marks_right_door", "beacon_lamp", "gps_unit", "phone", "headlamps", "tail_lamps", "hazard_lamps",
]  # fmt: skip
HIDDEN = [
    "cylinders_extra", "stack_lying", "cylinders_extra_lying", "soap_foam", "valve_frost", "ground_codes",
    "cartons_aside", "orange_back_front", "orange_back_rear", "placard_films", "placard_film_rear",
]  # fmt: skip
PANELS = [
    "panel_plate_front", "panel_plate_rear", "panel_old_lettering_left", "panel_old_lettering_right", "panel_phone",
    "panel_gps", "panel_papers", "panel_orange_front", "panel_orange_rear", "panel_placard_left", "panel_placard_right",
    "panel_placard_rear", "panel_lamp", "panel_carrier_door_left", "panel_carrier_door_right",
    *[f"panel_{what}_{k}" for what in ("gauge", "tag") for k in (1, 2)],
    *[f"panel_cylinder_{what}_{k}" for what in ("tag", "code") for k in range(1, 7)],
]  # fmt: skip
ANCHORS = [
    "at_front", "at_rear", "at_cab_left", "at_cab_right", "at_cab_inside", "at_gps", "at_extinguishers", "at_tool_box",
    "at_tyres_left", "at_tyres_right", "at_chock_left", "at_chock_right", "at_marks_front", "at_marks_rear",
    "at_marks_left", "at_door_gap", "at_door_side", "at_cargo", "at_cartons", "at_cylinder_marks",
    "at_cylinder_valve", "at_phone", "at_papers",
]  # fmt: skip


def test_has_every_node_the_scene_looks_up() -> None:
    assert missing(load("lpg_truck"), MOVABLE + HIDDEN + PANELS + ANCHORS) == []


def test_hides_what_only_a_fault_shows() -> None:
    root = load("lpg_truck")
    assert [name for name in HIDDEN if not root.find(f"**/{name}").is_hidden()] == []
    assert [name for name in MOVABLE if root.find(f"**/{name}").is_hidden()] == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("lpg_truck").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_stands_on_the_ground_with_the_measures_of_a_light_truck() -> None:
    root = load("lpg_truck")
    low, high = root.find("**/lod0").get_tight_bounds()
    assert low.z == pytest.approx(0, abs=0.002)
    assert 5.8 < high.y - low.y < 6.0
    assert high.z < 3.2


def test_keeps_to_its_share_of_triangles() -> None:
    near, middle, far = (triangles(level) for level in levels(load("lpg_truck")))
    assert near < 120_000
    assert middle < 25_000
    assert far < 5_000


@pytest.mark.parametrize("eye", [(-4, 3, 1.7), (0, -5.5, 1.7), (-0.3, -3.6, 1.7), (-2.2, 2.2, 1.7)])
def test_keeps_to_its_share_of_draw_calls(eye: tuple[float, float, float]) -> None:
    assert draws_from(load("lpg_truck"), eye) <= 64


def test_far_away_the_small_things_are_left_out() -> None:
    assert draws_from(load("lpg_truck"), (0, -60, 1.7)) <= 40


def test_marks_of_the_tail_swing_with_their_doors() -> None:
    root = load("lpg_truck")
    assert root.find("**/panel_orange_rear").get_parent().get_parent().get_name() == "box_door_left"
    assert root.find("**/panel_placard_rear").get_parent().get_parent().get_name() == "box_door_right"


def test_doors_hang_at_the_tails_corners() -> None:
    root = load("lpg_truck")
    left, right = (root.find(f"**/box_door_{side}").get_pos(root) for side in ("left", "right"))
    assert (left.x, right.x) == pytest.approx((-1.092, 1.092))
    assert left.y == pytest.approx(-2.968)


def test_geometry_counts_match_what_is_there() -> None:
    assert geoms(load("lpg_truck").find("**/cylinders_full")) == 1
