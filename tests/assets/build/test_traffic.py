import pytest

from tests.assets.build.models import geoms, load, missing, triangles

SIZES = {"traffic_saloon": 4.7, "traffic_van": 5.2, "traffic_lorry": 9.6, "traffic_coach": 11.0}


@pytest.mark.parametrize("name", SIZES)
def test_stands_on_the_road_at_its_length(name: str) -> None:
    low, high = load(name).get_tight_bounds()
    assert low.z == pytest.approx(0, abs=0.01)
    assert high.y - low.y == pytest.approx(SIZES[name], abs=0.25)
    assert high.x == pytest.approx(-low.x, abs=0.02)


@pytest.mark.parametrize("name", SIZES)
def test_is_cheap_and_can_be_tinted_and_lit(name: str) -> None:
    root = load(name)
    assert missing(root, ["paint", "lamps"]) == []
    assert geoms(root) <= 4
    assert triangles(root) < 3500
