"""Lettering on the quads of a scene: measured, split, painted when it changes, told when there is no such quad."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from panda3d.core import CardMaker, NodePath, TransparencyAttrib

from app.domain.errors import KnownError
from app.domain.scenario.things import Lettering
from scenarios.world.engine import texture_pixels
from scenarios.world.lettering import LONGEST_PX, LetteredPanels, LetteringError, Sign, put_text, quad_size, split_text
from scenarios.world.meshes import MeshShelf
from scenarios.world.scene import Scene

words = st.lists(st.text("罐体容积47.5m³", min_size=1, max_size=9), max_size=12)


def card(name: str, width_m: float, height_m: float, parent: NodePath | None = None) -> NodePath:
    maker = CardMaker(name)
    maker.set_frame(0, width_m, 0, height_m)
    path = NodePath(maker.generate())
    if parent is not None:
        path.reparent_to(parent)
    return path


def lettering(node: str, text: str, style: str = "screen") -> Lettering:
    return Lettering.model_validate({"node": node, "style": style, "text": text, "glyph_mm": 10})


@given(words, st.integers(1, 6))
def test_splitting_keeps_words_and_order(spoken: list[str], parts: int) -> None:
    pieces = split_text(" ".join(spoken), parts)
    assert len(pieces) == parts
    assert " ".join(pieces).split() == spoken


@given(st.lists(st.text("罐体", min_size=1, max_size=6), min_size=6, max_size=12), st.integers(2, 6))
def test_no_quad_stays_empty_while_there_are_words(spoken: list[str], parts: int) -> None:
    assert all(split_text(" ".join(spoken), parts))


def test_the_tanks_words_are_split_evenly() -> None:
    assert split_text("汽油 严禁烟火 容积47.5m³核载32.6t", 3) == ["汽油", "严禁烟火", "容积47.5m³核载32.6t"]


@pytest.mark.parametrize(("width", "height"), [(0.44, 0.14), (2.0, 0.5), (0.3, 0.3), (0.1, 0.9)])
def test_a_quad_is_measured_along_its_picture(width: float, height: float) -> None:
    assert quad_size(card("panel", width, height)) == pytest.approx((width, height), rel=1e-4)


def test_the_painted_texture_has_the_quads_shape_and_the_text() -> None:
    quad = card("panel", 0.44, 0.14)
    put_text(quad, "plate_blue", "浙Z·JT019")
    texture = quad.find_texture("*")
    width, height = texture.get_x_size(), texture.get_y_size()
    assert max(width, height) <= LONGEST_PX
    assert width / height == pytest.approx(0.44 / 0.14, rel=0.02)
    seen = texture_pixels(texture).astype(float)
    assert seen[..., 2].mean() > seen[..., 0].mean() + 40  # blue, so red and blue are not swapped
    assert (seen.min(-1) > 200).mean() > 0.05


def test_top_of_the_picture_is_up() -> None:
    quad = card("panel", 0.4, 0.4)
    put_text(quad, "paint", "一\n \n ")
    alpha = np.frombuffer(bytes(quad.find_texture("*").get_ram_image()), np.uint8)
    texture = quad.find_texture("*")
    rows = alpha.reshape(texture.get_y_size(), texture.get_x_size(), 4)[..., 3].max(1)
    assert rows[len(rows) * 2 // 3 :].any()  # the first rows in memory are the lowest
    assert not rows[: len(rows) // 3].any()


def test_words_on_the_surface_and_a_door_without_a_name_let_it_show_through() -> None:
    for style, open_ground in (("paint", True), ("livery", True), ("door", True), ("tag", False)):
        quad = card("panel", 0.4, 0.2)
        put_text(quad, style, "字")
        mode = quad.get_transparency() if quad.has_transparency() else TransparencyAttrib.M_none
        assert (mode == TransparencyAttrib.M_alpha) is open_ground


def test_panels_are_painted_when_what_they_say_changes() -> None:
    root = NodePath("root")
    for name in ("panel_gps", "panel_long_1", "panel_long_2"):
        card(name, 0.4, 0.2, root)
    panels = LetteredPanels((root,), [lettering("panel_gps", "在线 {time}"), lettering("panel_long", "{first} 严禁")])
    assert panels.show({"time": "09:38", "first": "汽油"}) == 3
    first = root.find("**/panel_gps").find_texture("*")
    assert panels.show({"time": "09:38", "first": "汽油"}) == 0
    assert panels.show({"time": "09:40", "first": "汽油"}) == 1
    assert root.find("**/panel_gps").find_texture("*") != first
    assert panels.show({"time": "09:40", "first": "柴油"}) == 1


def test_a_quad_that_the_scene_lacks_is_named() -> None:
    with pytest.raises(LetteringError, match="panel_nowhere") as raised:
        LetteredPanels((NodePath("root"),), [lettering("panel_nowhere", "字")])
    assert isinstance(raised.value, KnownError)


def test_the_vehicles_quads_have_their_real_size(shelf: MeshShelf) -> None:
    tanker = shelf.take("tanker")
    assert quad_size(tanker.find("**/panel_plate_rear")) == pytest.approx((0.44, 0.22), abs=0.01)
    assert quad_size(tanker.find("**/panel_placard_rear")) == pytest.approx((0.424, 0.424), abs=0.01)


def test_the_scenario_letters_every_panel(scene: Scene) -> None:
    for entry in scene.scenario.scene.lettering:
        name = entry.node if not scene.root.find(f"**/{entry.node}").is_empty() else f"{entry.node}_1"
        quad = scene.vehicle.find(f"**/{name}")
        assert scene.lettering.on_sheet(quad) != (quad.get_texture() is not None), entry.node


def test_what_is_fixed_lies_on_a_sheet_until_it_changes() -> None:
    thing, door = NodePath("thing"), NodePath("door")
    door.reparent_to(thing)
    fixed, moving, sign = card("panel_gps", 0.4, 0.2, thing), card("panel_tag", 0.1, 0.1, door), card("s", 1, 1, thing)
    panels = LetteredPanels(
        (thing,),
        [lettering("panel_gps", "在线 {time}"), lettering("panel_tag", "合格", "tag")],
        [Sign(sign, "door", "出口")],
        carriers=(thing,),
        moving=[door],
    )
    assert panels.show({"time": "09:38"}) == 3
    assert [panels.on_sheet(quad) for quad in (fixed, moving, sign)] == [True, False, True]
    assert panels.show({"time": "09:40"}) == 1
    assert [panels.on_sheet(quad) for quad in (fixed, moving, sign)] == [False, False, True]
    assert fixed.get_texture() is not None
    assert fixed.get_hidden_ancestor().is_empty()
