import numpy as np
import pytest
from panda3d.core import NodePath

from scenarios.world.layout import read_layout
from tests.assets.build.built_room import assert_room
from tests.assets.build.models import load

CHUNKS = ("shell", "fittings", "furniture", "outside", "courtyard", "one_way_glass")
PANELS = (
    "panel_motto", "panel_clock", "panel_rights", "panel_duties", "panel_discipline", "panel_screen_record",
    "panel_screen_party", "panel_sign_pad", "panel_papers", "panel_name_1", "panel_name_2", "panel_recording",
    "panel_door",
)  # fmt: skip
ANCHORS = (
    "at_party_seat", "at_officer_seat_1", "at_officer_seat_2", "at_desk", "at_sign_pad", "at_clock",
    "at_rights_board", "at_camera", "at_recorder", "at_door", "at_one_way_glass", "at_alarm_button", "at_window",
    "at_printer",
)  # fmt: skip


@pytest.fixture(scope="module")
def place() -> NodePath:
    return load("interview_room")


def test_it_is_whole_keeps_to_its_share_and_is_lettered() -> None:
    assert_room("interview_room", PANELS, (*CHUNKS, *ANCHORS), 15_000)


def test_the_camera_sees_party_and_clock_in_one_picture(place: NodePath) -> None:
    eye, party, clock = (
        np.array(place.find(f"**/{name}").get_pos(place)) for name in ("at_camera", "at_party_seat", "at_clock")
    )
    a, b = party - eye, clock - eye
    assert np.degrees(np.arccos(a @ b / np.linalg.norm(a) / np.linalg.norm(b))) < 50


def test_the_lamps_of_the_scene_hang_below_its_ceiling() -> None:
    layout = read_layout("interview_room")
    assert layout.indoors is not None
    assert {lamp.lit for lamp in layout.lamps} == {"always"}
    assert all(lamp.pos is not None and 2.6 < lamp.pos[2] < 2.85 for lamp in layout.lamps)
