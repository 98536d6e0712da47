import numpy as np
import pytest

from assets.build import room_shell
from assets.build.atlas import colour_uv
from assets.build.room_parts import Opening
from assets.build.sketch import Sketch

HOLE = Opening(1.0, 2.0, 0.9, 2.0)
ROOM = room_shell.Room(2.0, 1.5, 2.8, {"west": (HOLE,)})


@pytest.mark.parametrize("side", room_shell.SIDES)
def test_walls_look_inward_and_read_from_left_to_right(side: room_shell.Side) -> None:
    corner, right, length = ROOM.wall(side)
    way, up = room_shell.facing(side)
    assert tuple(right) == tuple(way)
    assert np.cross(way, up) == pytest.approx(room_shell.inward(side))
    end = np.asarray(corner) + np.asarray(right) * length
    assert abs(end[0]) == pytest.approx(2.0)
    assert abs(end[1]) == pytest.approx(1.5)
    assert np.asarray(ROOM.on_wall(side, length / 2, 1.0, 0.3)) @ room_shell.inward(side) < 0


def test_the_shell_closes_the_room_but_for_its_window() -> None:
    s = Sketch(colour_uv)
    with s.part("shell"):
        room_shell.draw_shell(s, ROOM)
    surfaces = s.nodes["shell"].surfaces()
    assert {"floor_tiles", "ceiling_tiles", "plaster"} <= set(surfaces)
    walls = surfaces["plaster"]
    p = walls.points[walls.triangles]
    area = np.linalg.norm(np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0]), axis=1).sum() / 2
    assert area == pytest.approx(2 * (4.0 + 3.0) * 2.8 - 1.1, rel=1e-6)


def test_the_outside_lies_behind_the_walls() -> None:
    s = Sketch(colour_uv)
    with s.part("outside"):
        room_shell.draw_outside(s, ROOM)
    p = s.nodes["outside"].surfaces()["atlas"].points
    within = (np.abs(p[:, 0]) < 1.99) & (np.abs(p[:, 1]) < 1.49) & (p[:, 2] > 0.01) & (p[:, 2] < 2.79)
    assert not within.any()


def test_a_blind_covers_the_upper_share_of_its_window() -> None:
    s = Sketch(colour_uv)
    with s.part("window"):
        room_shell.window(s, ROOM, "west", HOLE, 0.5)
    nodes = s.nodes["window"].surfaces()
    assert set(nodes) == {"atlas", "pane"}
    slats = [m for m in s.nodes["window"].meshes["atlas"] if len(m.points) == 4]
    lowest = min(m.points[:, 2].min() for m in slats)
    assert 1.35 < lowest < 1.50
