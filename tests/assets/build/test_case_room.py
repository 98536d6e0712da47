import pytest
from panda3d.core import NodePath

from tests.assets.build.built_room import assert_room
from tests.assets.build.models import load

CHUNKS = ("shell", "fittings", "workplaces", "storage", "outside", "courtyard")
PANELS = (
    "panel_motto", "panel_clock", "panel_flow", "panel_rights", "panel_whiteboard", "panel_queue", "panel_recording",
    "panel_door", "panel_name_1", "panel_name_2", "panel_papers_1", "panel_papers_2",
    *(f"panel_screen_{k}" for k in range(1, 5)), *(f"panel_evidence_{k}" for k in range(1, 4)),
)  # fmt: skip
ANCHORS = (
    "at_desk_1", "at_desk_2", "at_screens_1", "at_screens_2", "at_party_seat_1", "at_party_seat_2",
    "at_evidence_shelf", "at_whiteboard", "at_printer", "at_copier", "at_cabinets", "at_door", "at_queue_screen",
    "at_camera", "at_waiting_seats",
)  # fmt: skip


@pytest.fixture(scope="module")
def place() -> NodePath:
    return load("case_room")


def test_it_is_whole_keeps_to_its_share_and_is_lettered() -> None:
    assert_room("case_room", PANELS, (*CHUNKS, *ANCHORS), 20_000)


def test_two_screens_stand_side_by_side_on_each_desk(place: NodePath) -> None:
    for desk, pair in ((1, (1, 2)), (2, (3, 4))):
        middle = place.find(f"**/at_desk_{desk}").get_pos(place)
        a, b = (place.find(f"**/panel_screen_{k}").get_pos(place) for k in pair)
        assert 0.5 < (a - b).length() < 0.8
        assert max((a - middle).length(), (b - middle).length()) < 0.8
