import numpy as np
import pytest
from panda3d.core import NodePath

from assets.paths import MODELS
from scenarios.world.layout import read_layout
from tests.assets.build.models import geoms, load, missing, triangles, uv_range

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


def test_has_every_node_the_scene_looks_up(place: NodePath) -> None:
    assert missing(place, [*CHUNKS, *PANELS, *ANCHORS]) == []


@pytest.mark.parametrize("name", PANELS)
def test_panels_are_painted_over_exactly_one_picture(place: NodePath, name: str) -> None:
    assert uv_range(place.find(f"**/{name}")) == pytest.approx((0, 0, 1, 1), abs=1e-5)


def test_keeps_to_its_share_of_draw_calls_triangles_and_bytes(place: NodePath) -> None:
    assert geoms(place) <= 60
    assert 15_000 < triangles(place) < 120_000
    assert (MODELS / "interview_room.bam").stat().st_size < 4e6


def test_the_scene_letters_every_panel_and_none_that_is_not_there(place: NodePath) -> None:
    named = {s.node.split("/")[1] for s in read_layout("interview_room").signs}
    assert named == set(PANELS)


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
