import pytest
from panda3d.core import NodePath

from scenarios.world.layout import read_layout
from tests.assets.build.models import geoms, load, missing, triangles, uv_range

CHUNKS = (
    "ground", "kerbs", "markings", "walls", "yard", "lights", "base", "street", "role_players", "plants", "town",
    "hills",
)  # fmt: skip
PANELS = (
    *(f"panel_shop_{k}" for k in range(1, 18)), *(f"panel_bay_{k}" for k in range(1, 5)),
    *(f"panel_hall_{k}" for k in range(1, 9)), "panel_street_end", "panel_road_bus", "panel_canopy_south",
    "panel_canopy_north", "panel_bay_truck", "panel_slalom", "panel_leak_rig", "panel_plan", "panel_base_name",
    "panel_gate", "panel_bus_poster", "panel_bus_roof", "panel_bus_stop", "panel_zebra_east", "panel_zebra_west",
    "panel_road_name", "panel_no_parking", "panel_taxi_rank",
)  # fmt: skip
ANCHORS = (
    "at_bay", "at_zebra", "at_bus_stop", "at_taxi_rank", "at_canopy", "at_gantry", "at_slalom", "at_shops", "at_gate",
    *(f"at_floodlight_{k}" for k in range(1, 5)), *(f"at_lamp_{k}" for k in range(1, 5)),
)  # fmt: skip


@pytest.fixture(scope="module")
def place() -> NodePath:
    return load("training_street")


def test_has_every_node_the_scene_looks_up(place: NodePath) -> None:
    assert missing(place, [*CHUNKS, *PANELS, *ANCHORS]) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(place: NodePath, name: str) -> None:
    assert uv_range(place.find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_keeps_to_its_share_of_draw_calls_and_triangles(place: NodePath) -> None:
    assert geoms(place) - len(PANELS) <= 60
    assert triangles(place) < 350_000


def test_the_scene_letters_every_panel_and_no_other() -> None:
    named = {s.node.split("/")[1] for s in read_layout("training_street").signs if s.node.startswith("place/")}
    assert named == set(PANELS)


def test_all_names_of_shops_are_invented_and_none_twice() -> None:
    shops = [s.text for s in read_layout("training_street").signs if s.node.startswith("place/panel_shop_")]
    assert len(set(shops)) == len(shops) == 17
    assert all(any(mark in name for mark in "演虚试拟构训练") for name in shops)


def test_scale_gantry_saloon_and_taxi_stand_in_it() -> None:
    layout = read_layout("training_street")
    assert {prop.mesh for prop in layout.props} >= {"axle_scale", "weigh_gantry", "saloon", "taxi", "patrol_car"}
    assert layout.vehicle == "box_truck"
