from assets.build import place_buildings
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch


def test_the_toll_station_is_a_hundred_and_twenty_metres_south() -> None:
    s = Sketch(colour_uv, 0.6)
    place_buildings.draw(s)
    assert place_buildings.TOLL_Y == -120
    assert s.nodes["panel_toll_name"].pivot[1] > place_buildings.TOLL_Y
    (sign,) = s.nodes["panel_gantry_1"].meshes["panel"]
    assert sign.normals[0].tolist() == [0, -1, 0]
