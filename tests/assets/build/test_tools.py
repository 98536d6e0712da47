import pytest

from tests.assets.build.models import load, missing, uv_range

NODES = {
    "gas_detector": [
        "panel_screen",
        "panel_calibration",
        "probe_tip",
        "alarm_lamp",
        "confirm_button",
        "zero_button",
        "clip",
    ],
    "torch": ["beam"],
    "tape": ["blade", "panel_screen"],
    "badge": ["panel_certificate"],
    "terminal": ["panel_screen", "panel_label", "scan_button", "power_button", "volume_key", "scanner", "flash"],
    "body_camera": [
        "panel_screen",
        "panel_number",
        "lamp",
        "record_button",
        "photo_button",
        "mark_button",
        "power_switch",
        "clip",
    ],
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


def test_the_lens_looks_ahead_and_the_clip_hinges_above_it_behind() -> None:
    camera = load("body_camera")
    assert camera.find("**/lamp").get_y() > 0 > camera.find("**/clip").get_y()
    assert camera.find("**/clip").get_z() > 0.03
