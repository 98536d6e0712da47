import pytest

from assets.build.field_kit import FIELD_KIT, RIBBON_PARTS
from tests.assets.build.models import load, missing, triangles, uv_range

NODES = {
    "strobe_lamp": [
        "leg_1",
        "leg_2",
        "leg_3",
        "clamp",
        "mast",
        "head",
        "lamp_red",
        "lamp_blue",
        "switch",
        "panel_label",
    ],
    "loudhailer": ["trigger", "volume_knob", "siren_switch", "panel_label", "voice"],
    "binoculars": ["focus_wheel", "barrel_left", "barrel_right", "eyecup_left", "eyecup_right", "eyes"],
    "wind_ribbon": ["ribbon", *(f"ribbon_{k + 1}" for k in range(RIBBON_PARTS))],
}


@pytest.mark.parametrize("name", FIELD_KIT)
def test_has_its_parts_and_is_light(name: str) -> None:
    root = load(name)
    assert missing(root, NODES[name]) == []
    assert triangles(root) < 6_000


def test_the_strobe_lamp_stands_on_three_legs_and_folds() -> None:
    root = load("strobe_lamp")
    low, high = root.get_tight_bounds()
    assert low.z == pytest.approx(0, abs=0.012)
    assert 0.7 < high.z < 0.8
    assert root.find("**/lamp_red").get_pos(root).x < 0 < root.find("**/lamp_blue").get_pos(root).x
    for k in (1, 2, 3):
        root.find(f"**/leg_{k}").set_p(-36)
    root.find("**/mast").set_z(root.find("**/mast").get_z() - 0.2)
    folded_low, folded_high = root.get_tight_bounds()
    assert folded_high.z < high.z - 0.19
    assert folded_high.y - folded_low.y < high.y - low.y - 0.15


def test_labels_are_painted_over_exactly_one_picture() -> None:
    for name in ("strobe_lamp", "loudhailer"):
        assert uv_range(load(name).find("**/panel_label")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_the_ribbon_streams_ahead_and_every_part_bends_the_rest() -> None:
    root = load("wind_ribbon")
    last = root.find(f"**/ribbon_{RIBBON_PARTS}")
    straight = last.get_pos(root)
    root.find("**/ribbon_1").set_p(-30)
    assert straight.y > 0.5
    assert last.get_pos(root).z < straight.z - 0.25


def test_the_barrels_turn_about_one_hinge() -> None:
    root = load("binoculars")
    left, right = (root.find(f"**/barrel_{side}") for side in ("left", "right"))
    assert left.get_pos() == right.get_pos()
    assert left.get_tight_bounds(root)[1].x < right.get_tight_bounds(root)[1].x
