import pytest

from assets.build.ppe import PPE
from tests.assets.build.models import load, missing, triangles, uv_range

NODES = {
    "helmet": ["panel_helmet"],
    "goggles": [],
    "face_shield": ["visor"],
    "respirator": ["filter_left", "filter_right", "panel_filter_left", "panel_filter_right"],
    "acid_gloves": ["glove_left", "glove_right"],
    "acid_boots": ["boot_left", "boot_right"],
}


@pytest.mark.parametrize("name", PPE)
def test_rests_on_the_ground_with_its_parts_and_is_light(name: str) -> None:
    root = load(name)
    assert missing(root, NODES[name]) == []
    assert root.get_tight_bounds()[0].z == pytest.approx(0, abs=0.012)
    assert triangles(root) < 3_000


@pytest.mark.parametrize(
    ("name", "panel"),
    [("helmet", "panel_helmet"), ("respirator", "panel_filter_left"), ("respirator", "panel_filter_right")],
)
def test_panels_are_painted_over_exactly_one_picture(name: str, panel: str) -> None:
    assert uv_range(load(name).find(f"**/{panel}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_the_visor_hangs_before_the_face_and_turns_up() -> None:
    root = load("face_shield")
    visor = root.find("**/visor")
    low, high = visor.get_tight_bounds(root)
    assert high.z - low.z > 0.2
    visor.set_p(50)
    assert visor.get_tight_bounds(root)[0].z > low.z + 0.05


def test_pairs_are_mirrored() -> None:
    for name, part in (("acid_gloves", "glove"), ("acid_boots", "boot")):
        root = load(name)
        left, right = (root.find(f"**/{part}_{side}").get_tight_bounds(root) for side in ("left", "right"))
        assert left[0].x == pytest.approx(-right[1].x, abs=2e-3)
        assert left[1].x < 0.02


def test_a_boots_sole_lies_under_toe_and_heel() -> None:
    low, high = load("acid_boots").find("**/boot_left").get_tight_bounds()
    assert 0.22 < high.y - low.y < 0.30
    assert high.z - low.z > 0.28
