import pytest
from panda3d.core import GeomNode, MaterialAttrib, NodePath

from scenarios.world.engine import Engine
from scenarios.world.layout import SceneError
from scenarios.world.looks import LOOKS, draw_look, read_palettes
from scenarios.world.meshes import MeshShelf
from scenarios.world.paintwork import CLEAR_COAT, coat_of, lay_on, liveried


def coats(vehicle: NodePath) -> dict[str, tuple[float, float, float]]:
    found = {}
    for path in vehicle.find_all_matches("**/+GeomNode"):
        node: GeomNode = path.node()
        for state in node.get_geom_states():
            coat = coat_of(state)
            if coat is not None:
                colour = coat.get_base_color()
                found[coat.get_name()] = (colour[0], colour[1], colour[2])
    return found


def materials(vehicle: NodePath) -> set[str]:
    states = [s for path in vehicle.find_all_matches("**/+GeomNode") for s in path.node().get_geom_states()]
    attribs = [state.get_attrib(MaterialAttrib) for state in states]
    return {a.get_material().get_name() for a in attribs if a is not None and a.get_material() is not None}


def test_coats_take_the_drawn_colours(shelf: MeshShelf) -> None:
    van, look = shelf.take("lpg_truck"), draw_look("any", 3, "lpg_truck")
    before = materials(van)
    assert lay_on(van, look) > 0
    painted = coats(van)
    assert set(painted) == set(look.coats)
    for name, colour in look.coats.items():
        assert painted[name] == pytest.approx(colour, abs=1e-5)
    assert materials(van) == before, "nothing but colours has changed"


def test_paint_shines_under_its_lacquer(shelf: MeshShelf) -> None:
    def roughness(vehicle: NodePath) -> dict[str, float]:
        states = [s for path in vehicle.find_all_matches("**/+GeomNode") for s in path.node().get_geom_states()]
        return {coat.get_name(): coat.get_roughness() for coat in map(coat_of, states) if coat is not None}

    plain, van = shelf.take("lpg_truck"), shelf.take("lpg_truck")
    lay_on(van, draw_look("any", 3, "lpg_truck"))
    assert roughness(van) == pytest.approx({name: CLEAR_COAT * rough for name, rough in roughness(plain).items()})


def test_another_vehicle_of_the_same_mesh_keeps_its_own_colour(shelf: MeshShelf) -> None:
    one, other = shelf.take("lpg_truck"), shelf.take("lpg_truck")
    lay_on(one, draw_look("any", 3, "lpg_truck"))
    lay_on(other, draw_look("any", 4, "lpg_truck"))
    assert coats(one) != coats(other)


def test_a_mesh_without_coats_only_gets_dirty(engine: Engine, shelf: MeshShelf) -> None:
    desk = shelf.take("desk")
    look = draw_look("any", 3, "desk")
    assert lay_on(desk, look) == 0
    grime = desk.get_shader_input("grime")
    assert grime.get_vector()[0] == pytest.approx(look.dust)


@pytest.mark.parametrize("mesh", sorted(read_palettes(LOOKS).liveries))
def test_a_livery_finds_its_panels_and_says_what_was_drawn(shelf: MeshShelf, mesh: str) -> None:
    look = draw_look("training_street", 0, mesh, "a")
    told = [(panel.get_name(), text) for panel, _, text in liveried(shelf.take(mesh), mesh, look)]
    assert dict(told)["panel_plate_rear"] == look.plate
    assert any(look.company in text for _, text in told) or mesh == "saloon"


def test_a_mesh_without_a_panel_of_its_livery_is_told(shelf: MeshShelf) -> None:
    with pytest.raises(SceneError, match="没有“panel_plate_front”"):
        list(liveried(shelf.take("desk"), "saloon", draw_look("any", 1, "saloon")))
