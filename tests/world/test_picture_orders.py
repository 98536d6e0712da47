"""Orders for pictures."""

import json
from pathlib import Path

import pytest

from app.content.scenarios import load_scenario
from app.domain.errors import KnownError
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.variant import draw_variant
from scenarios.world.picture_orders import draw_orders, people_away, read_orders

GOOD = {"camera": "front", "time": "day", "width": 64, "height": 36, "seed": 3, "out": "x.png"}


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    """The gasoline tanker."""
    loaded, _ = load_scenario("hazmat_1_gasoline_tanker")
    assert loaded is not None
    return loaded


def test_orders_are_read() -> None:
    (order,) = read_orders(json.dumps([GOOD]))
    assert (order.camera, order.width, order.out) == ("front", 64, "x.png")


def test_hour_and_weather_may_be_left_to_the_camera() -> None:
    (order,) = read_orders(json.dumps([{**GOOD, "time": None, "sky": None}]))
    assert (order.time, order.sky) == (None, None)
    (order,) = read_orders(json.dumps([{**GOOD, "sky": "中雨"}]))
    assert (order.time, order.sky) == ("day", "中雨")


@pytest.mark.parametrize(
    "change", [{"time": "noon"}, {"sky": ""}, {"width": 1}, {"seed": -1}, {"out": ""}, {"more": 1}]
)
def test_an_order_that_cannot_be_met_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(KnownError, match="图片清单不对"):
        read_orders(json.dumps([{**GOOD, **change}]))
    with pytest.raises(KnownError):
        read_orders("nothing")


def test_an_unknown_camera_is_refused_before_anything_is_drawn(scenario: Scenario, tmp_path: Path) -> None:
    orders = read_orders(json.dumps([{**GOOD, "out": str(tmp_path / "a.png")}, {**GOOD, "camera": "nowhere"}]))
    with pytest.raises(KnownError, match="nowhere"):
        draw_orders(scenario, orders)
    assert list(tmp_path.iterdir()) == []


def test_an_escort_that_the_seed_left_at_home_is_away(scenario: Scenario) -> None:
    alone = next(seed for seed in range(500) if "F04" in draw_variant(scenario, seed).faults)
    both = next(seed for seed in range(500) if "F04" not in draw_variant(scenario, seed).faults)
    assert people_away(scenario, draw_variant(scenario, alone)) >= {"escort"}
    assert "escort" not in people_away(scenario, draw_variant(scenario, both))
