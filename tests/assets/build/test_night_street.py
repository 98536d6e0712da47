import pytest
from panda3d.core import NodePath

from scenarios.world.layout import read_layout
from tests.assets.build.models import geoms, load, missing, triangles, uv_range

CHUNKS = (
    "ground", "markings", "street", "shops", "stalls", "tables", "strings", "houses", "plants", "hills", "diners",
    "diners_moved", "braziers", "embers", "braziers_moved", "embers_moved", "gas_flames", "stall_cylinders",
)  # fmt: skip
ANCHORS = (
    "at_drain_grate", "at_ditch", "at_stalls", "at_stall_2", "at_embers", "at_gas_rings", "at_braziers_moved",
    "at_diners", "at_diners_moved", "at_upwind_high", *(f"at_lamp_{k}" for k in range(1, 6)),
    *(f"at_string_{k}" for k in range(1, 4)),
)  # fmt: skip
PANELS = (
    *(f"panel_shop_{k}" for k in range(1, 9)), *(f"panel_stall_{k}" for k in range(1, 6)), "panel_menu",
    "panel_road_name", "panel_no_fire",
)  # fmt: skip


@pytest.fixture(scope="module")
def street() -> NodePath:
    return load("night_street")


def test_has_every_node_the_scene_looks_up(street: NodePath) -> None:
    assert missing(street, [*CHUNKS, *ANCHORS, *PANELS]) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(street: NodePath, name: str) -> None:
    assert uv_range(street.find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_keeps_to_its_share_of_draw_calls_and_triangles(street: NodePath) -> None:
    hidden = sum(geoms(street.find(f"**/{name}")) for name in ("diners_moved", "braziers_moved"))
    lettered = len(PANELS)
    assert geoms(street) - hidden - lettered <= 60
    assert triangles(street) < 350_000


def test_what_comes_later_is_built_hidden(street: NodePath) -> None:
    assert {name for name in CHUNKS if street.find(f"**/{name}").is_hidden()} == {
        "diners_moved", "braziers_moved", "embers_moved",
    }  # fmt: skip


def test_fires_moved_away_are_twenty_metres_from_the_van(street: NodePath) -> None:
    low, high = street.find("**/braziers_moved").get_tight_bounds(street)
    assert min(abs(low.y), abs(high.y)) > 23
    near = street.find("**/embers").get_tight_bounds(street)[1]
    assert -9 < near.x < -7


def test_the_scene_letters_only_panels_that_are_there(street: NodePath) -> None:
    layout = read_layout("night_street")
    named = [sign.node.split("/")[1] for sign in layout.signs if sign.node.startswith("place/")]
    assert missing(street, named) == []
    assert missing(street, [lamp.node.split("/")[1] for lamp in layout.lamps if lamp.node]) == []
