import pytest

pytest.importorskip("bpy")
crowd = pytest.importorskip("assets.build.place_crowd")


def test_the_crowd_waits_downwind() -> None:
    from assets.build.atlas import colour_uv
    from assets.build.sketch import Sketch

    s = Sketch(colour_uv, 0.6)
    crowd.draw(s, 64.0, -64.0)
    assert len(s.nodes["crowd"].meshes["atlas"]) == len(crowd.PEOPLE)
