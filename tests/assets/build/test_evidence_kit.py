import pytest

from tests.assets.build.models import load, missing, triangles, uv_range

BAG_PANELS = ["panel_label", "panel_seal", "panel_content_papers"]
HIDDEN = ["seal", "seal_torn", "content_card", "content_gasket", "content_papers"]
KIT_NODES = [
    "case_lid", "absorbent", "pipette", "ph_box", "seal_tape", "earth_clamp", "at_kit",
    *(f"{part}_{k}" for part in ("bottle", "cap") for k in (1, 2, 3, 4)), *(f"ph_strip_{k}" for k in (1, 2, 3)),
]  # fmt: skip
KIT_PANELS = [
    "panel_instructions", "panel_ph_scale", "panel_ph_box", *(f"panel_bottle_{k}" for k in (1, 2, 3, 4)),
    *(f"panel_ph_{k}" for k in (1, 2, 3)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "panel"),
    [*(("evidence_bag", p) for p in BAG_PANELS), *(("sampling_kit", p) for p in KIT_PANELS)],
)
def test_panels_are_painted_over_exactly_one_picture(name: str, panel: str) -> None:
    assert uv_range(load(name).find(f"**/{panel}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_the_bag_is_empty_and_open_until_something_is_shown() -> None:
    root = load("evidence_bag")
    assert missing(root, ["flap", *HIDDEN]) == []
    assert all(root.find(f"**/{name}").is_hidden() for name in HIDDEN)
    assert triangles(root) < 6_000


def test_the_seal_lies_across_the_closed_flap() -> None:
    root = load("evidence_bag")
    flap, seal = root.find("**/flap"), root.find("**/seal")
    assert flap.get_tight_bounds(root)[0].y >= 0.129
    flap.set_p(176)
    low, high = flap.get_tight_bounds(root)
    middle = (seal.get_tight_bounds(root)[0].y + seal.get_tight_bounds(root)[1].y) / 2
    assert low.y < middle < high.y


def test_the_kit_stands_on_the_ground_and_its_lid_shuts_over_the_bottles() -> None:
    root = load("sampling_kit")
    assert missing(root, KIT_NODES) == []
    assert triangles(root) < 6_000
    assert root.get_tight_bounds()[0].z == pytest.approx(0, abs=0.005)
    lid = root.find("**/case_lid")
    lid.set_p(105)
    low, high = lid.get_tight_bounds(root)
    for k in (1, 2, 3, 4):
        bottle_low, bottle_high = root.find(f"**/bottle_{k}").get_tight_bounds(root)
        assert low.y < bottle_low.y < bottle_high.y < high.y
        assert bottle_high.z < high.z


def test_a_cap_belongs_to_its_bottle() -> None:
    root = load("sampling_kit")
    for k in (1, 2, 3, 4):
        assert root.find(f"**/cap_{k}").get_parent().name == f"bottle_{k}"
