"""Surfaces under lettering by style."""

from __future__ import annotations

import pytest
from panda3d.core import CardMaker, NodePath, TransparencyAttrib

from scenarios.world.lettering_finish import finish_of
from scenarios.world.lettering_styles import STYLES
from scenarios.world.shaders import program


@pytest.mark.parametrize("style", sorted(STYLES))
def test_every_style_has_a_surface(style: str) -> None:
    quad = NodePath(CardMaker("panel").generate())
    finish = finish_of(style)
    finish.put_on(quad)
    material = quad.get_material()
    assert material.get_roughness() == pytest.approx(finish.roughness)
    assert quad.get_depth_offset() == 1
    assert (quad.get_transparency() == TransparencyAttrib.M_alpha) == finish.painted


def test_plates_shine_more_than_paper_and_screens_give_light() -> None:
    assert finish_of("plate_blue").roughness < finish_of("page").roughness
    assert finish_of("screen").glow is not None
    assert finish_of("door").glow is None
    assert finish_of("nameplate").metallic > 0


def test_what_gives_light_does_so_in_the_colours_of_its_picture() -> None:
    for style, switches in (("screen", {"SHINES"}), ("page", {"SHINES"}), ("sign_lit", {"GLOWS"}), ("tag", set())):
        quad = NodePath(CardMaker("panel").generate())
        finish_of(style).put_on(quad)
        assert quad.get_shader() == program("surface", frozenset(switches)), style
