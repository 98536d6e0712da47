from panda3d.core import MaterialAttrib, TextureAttrib, TextureStage

from assets.paths import TEXTURES
from tests.assets.build.models import geom_nodes, load


def test_materials_follow_the_gltf_convention() -> None:
    body = load("cone")
    state = geom_nodes(body)[0].get_geom_state(0)
    material = state.get_attrib(MaterialAttrib).get_material()
    assert material.has_base_color()
    textures = state.get_attrib(TextureAttrib)
    modes = {textures.get_on_stage(k).get_mode() for k in range(textures.get_num_on_stages())}
    assert modes == {TextureStage.M_modulate, TextureStage.M_selector}


def test_pictures_are_found_beside_the_model() -> None:
    for name in ("tanker", "layby", "officer", "patrol_car"):
        for texture in load(name).find_all_textures():
            assert texture.get_fullpath().to_os_specific().startswith(str(TEXTURES)), name


def test_every_geometry_has_light_baked_into_its_corners() -> None:
    for node in geom_nodes(load("tanker")):
        assert node.get_geom(0).get_vertex_data().has_column("color")
