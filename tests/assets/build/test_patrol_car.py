import pytest

from tests.assets.build.models import load, missing, uv_range

PANELS = (
    "panel_text_left",
    "panel_text_right",
    "panel_text_rear",
    "panel_text_hood",
    "panel_plate_front",
    "panel_plate_rear",
)


def test_has_lights_and_panels() -> None:
    assert missing(load("patrol_car"), ["strobe_red", "strobe_blue", *PANELS]) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load("patrol_car").find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_is_as_long_as_a_car() -> None:
    low, high = load("patrol_car").get_tight_bounds()
    assert 4.5 < high.y - low.y < 5.0
    assert low.z == pytest.approx(0, abs=0.02)
