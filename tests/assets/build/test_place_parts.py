from assets.build import place_parts
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch


def test_recast_takes_the_last_solid_only() -> None:
    s = Sketch(colour_uv, 0.6)
    with s.part("fire"):
        s.box((0, 0, 1), (1, 1, 1), "black")
        s.box((0, 0, 2), (1, 1, 1), "black")
        place_parts.recast(s, "fire", "ember")
    assert {name: len(parts) for name, parts in s.nodes["fire"].meshes.items()} == {"atlas": 1, "ember": 1}


def test_a_panel_looks_at_its_reader_over_one_picture() -> None:
    s = Sketch(colour_uv, 0.6)
    place_parts.panel(s, "panel_a", (0, 0, 2), ((0, -1, 0), (0, 0, 1)), (2, 1))
    place_parts.anchors(s, {"at_a": (1, 2, 3)})
    (mesh,) = s.nodes["panel_a"].meshes["panel"]
    assert mesh.normals[0].tolist() == [-1, 0, 0]
    assert (mesh.uv.min(0).tolist(), mesh.uv.max(0).tolist()) == ([0, 0], [1, 1])
    assert s.nodes["at_a"].pivot == (1, 2, 3)
