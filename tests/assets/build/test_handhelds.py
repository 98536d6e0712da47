import pytest

from assets.build.handhelds import HANDHELDS
from tests.assets.build.models import load, missing, triangles, uv_range

NODES = {
    "radio": ["antenna", "volume_knob", "channel_knob", "push_to_talk", "lamp", "clip"],
    "printer": ["lid", "paper", "paper_roll", "power_button", "feed_button", "lamp_power", "lamp_paper"],
    "rangefinder": ["eyepiece", "measure_button", "mode_button", "laser", "eye"],
}
PANELS = {
    "radio": ["panel_screen"],
    "printer": ["panel_screen", "panel_label", "panel_paper"],
    "rangefinder": ["panel_display", "panel_label"],
}


@pytest.mark.parametrize("name", HANDHELDS)
def test_fits_a_hand_and_has_its_parts(name: str) -> None:
    root = load(name)
    assert missing(root, [*NODES[name], *PANELS[name]]) == []
    low, high = root.get_tight_bounds()
    assert (high - low).length() < 0.35
    assert triangles(root) < 6_000


@pytest.mark.parametrize(("name", "panel"), [(name, panel) for name in PANELS for panel in PANELS[name]])
def test_panels_are_painted_over_exactly_one_picture(name: str, panel: str) -> None:
    assert uv_range(load(name).find(f"**/{panel}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_the_printers_lid_opens_off_the_roll_and_its_paper_feeds_from_the_slot() -> None:
    root = load("printer")
    lid, roll, paper = (root.find(f"**/{name}") for name in ("lid", "paper_roll", "paper"))
    covered = lid.get_tight_bounds(root)
    assert covered[0].y < roll.get_y() < covered[1].y
    lid.set_p(-100)
    assert lid.get_tight_bounds(root)[0].y > roll.get_y()
    out = paper.get_tight_bounds(root)[1].z
    paper.set_scale(1, 0.1, 0.1)
    assert paper.get_tight_bounds(root)[1].z < out - 0.09


def test_the_radios_clip_and_antenna_are_where_a_hand_expects_them() -> None:
    root = load("radio")
    assert root.find("**/antenna").get_tight_bounds(root)[1].y > 0.19
    clip = root.find("**/clip")
    rest = clip.get_tight_bounds(root)[0].z
    clip.set_p(8)
    assert clip.get_tight_bounds(root)[0].z < rest


def test_the_rangefinder_is_looked_through_from_behind() -> None:
    root = load("rangefinder")
    assert root.find("**/eye").get_y() < root.find("**/eyepiece").get_y() < 0 < root.find("**/laser").get_y()
