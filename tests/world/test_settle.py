import pytest
from panda3d.core import Filename, Loader, LoaderOptions, MaterialAttrib, NodePath, RenderState, TextureAttrib

from assets.paths import MODELS
from scenarios.world.meshes import MeshShelf
from scenarios.world.settle import CASTS_SHADOW, cast_less, share_states


def states(mesh: NodePath) -> list[RenderState]:
    return [state for path in mesh.find_all_matches("**/+GeomNode") for state in path.node().get_geom_states()]


def looks(state: RenderState) -> tuple[object, ...]:
    """What a state shows: material and pictures by slot."""
    material = state.get_attrib(MaterialAttrib)
    textures = state.get_attrib(TextureAttrib)
    slots = [] if textures is None else [textures.get_on_stage(k) for k in range(textures.get_num_on_stages())]
    shown = None if material is None or material.get_material() is None else material.get_material()
    return (
        None if shown is None else (shown.get_name(), tuple(shown.get_base_color()), tuple(shown.get_emission())),
        tuple(
            (
                str(slot.get_texcoord_name()),
                slot.get_mode(),
                textures.get_on_texture(slot).get_filename().get_basename(),
            )
            for slot in slots
        ),
    )


@pytest.mark.parametrize("name", ["tanker", "patrol_car", "layby", "worker_driver"])
def test_a_mesh_looks_as_before_with_fewer_states(name: str) -> None:
    options = LoaderOptions(LoaderOptions.LF_no_cache | LoaderOptions.LF_search)
    mesh = NodePath(Loader.get_global_ptr().load_sync(Filename.from_os_specific(str(MODELS / f"{name}.bam")), options))
    before = [looks(state) for state in states(mesh)]
    many = len(set(states(mesh)))
    left = share_states(mesh)
    assert [looks(state) for state in states(mesh)] == before
    assert left == len(set(states(mesh))) <= many
    assert left <= len(set(before)) + 6, "states that look alike are one"


def test_lettering_and_what_lies_flat_throw_no_shadow(shelf: MeshShelf) -> None:
    place = shelf.take("layby")
    assert cast_less(place) > 0
    hidden = {path.get_name() for path in place.find_all_matches("**/+GeomNode") if path.is_hidden(CASTS_SHADOW)}
    assert "markings" in hidden
    assert "plants" not in hidden
    assert any(name.startswith("panel_") for name in hidden)


def test_the_eye_still_sees_what_throws_no_shadow(shelf: MeshShelf) -> None:
    assert not shelf.take("layby").find("**/markings").is_hidden()


def test_meshes_come_from_the_shelf_settled(shelf: MeshShelf) -> None:
    assert len(set(states(shelf.take("tanker")))) < 12
