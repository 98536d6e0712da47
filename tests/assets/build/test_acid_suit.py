import pytest

from tests.assets.build.models import load, missing, triangles, uv_range

PIECES = ["jacket", "trousers", "hood", "flap", "glove_left", "glove_right", "boot_left", "boot_right", "panel_label"]


def test_stands_as_tall_as_a_person_with_every_piece() -> None:
    root = load("acid_suit")
    assert missing(root, PIECES) == []
    low, high = root.get_tight_bounds()
    assert low.z == pytest.approx(0, abs=0.005)
    assert 1.75 < high.z < 1.90
    assert triangles(root) < 6_000


def test_left_is_left_and_each_piece_is_in_its_place() -> None:
    root = load("acid_suit")
    bounds = {name: root.find(f"**/{name}").get_tight_bounds(root) for name in PIECES}
    for piece in ("glove", "boot"):
        assert bounds[f"{piece}_left"][1].x < 0 < bounds[f"{piece}_right"][0].x
    for side in ("left", "right"):
        low, high = bounds[f"boot_{side}"]
        assert 0.0 < low.z < 0.03
        assert high.y > bounds["trousers"][1].y - 0.05
        assert bounds[f"glove_{side}"][1].z > bounds[f"glove_{side}"][0].z + 0.1
    assert bounds["hood"][0].z < bounds["jacket"][1].z < bounds["hood"][1].z
    assert bounds["trousers"][1].z > bounds["jacket"][0].z


def test_the_label_lies_on_the_chest() -> None:
    root = load("acid_suit")
    assert uv_range(root.find("**/panel_label")) == pytest.approx((0, 0, 1, 1), abs=1e-5)
    assert root.find("**/panel_label").get_pos(root).y > 0.08
