import pytest

from tests.assets.build.models import load, missing, uv_range

NODES = {
    "gas_detector": ["panel_screen", "probe_tip", "alarm_lamp"],
    "torch": ["beam"],
    "tape": ["blade", "panel_screen"],
    "badge": ["panel_certificate"],
    "terminal": ["panel_screen"],
    "body_camera": ["panel_screen", "lamp"],
}


@pytest.mark.parametrize("name", NODES)
def test_fits_a_hand_and_has_its_nodes(name: str) -> None:
    root = load(name)
    assert missing(root, NODES[name]) == []
    low, high = root.get_tight_bounds()
    assert (high - low).length() < 0.7


@pytest.mark.parametrize("name", ["gas_detector", "terminal", "body_camera"])
def test_screens_are_painted_over_exactly_one_picture(name: str) -> None:
    assert uv_range(load(name).find("**/panel_screen")) == pytest.approx((0, 0, 1, 1), abs=1e-5)
