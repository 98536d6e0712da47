import pytest

pytest.importorskip("bpy")
building = pytest.importorskip("assets.build.station_building")

from assets.build.atlas import colour_uv  # noqa: E402
from assets.build.sketch import Sketch  # noqa: E402
from scenarios.world.layout import read_layout  # noqa: E402


def test_travellers_keep_off_the_spots_of_the_scene() -> None:
    spots = read_layout("station_kerb").spots.values()
    for person in building.travellers():
        assert 7 < person.at[0] < building.HALL_X - 2
        assert min(abs(person.at[0] - x) + abs(person.at[1] - y) for x, y, _ in spots) > 1


def test_the_canopy_is_carried_over_the_kerb() -> None:
    s = Sketch(colour_uv, 0.6)
    with s.part("station"):
        building._canopy(s)
    lowest = min(m.points[:, 2].min() for m in s.nodes["station"].meshes["glow_canopy"])
    assert lowest > 9
    assert building.CANOPY_X[0] < 0 < building.CANOPY_X[1]


def test_some_flats_are_lit_of_an_evening() -> None:
    s = Sketch(colour_uv, 0.6)
    with s.part("town"):
        building._tower(s, -120.0, 40.0, 24.0, 14.0, 40.0, "wall")
    meshes = s.nodes["town"].meshes
    share = len(meshes["glow_street"]) / (len(meshes["glow_street"]) + len(meshes["street"]))
    assert 0.1 < share < 0.5
