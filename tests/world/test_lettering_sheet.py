"""Lettering of a thing on one sheet: packed without overlap, drawn where the quads are, given back where it changes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from panda3d.core import CardMaker, GeomVertexReader, NodePath
from PIL import Image

from scenarios.world.engine import texture_pixels
from scenarios.world.lettering_finish import finish_of
from scenarios.world.lettering_sheet import PAD_PX, SHEET_PX, Lettered, LetteringSheet, as_texture, packed

RED, BLUE = (200, 10, 20, 255), (10, 20, 200, 255)


def card(thing: NodePath, name: str, x: float) -> NodePath:
    maker = CardMaker(name)
    maker.set_frame(0, 0.4, 0, 0.2)
    quad = thing.attach_new_node(maker.generate())
    quad.set_pos(x, 0, 0)
    return quad


def two_panels(thing: NodePath) -> tuple[NodePath, NodePath, LetteringSheet]:
    first, second = card(thing, "panel_first", 0), card(thing, "panel_second", 5)
    red, blue = (Image.new("RGBA", (64, 32), colour) for colour in (RED, BLUE))
    sheet = LetteringSheet(
        thing, [Lettered(first, finish_of("door"), red), Lettered(second, finish_of("door"), blue)]
    )  # fmt: skip
    return first, second, sheet


def drawn(thing: NodePath) -> list[NodePath]:
    return [path for path in thing.find_all_matches("**/+GeomNode") if path.get_hidden_ancestor().is_empty()]


def colours_by_place(thing: NodePath) -> dict[bool, tuple[int, ...]]:
    """The colour that is looked up for corners of the left panel (False) and of the right one (True)."""
    found = {}
    for path in drawn(thing):
        pixels = texture_pixels(path.find_texture("*"))
        data = path.node().get_geom(0).get_vertex_data()
        places, uvs = GeomVertexReader(data, "vertex"), GeomVertexReader(data, "texcoord")
        while not places.is_at_end():
            x = places.get_data3()[0] + path.get_x(thing)
            u, v = uvs.get_data2()
            row = min(int((1 - v) * pixels.shape[0]), pixels.shape[0] - 1)
            found[x > 2] = tuple(pixels[row, min(int(u * pixels.shape[1]), pixels.shape[1] - 1)])
    return found


def test_two_panels_are_one_geometry_each_with_its_own_picture() -> None:
    thing = NodePath("thing")
    first, second, sheet = two_panels(thing)
    assert len(drawn(thing)) == 1
    assert colours_by_place(thing) == {False: RED[:3], True: BLUE[:3]}
    assert sheet.holds(first)
    assert sheet.holds(second)


def test_the_quads_stay_where_they_were_and_can_be_found() -> None:
    thing = NodePath("thing")
    thing.set_pos(3, 4, 0)
    _, second, _ = two_panels(thing)
    assert thing.find("**/panel_second") == second
    assert tuple(second.get_pos(NodePath("world"))) == pytest.approx((8, 4, 0))


def test_a_quad_given_back_is_drawn_by_itself_and_no_more_on_the_sheet() -> None:
    thing = NodePath("thing")
    first, second, sheet = two_panels(thing)
    sheet.give_back(second)
    assert not sheet.holds(second)
    assert second.get_hidden_ancestor().is_empty()
    second.set_texture(as_texture("own", np.full((4, 4, 4), 90, np.uint8)))
    assert colours_by_place(thing) == {False: RED[:3], True: (90, 90, 90)}
    sheet.give_back(first)
    assert {path.get_name() for path in drawn(thing)} == {"panel_first", "panel_second"}


def test_surfaces_of_another_finish_are_drawn_apart() -> None:
    thing = NodePath("thing")
    picture = Image.new("RGBA", (16, 16), RED)
    LetteringSheet(
        thing,
        [Lettered(card(thing, f"panel_{style}", k), finish_of(style), picture) for k, style in enumerate(
            ("door", "plate_blue", "tag", "paint")
        )],
    )  # fmt: skip
    assert len(drawn(thing)) == 3


@given(st.lists(st.tuples(st.integers(16, 1024), st.integers(16, 1024)), min_size=1, max_size=60))
def test_no_picture_lies_on_another_or_off_the_sheet(sizes: list[tuple[int, int]]) -> None:
    boxes, (width, height) = packed(sizes)
    assert width <= SHEET_PX
    assert [box[2:] for box in boxes] == sizes
    for left, top, wide, high in boxes:
        assert left >= PAD_PX
        assert top >= PAD_PX
        assert left + wide + PAD_PX <= width
        assert top + high + PAD_PX <= height
    for k, one in enumerate(boxes):
        for other in boxes[:k]:
            apart_x = one[0] + one[2] + PAD_PX <= other[0] - PAD_PX or other[0] + other[2] + PAD_PX <= one[0] - PAD_PX
            apart_y = one[1] + one[3] + PAD_PX <= other[1] - PAD_PX or other[1] + other[3] + PAD_PX <= one[1] - PAD_PX
            assert apart_x or apart_y


def test_around_a_picture_its_edge_goes_on() -> None:
    thing = NodePath("thing")
    two_panels(thing)
    pixels = texture_pixels(drawn(thing)[0].find_texture("*"))
    assert {tuple(colour) for colour in pixels.reshape(-1, 3)} == {RED[:3], BLUE[:3]}
