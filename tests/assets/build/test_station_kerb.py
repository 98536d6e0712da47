import pytest
from panda3d.core import NodePath

from scenarios.world.layout import read_layout
from tests.assets.build.models import geoms, load, missing, triangles, uv_range

CHUNKS = ("ground", "kerbs", "markings", "station", "kerbside", "town", "plants", "hills", "travellers")
PANELS = (
    "panel_station_name", "panel_set_down", "panel_taxi", "panel_time_limit", "panel_road_name", "panel_help_point",
    *(f"panel_door_{k}" for k in range(1, 5)),
)  # fmt: skip
ANCHORS = ("at_kerb", "at_set_down_sign", "at_road_name", "at_hall_door", "at_help_point", "at_lane")


@pytest.fixture(scope="module")
def place() -> NodePath:
    return load("station_kerb")


def test_has_every_node_the_scene_looks_up(place: NodePath) -> None:
    assert missing(place, [*CHUNKS, *PANELS, *ANCHORS]) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(place: NodePath, name: str) -> None:
    assert uv_range(place.find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_keeps_to_its_share_of_draw_calls_and_triangles(place: NodePath) -> None:
    assert geoms(place) - len(PANELS) <= 60
    assert triangles(place) < 350_000


def test_the_scene_letters_only_panels_that_are_there(place: NodePath) -> None:
    named = [s.node.split("/")[1] for s in read_layout("station_kerb").signs if s.node.startswith("place/")]
    assert missing(place, named) == []
