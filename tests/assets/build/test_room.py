from pathlib import Path

import numpy as np
import pytest
from panda3d.core import Filename, Loader, LoaderOptions, NodePath

pytest.importorskip("bpy")
room = pytest.importorskip("assets.build.room")

from assets.build.atlas import colour_uv  # noqa: E402
from assets.build.place_parts import panel  # noqa: E402
from assets.build.room_parts import Opening  # noqa: E402
from assets.build.room_shell import Room, draw_outside, draw_shell  # noqa: E402
from assets.build.sketch import Sketch  # noqa: E402
from assets.paths import TEXTURES  # noqa: E402


def _drawn() -> Sketch:
    s = Sketch(colour_uv)
    plan = Room(2.0, 1.5, 2.8, {"west": (Opening(1.0, 2.0, 0.9, 2.0),)})
    with s.part("shell"):
        draw_shell(s, plan)
    with s.part("outside"):
        draw_outside(s, plan)
    panel(s, "panel_a", (0, 1.4, 2), ((1, 0, 0), (0, 0, 1)), (1, 1))
    return s


def test_a_written_room_keeps_its_nodes(tmp_path: Path) -> None:
    path = room.write("small", _drawn(), tmp_path, TEXTURES, 0, ("outside",))
    root = NodePath(Loader.get_global_ptr().load_sync(Filename.from_os_specific(str(path)), LoaderOptions()))
    for name in ("shell", "outside", "panel_a"):
        assert not root.find(f"**/{name}").is_empty()


def test_daylight_is_baked_by_the_window_and_dark_in_the_corner(tmp_path: Path) -> None:
    s = _drawn()
    room.write("small", s, tmp_path, TEXTURES, 32, ("outside",))
    floor = s.nodes["shell"].meshes["floor_tiles"][0]
    light = floor.colour[:, 0]

    def at(x: float, y: float) -> float:
        return float(light[np.argmin(np.hypot(floor.points[:, 0] - x, floor.points[:, 1] - y))])

    assert at(-1.0, 0.0) > at(1.2, 0.0) > at(2.0, 1.5)
    beyond = s.nodes["outside"].meshes["atlas"][0]
    assert beyond.colour[:, 0].max() == pytest.approx(room.OUTSIDE_LIGHT)


def test_light_never_leaves_its_bounds() -> None:
    near, sky = np.array([0.0, 1.0, 1.0]), np.array([0.0, 0.0, 0.2])
    values = room.light(near, sky)
    assert values[0] > 0.1
    assert (np.diff(values) > 0).all()
    assert room.light(np.ones(1), np.ones(1))[0] == 1
