import pytest

from assets.build import street_shops
from assets.build.atlas import colour_uv
from assets.build.sketch import Sketch


def test_every_shop_has_its_board_to_the_east_and_the_open_ones_shine() -> None:
    s = Sketch(colour_uv, 0.6)
    street_shops.draw(s)
    for k, y in enumerate(street_shops.SHOPS_Y):
        node = s.nodes[f"panel_shop_{k + 1}"]
        assert node.pivot[1] == pytest.approx(y)
        assert node.meshes["panel"][0].normals[0].tolist() == [1, 0, 0]
    rooms = [m for m in s.nodes["shops"].meshes["glow_street"] if abs(m.points[:, 2].max() - 3.1) < 0.01]
    assert len(rooms) == len(street_shops.SHOPS_Y) - len(street_shops.CLOSED)


def test_a_house_lights_no_more_windows_than_asked() -> None:
    for lit in (0, 2):
        s = Sketch(colour_uv, 0.6)
        street_shops.house(s, (0, 0, 0), (12, 9, 9.6), False, lit)
        assert len(s.nodes["body"].meshes.get("glow_street", [])) <= lit
