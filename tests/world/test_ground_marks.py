from typing import Any

import numpy as np
import pytest
from panda3d.core import GeomVertexReader, NodePath, ShaderAttrib

from assets.paths import TEXTURES
from scenarios.world.engine import Engine
from scenarios.world.ground_marks import GAUGE_M, RISE_M, Mark, lay_marks, read_mark
from scenarios.world.layout import place_names, read_layout
from scenarios.world.renderer import Renderer
from scenarios.world.shaders import program


def corners(path: NodePath) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Places of all corners, (n, 3)."""
    reader = GeomVertexReader(path.node().get_geom(0).get_vertex_data(), "vertex")
    found = []
    while not reader.is_at_end():
        at = reader.get_data3()
        found.append((at[0], at[1], at[2]))
    return np.array(found)


def level(x: float, y: float) -> float:
    return 3.0


def test_a_mark_lies_on_the_ground_where_it_is_told_and_turned_as_told() -> None:
    oil = corners(lay_marks(NodePath("root"), [Mark("oil", (10, 20), (1.0, 4.0), heading=90)], level))
    assert oil[:, 2] == pytest.approx(3.0 + RISE_M)
    assert (oil[:, 0].min(), oil[:, 0].max()) == pytest.approx((8, 12))
    assert (oil[:, 1].min(), oil[:, 1].max()) == pytest.approx((19.5, 20.5))


def test_tyres_leave_two_tracks_that_bend_together() -> None:
    straight = corners(lay_marks(NodePath("root"), [Mark("tyres", (0, 0), (0.3, 20.0))], level))
    assert len(straight) == 8
    assert straight[:, 0].max() - straight[:, 0].min() == pytest.approx(GAUGE_M + 0.3)
    bent = corners(lay_marks(NodePath("root"), [Mark("tyres", (0, 0), (0.3, 20.0), bend_m=5.0)], level))
    assert bent[:, 0].min() < -5


def test_strewn_marks_stay_in_their_area_and_are_the_same_each_time() -> None:
    many = Mark("dust", (5, 5), (1.0, 1.0), count=30, spread=(4.0, 2.0))
    first = corners(lay_marks(NodePath("root"), [many], level))
    assert len(first) == 4 * 30
    middles = first.reshape(30, 4, 3).mean(axis=1)
    assert abs(middles[:, 0] - 5).max() <= 4
    assert abs(middles[:, 1] - 5).max() <= 2
    assert (corners(lay_marks(NodePath("root"), [many], level)) == first).all()


def test_all_marks_of_a_place_are_one_drawing_that_gets_wet_with_the_ground(engine: Engine) -> None:
    marks = [Mark("oil", (0, 0), (1, 1)), Mark("leaves", (3, 0), (2, 2), count=5, spread=(1, 1))]
    path = lay_marks(engine.scene, marks, level)
    Renderer(engine, TEXTURES).dress(path)
    assert path.node().get_num_geoms() == 1
    shader = path.node().get_geom_state(0).get_attrib(ShaderAttrib).get_shader()
    assert shader == program("surface", frozenset({"GROUND"}))
    assert lay_marks(engine.scene, [], level).is_empty()


def test_what_a_scene_file_writes_wrongly_is_told() -> None:
    whole = {"kind": "oil", "pos": [1, 2], "size": [1, 1]}
    assert read_mark(whole) == Mark("oil", (1.0, 2.0), (1.0, 1.0))
    with pytest.raises(ValueError, match="不认识，可选：oil"):
        read_mark({**whole, "kind": "blood"})
    with pytest.raises(ValueError, match="spread"):
        read_mark({**whole, "count": 5})
    with pytest.raises(KeyError):
        read_mark({"kind": "oil", "pos": [1, 2]})


def test_marks_of_the_shipped_places_lie_within_reach() -> None:
    for name in place_names():
        layout = read_layout(name)
        for mark in layout.marks:
            assert max(abs(mark.pos[0]), abs(mark.pos[1])) < 120, (name, mark)
