import pytest

from tests.assets.build.models import geoms, load, missing, triangles, uv_range

PANELS = [
    "panel_screen",
    "panel_slip",
    "panel_verification",
    "panel_instructions",
    "panel_pad_left",
    "panel_pad_right",
]


def test_has_pads_indicator_and_places() -> None:
    names = ["pad_left", "pad_right", "case_lid", "slip", "at_pad_left", "at_pad_right", "at_indicator", "at_operator"]
    assert missing(load("axle_scale"), [*names, *PANELS]) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("axle_scale").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_lies_on_the_ground_and_its_pads_are_low_enough_to_drive_over() -> None:
    root = load("axle_scale")
    assert root.get_tight_bounds()[0].z == pytest.approx(0, abs=0.005)
    for name in ("pad_left", "pad_right"):
        low, high = root.find(f"**/{name}").get_tight_bounds()
        assert high.z < 0.06
        assert high.y - low.y > 0.8
    assert root.find("**/slip").is_hidden()


def test_is_light() -> None:
    root = load("axle_scale")
    assert triangles(root) < 12_000
    assert geoms(root) <= 12
