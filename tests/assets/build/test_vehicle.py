import numpy as np
import pytest

pytest.importorskip("bpy")
vehicle = pytest.importorskip("assets.build.vehicle")


def draw(s) -> None:  # type: ignore[no-untyped-def]
    s.box((0, 0, 1.0), (2, 4, 1.6), "paint_body", 0.02)
    s.box((0, 2.2, 0.6), (1.8, 0.4, 0.8), "paint", 0.02)
    with s.part("lid", (0, -2.1, 1), hidden=True):
        s.box((0, -2.1, 1), (1, 0.1, 1), "red", 0.01)
    home = s.near("near_things", (0, 2.5, 1), 4.0)
    with s.part("thing", (0, 2.5, 1), home):
        s.box((0, 2.5, 1), (0.1, 0.1, 0.1), "red", 0.01)


def made(folder, samples: int):  # type: ignore[no-untyped-def]
    from assets.paths import TEXTURES

    folder.mkdir()
    kind = vehicle.Vehicle("cart", draw, (0.5, 0.1, 0.1), (0.7, 0.7, 0.7), 9.0, covers=("lid",))
    return vehicle.build(kind, folder, TEXTURES, samples)


def test_the_same_drawing_gives_the_same_bytes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    first, again = (made(tmp_path / name, 4).read_bytes() for name in ("a", "b"))
    assert first == again


def test_has_three_levels_and_keeps_hidden_and_near_things(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from panda3d.core import Filename, Loader, NodePath

    path = made(tmp_path / "c", 0)
    root = NodePath(Loader.get_global_ptr().load_sync(Filename.from_os_specific(str(path))))
    lod = root.find("**/lod").node()
    assert [lod.get_in(k) for k in range(3)] == [9.0, 45.0, 1200.0]
    assert root.find("**/lid").is_hidden()
    assert not root.find("**/thing").is_hidden()
    assert root.find("**/near_things").node().get_in(0) == 4.0
    assert root.find("**/thing").get_pos(root).y == pytest.approx(2.5)


def test_dirt_grows_towards_the_ground() -> None:
    points = np.array([[x, y, z] for z in (0.1, 1.4) for x in (0.0, 0.7) for y in (0.0, 1.3, 2.9)])
    dirt = vehicle.road_dirt(points)
    assert dirt[:6].mean() > dirt[6:].mean()
    assert dirt[6:].max() == 0


def test_what_lies_in_a_white_box_is_lit_though_it_is_shut() -> None:
    hollow = ((-0.5, 0.5), (1.0, 2.0), (0.5, 1.5))

    def boxed(s) -> None:  # type: ignore[no-untyped-def]
        s.box((0, 1.5, 1), (1.1, 1.1, 1.1), "paint", 0)
        with s.part("thing", (0, 1.5, 1)):
            s.box((0, 1.5, 1), (0.2, 0.2, 0.2), "red", 0)

    def light(lined) -> float:  # type: ignore[no-untyped-def]
        kind = vehicle.Vehicle("box", boxed, (0.5, 0.1, 0.1), (0.7, 0.7, 0.7), 9.0, lined=lined)
        nodes = vehicle.sketch(kind, 0).nodes
        vehicle.shade(kind, nodes, 8)
        return float(nodes["thing"].meshes["atlas"][0].colour[:, 0].max())

    assert light(()) < 0.4
    assert light((hollow,)) > 0.6
