from panda3d.core import LODNode, MaterialAttrib, NodePath, TextureAttrib, TextureStage

from assets.build import bam
from assets.build.sketch import Sketch
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


def test_slots_stand_in_the_order_in_which_files_list_them() -> None:
    slots = (bam.BASE, bam.MATTER, bam.NORMAL)
    assert [slot.get_name() for slot in slots] == ["base", "matter", "normal"]
    assert sorted(slots, key=lambda slot: int(slot.this)) == list(slots)
    assert [slot.get_sort() for slot in slots] == [0, 10, 20]


def test_pictures_are_found_beside_the_model() -> None:
    for name in ("tanker", "layby", "officer", "patrol_car"):
        for texture in load(name).find_all_textures():
            assert texture.get_fullpath().to_os_specific().startswith(str(TEXTURES)), name


def test_every_geometry_has_light_baked_into_its_corners() -> None:
    for node in geom_nodes(load("tanker")):
        assert node.get_geom(0).get_vertex_data().has_column("color")


def test_hidden_and_near_nodes_are_written_as_such() -> None:
    s = Sketch(lambda name: (0.25, 0.75))
    home = s.near("near_dials", (0, 2, 1), 4.0)
    for k, hidden in ((1, False), (2, True)):
        with s.part(f"dial_{k}", (k, 2, 1), home, hidden=hidden):
            s.box((k, 2, 1), (0.1, 0.1, 0.1), "any")
    root = NodePath("root")
    bam.tree({name: node for name, node in s.nodes.items() if name != "body"}, root, {"atlas": bam.ATLAS}, TEXTURES)
    near = root.find("**/near_dials")
    assert isinstance(near.node(), LODNode)
    assert near.node().get_num_children() == 1
    assert (near.node().get_out(0), near.node().get_in(0)) == (0, 4)
    assert root.find("**/dial_2").is_hidden()
    assert not root.find("**/dial_1").is_hidden()
    assert tuple(root.find("**/dial_2").get_pos(root)) == (2, 2, 1)
