import numpy as np
import pytest

from assets.build import room_fittings as fittings
from assets.build.atlas import colour_uv
from assets.build.room_parts import Opening
from assets.build.room_shell import SIDES, Room, Side, inward
from assets.build.sketch import Sketch

DOOR = Opening(0.5, 1.5, 0.0, 2.1)
ROOM = Room(2.0, 1.5, 2.8, {"south": (DOOR,)})


@pytest.mark.parametrize("side", SIDES)
def test_what_hangs_on_a_wall_looks_into_the_room_and_stands_off_it(side: Side) -> None:
    s = Sketch(colour_uv)
    with s.part("fittings"):
        fittings.board(s, ROOM, side, "panel_b", 1.5, 1.5, (0.8, 1.0))
        fittings.clock(s, ROOM, side, "panel_c", 1.5, 2.2)
        fittings.wall_screen(s, ROOM, side, "panel_w", 2.2, 1.5, (0.9, 0.5))
        fittings.lit_sign(s, ROOM, side, "panel_l", 2.2, 2.3, (0.6, 0.2))
    solid = s.nodes["fittings"].surfaces()["atlas"].points @ inward(side)
    for name in ("panel_b", "panel_c", "panel_w", "panel_l"):
        (mesh,) = next(iter(s.nodes[name].meshes.values()))
        assert mesh.normals[0] == pytest.approx(inward(side))
    half = ROOM.half_x if side in ("east", "west") else ROOM.half_y
    # The room's middle is at 0, its walls at −half along the way inward.
    assert solid.min() >= -half - 1e-6


def test_padding_covers_its_stretch_in_panels_of_even_breadth() -> None:
    s = Sketch(colour_uv)
    with s.part("fittings"):
        fittings.padding(s, ROOM, "north", 0.1, 3.9)
    pads = s.nodes["fittings"].meshes["padding"]
    assert len(pads) == 12
    p = np.concatenate([pad.points for pad in pads])
    assert (p[:, 0].min(), p[:, 0].max()) == pytest.approx((-1.9, 1.9), abs=0.01)
    assert p[:, 2].max() < 1.9


def test_a_camera_points_at_its_target() -> None:
    s = Sketch(colour_uv)
    with s.part("fittings"):
        fittings.bullet_camera(s, ROOM, "south", 2.0, 2.5, (0.0, 1.5, 0.5))
    p = s.nodes["fittings"].surfaces()["atlas"].points
    head = np.asarray(ROOM.on_wall("south", 2.0, 2.47, 0.17))
    way = np.array([0.0, 1.5, 0.5]) - head
    far = p[np.argmax(p @ way)] - head
    assert far @ way / np.linalg.norm(far) / np.linalg.norm(way) > 0.9


def test_the_door_fills_its_opening_and_shuts_off_the_corridor() -> None:
    s = Sketch(colour_uv)
    with s.part("fittings"):
        fittings.door(s, ROOM, "south", DOOR, "panel_door")
    p = np.concatenate([m.points for m in s.nodes["fittings"].surfaces().values()])
    assert p[:, 0].max() == pytest.approx(2.0 - 0.5, abs=0.02)
    assert p[:, 0].min() == pytest.approx(2.0 - 1.5, abs=0.02)
    assert "panel_door" in s.nodes


def test_small_things_are_there() -> None:
    s = Sketch(colour_uv)
    with s.part("fittings"):
        fittings.dome_camera(s, ROOM, 0, 0)
        fittings.ceiling_things(s, ROOM, (1, 1), (0, 0.5))
        fittings.air_conditioner(s, ROOM, "east", 1, 2.4)
        fittings.switches(s, ROOM, "east", 1)
        fittings.socket(s, ROOM, "east", 2)
        fittings.alarm_button(s, ROOM, "east", 2.5)
        fittings.one_way_glass(s, ROOM, "west", 1.5, 1.5, (1.2, 0.8))
    p = s.nodes["fittings"].surfaces()["atlas"].points
    assert (np.abs(p) <= np.array([2.001, 1.501, 2.801])).all()
    assert "mirror_pane" in s.nodes["one_way_glass"].meshes
