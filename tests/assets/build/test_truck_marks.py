import numpy as np

from assets.build import truck_marks
from tests.assets.build.sound import assert_sound, fresh, part


def test_orange_plates_and_placards_look_the_way_they_hang() -> None:
    s = fresh()
    truck_marks.orange(s, "panel_orange_rear", (0, -3, 1.5), *truck_marks.REAR)
    truck_marks.diamond(s, "panel_placard_left", (-1.1, 0, 1.5), *truck_marks.side_face(-1))
    truck_marks.front_plate(s, 3.0, 0.5)
    assert_sound(s)
    for name, out in (("orange_rear", (0, -1, 0)), ("placard_left", (-1, 0, 0)), ("plate_front", (0, 1, 0))):
        (mesh,) = s.nodes[f"panel_{name}"].meshes["panel"]
        assert np.allclose(mesh.normals.mean(0), out)


def test_a_placard_stands_on_its_corner_with_an_upright_picture() -> None:
    s = fresh()
    truck_marks.diamond(s, "panel_placard_rear", (0, -3, 1.5), *truck_marks.REAR)
    (mesh,) = s.nodes["panel_placard_rear"].meshes["panel"]
    assert mesh.uv[mesh.points[:, 2].argmax()].tolist() == [0.5, 1]
    assert np.ptp(mesh.points[:, 2]) > 0.42


def test_turned_plates_and_films_are_hidden_and_cover_what_they_are_on() -> None:
    s = fresh()
    place = ((0.0, -3.0, 1.5), *truck_marks.REAR)
    truck_marks.orange(s, "panel_orange_rear", *place)
    truck_marks.turned_over(s, "orange_back_rear", *place)
    truck_marks.films(s, "placard_film_rear", [place])
    assert s.nodes["orange_back_rear"].hidden
    assert s.nodes["placard_film_rear"].hidden
    for name in ("orange_back_rear", "placard_film_rear"):
        assert part(s, name).points[:, 1].min() < -3.0
