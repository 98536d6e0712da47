import math

import pytest
from panda3d.core import NodePath

from scenarios.world.layout import read_layout
from tests.assets.build.models import geoms, load, missing, triangles, uv_range

CHUNKS = (
    "ground", "road", "wall", "markings", "kerbs", "hills", "roadside", "yard", "village", "plants", "sandbags",
    "acid_flow", "containment", "weigh_pads", "waiting_people",
)  # fmt: skip
LATER = {"sandbags", "acid_flow", "containment", "weigh_pads"}
ANCHORS = (
    "at_drain_grate", "at_sandbags", "at_acid_flow", "at_downwind_30", "at_downwind_60", "at_bus_stop", "at_ditch",
    "at_yard", "at_upwind_60", "at_upwind_80", "at_weigh_pads", "at_retaining_wall", "at_fire_engine",
    "at_transfer_truck",
)  # fmt: skip
PANELS = (
    "panel_bus_stop", "panel_road_name", "panel_kilometre", "panel_curve", "panel_yard", "panel_village",
    "panel_axle_scale",
)  # fmt: skip
TAIL = (-5.3, 0.0)


@pytest.fixture(scope="module")
def place() -> NodePath:
    return load("mountain_layby")


def test_has_every_node_the_scene_looks_up(place: NodePath) -> None:
    assert missing(place, [*CHUNKS, *ANCHORS, *PANELS]) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(place: NodePath, name: str) -> None:
    assert uv_range(place.find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_keeps_to_its_share_of_draw_calls_and_triangles(place: NodePath) -> None:
    hidden = sum(geoms(place.find(f"**/{name}")) for name in LATER)
    assert geoms(place) - hidden - len(PANELS) <= 60
    assert triangles(place) < 350_000


def test_what_comes_later_is_built_hidden(place: NodePath) -> None:
    assert {name for name in CHUNKS if place.find(f"**/{name}").is_hidden()} == LATER


def test_distances_are_those_of_the_task(place: NodePath) -> None:
    def far(name: str) -> float:
        at = place.find(f"**/{name}").get_pos(place)
        return math.hypot(at.x - TAIL[0], at.y - TAIL[1])

    assert far("at_drain_grate") == pytest.approx(9, abs=0.5)
    assert far("at_downwind_30") == pytest.approx(30, abs=0.5)
    assert far("at_downwind_60") == pytest.approx(60, abs=0.5)
    assert far("at_bus_stop") == pytest.approx(260, abs=5)


def test_the_scene_letters_only_panels_that_are_there(place: NodePath) -> None:
    named = [s.node.split("/")[1] for s in read_layout("mountain_layby").signs if s.node.startswith("place/")]
    assert missing(place, named) == []


def test_the_refuge_is_out_of_the_hot_zone_and_higher() -> None:
    spots = read_layout("mountain_layby").spots
    for name in ("spot_upwind_60", "spot_upwind_80", "spot_assembly", "spot_desk"):
        x, y, z = spots[name]
        assert math.hypot(x - TAIL[0], y) > 50, name
        assert z > 2, name
