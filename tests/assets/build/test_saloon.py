import pytest

from tests.assets.build.models import geoms, level_triangles, load, missing, triangles, uv_range

DOORS = ["door_front_left", "door_front_right", "door_rear_left", "door_rear_right"]
MOVABLE = [*DOORS, "boot_lid", "phone"]
HIDDEN = ["belt_driver_on", "belt_passengers_on", "child_seat", "roof_lamp", "headlamps_lit", "tail_lamps_lit"]
PANELS = [
    "panel_plate_front",
    "panel_plate_rear",
    "panel_stickers",
    "panel_phone",
    "panel_roof_lamp_front",
    "panel_roof_lamp_rear",
]
ANCHORS = [
    "at_front", "at_rear", "at_driver_door", "at_passenger_door", "at_rear_door_left", "at_rear_door_right",
    "at_driver_seat", "at_front_seat", "at_rear_seat_left", "at_rear_seat_right", "at_dashboard", "at_screen",
    "at_bonnet", "at_boot",
]  # fmt: skip


def test_has_every_node_a_scene_looks_up() -> None:
    names = [*MOVABLE, *HIDDEN, *PANELS, *ANCHORS, "belt_driver_off", "belt_passengers_off"]
    assert missing(load("saloon"), names) == []


def test_what_only_a_variant_shows_is_hidden() -> None:
    root = load("saloon")
    assert [name for name in HIDDEN if not root.find(f"**/{name}").is_hidden()] == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("saloon").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_stands_on_the_ground_and_is_as_long_as_a_car() -> None:
    low, high = load("saloon").get_tight_bounds()
    assert low.z == pytest.approx(0, abs=0.02)
    assert 4.7 < high.y - low.y < 4.9
    assert high.z < 1.8


def test_doors_hang_at_their_front_edge() -> None:
    root = load("saloon")
    for name in DOORS:
        low, high = root.find(f"**/{name}").get_tight_bounds()
        hinge = root.find(f"**/{name}").get_pos(root)
        assert abs(hinge.y - high.y) < 0.15
        assert hinge.y - low.y > 0.8


def test_keeps_to_its_share_of_triangles_and_draw_calls() -> None:
    root = load("saloon")
    shares = [level_triangles(root, k) for k in range(3)]
    assert shares[1] < 12_000
    assert shares[2] < 2_100
    for name in HIDDEN:
        root.find(f"**/{name}").remove_node()
    for name in ("lod1", "lod2"):
        root.find(f"**/{name}").remove_node()
    assert geoms(root) <= 25
    assert triangles(root) < 60_000


def test_body_paint_can_be_told_by_its_material() -> None:
    from panda3d.core import MaterialAttrib

    root = load("saloon")
    for name in (*DOORS, "boot_lid", "lod0"):
        node = root.find(f"**/{name}").node()
        states = [node.get_geom_state(k) for k in range(node.get_num_geoms())]
        assert "paint" in [state.get_attrib(MaterialAttrib).get_material().get_name() for state in states], name
