import pytest

pytest.importorskip("bpy")
assembly = pytest.importorskip("assets.build.assembly")


def test_the_same_sketch_gives_the_same_bytes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    from assets.build.sketch import Sketch
    from assets.paths import TEXTURES

    def draw(s: Sketch) -> None:
        s.box((0, 0, 0.5), (1, 1, 1), "red")
        assembly.panel(s, "panel_a", (0, -0.51, 0.5), (1, 0, 0), (0, 0, 1), (0.5, 0.5))

    made = []
    for name in ("a", "b"):
        folder = tmp_path / name
        folder.mkdir()
        made.append(assembly.build("thing", draw, folder, TEXTURES, 8, 0.3).read_bytes())
    assert made[0] == made[1]
