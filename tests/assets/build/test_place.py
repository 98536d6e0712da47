from pathlib import Path

import pytest
from panda3d.core import Filename, Loader, LoaderOptions, NodePath

pytest.importorskip("bpy")
place = pytest.importorskip("assets.build.place")

from assets.build.atlas import colour_uv  # noqa: E402
from assets.build.place_parts import anchors, panel  # noqa: E402
from assets.build.sketch import Sketch  # noqa: E402
from assets.paths import TEXTURES  # noqa: E402


def test_a_written_place_keeps_chunks_panels_and_anchors_and_hides_what_is_hidden(tmp_path: Path) -> None:
    s = Sketch(colour_uv, 0.6)
    with s.part("things"):
        s.box((0, 0, 1), (1, 1, 1), "red")
    with s.part("later", hidden=True):
        s.box((0, 0, 3), (1, 1, 1), "red")
    panel(s, "panel_a", (0, 0, 2), ((1, 0, 0), (0, 0, 1)), (1, 1))
    anchors(s, {"at_a": (1, 2, 3)})
    path = place.write("small", s, tmp_path, TEXTURES, 0, ("things",))
    root = NodePath(Loader.get_global_ptr().load_sync(Filename.from_os_specific(str(path)), LoaderOptions()))
    assert root.find("**/later").is_hidden()
    assert not root.find("**/things").is_hidden()
    assert tuple(root.find("**/at_a").get_pos()) == (1, 2, 3)
    assert not root.find("**/panel_a").is_empty()


def test_rounding_moves_nothing_that_one_could_see() -> None:
    s = Sketch(colour_uv, 0.6)
    with s.part("things"):
        s.cylinder((0.123456, 0.2, 0), (0.1, 0.2, 1.7), 0.3, "red")
    (mesh,) = s.nodes["things"].meshes["atlas"]
    points, normals, uv = mesh.points.copy(), mesh.normals.copy(), mesh.uv.copy()
    place._coarsen(mesh)
    assert abs(mesh.points - points).max() < 0.0003
    assert abs(mesh.normals - normals).max() < 0.005
    assert abs(mesh.uv - uv).max() < 0.0002
