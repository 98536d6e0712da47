import pytest

from assets.paths import ICONS
from scenarios.trainee.icons import flattened, icon


def test_a_square_is_its_corners() -> None:
    assert list(flattened("M0,0h10v10h-10Z")) == [[(0, 0), (10, 0), (10, 10), (0, 10)]]


def test_an_arc_is_round() -> None:
    (points,) = flattened("M100,50A50,50,0,1,1,50,0A50,50,0,0,1,100,50Z")
    radii = [((x - 50) ** 2 + (y - 50) ** 2) ** 0.5 for x, y in points]
    assert all(abs(radius - 50) < 0.01 for radius in radii)
    assert len(points) > 20


def test_curves_start_and_end_where_they_should() -> None:
    (points,) = flattened("M0,0C0,10,10,10,10,0S20,-10,20,0q5,5,10,0Z")
    assert [points[0], points[-1]] == [(0, 0), pytest.approx((30, 0))]


def test_every_shipped_icon_can_be_drawn() -> None:
    for path in sorted(ICONS.glob("*.svg")):
        drawn = icon(path.stem, 24, (255, 255, 255, 255))
        covered = sum(drawn.getchannel("A").histogram()[128:]) / 576
        assert 0.01 < covered < 0.95, path.stem


def test_an_icon_that_is_not_shipped_is_a_dot() -> None:
    assert icon("no-such-icon", 24, (255, 255, 255, 255)).getchannel("A").getbbox() is not None
