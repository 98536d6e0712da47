"""Where one can walk: round solids, along them, never into them or out of bounds."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.world.scene import Scene
from scenarios.world.walkable import BODY_M, Rise, Solid, Walkable

BOX = Solid(0, 0, 1.25, 8)
GROUND = Walkable((-20, -20, 20, 20), [BOX, Solid(5, 5, 1, 2, 30)])
places = st.tuples(st.floats(-25, 25), st.floats(-25, 25))
solids = st.builds(
    Solid, st.floats(-5, 5), st.floats(-5, 5), st.floats(0.1, 3), st.floats(0.1, 6), st.floats(-180, 180)
)


def gap(solid: Solid, x: float, y: float) -> float:
    """Distance from a place to a solid, 0 inside."""
    turn = math.radians(solid.heading_deg)
    dx, dy = x - solid.x, y - solid.y
    u, v = dx * math.cos(turn) + dy * math.sin(turn), -dx * math.sin(turn) + dy * math.cos(turn)
    return math.hypot(max(abs(u) - solid.half_width, 0), max(abs(v) - solid.half_length, 0))


@given(solids, places)
def test_pushed_out_one_no_longer_touches(solid: Solid, place: tuple[float, float]) -> None:
    out = solid.push_out(*place, BODY_M)
    assert gap(solid, *out) >= BODY_M - 1e-6
    if gap(solid, *place) >= BODY_M + 1e-9:
        assert out == place


def test_from_inside_one_is_pushed_out_by_the_shortest_way() -> None:
    assert BOX.push_out(1.0, 3.0, BODY_M) == pytest.approx((1.25 + BODY_M, 3.0))
    assert BOX.push_out(-0.2, 7.9, BODY_M) == pytest.approx((-0.2, 8 + BODY_M))


def test_a_turned_box_pushes_out_along_its_own_sides() -> None:
    assert Solid(0, 0, 1, 4, heading_deg=90).push_out(0, 0.9, 0.3) == pytest.approx((0, 1.3), abs=1e-9)


def test_one_slides_along_a_side() -> None:
    at = (1.25 + BODY_M, 0.0)
    assert GROUND.step(at, (1.3, 0.4)) == pytest.approx((1.25 + BODY_M, 0.4))


@given(places, st.lists(st.tuples(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3)), max_size=60))
def test_no_walk_leads_into_a_solid_or_out_of_bounds(
    start: tuple[float, float], steps: list[tuple[float, float]]
) -> None:
    at = GROUND.nearest_free(*start)
    if not GROUND.is_free(*at):  # too far outside for a free place near by
        return
    for dx, dy in steps:
        at = GROUND.step(at, (at[0] + dx, at[1] + dy))
        assert GROUND.is_free(*at)
        assert all(gap(solid, *at) >= BODY_M - 0.03 for solid in GROUND.solids)


def test_bounds_hold() -> None:
    assert GROUND.step((19.9, 0), (21.0, 0)) == (20, 0)
    assert not GROUND.is_free(20.1, 0)


def test_the_nearest_free_place_is_near() -> None:
    assert GROUND.nearest_free(10, -10) == (10, -10)
    x, y = GROUND.nearest_free(0, 0)
    assert GROUND.is_free(x, y)
    assert math.hypot(x, y) < 2.2


def test_the_real_vehicle_and_its_surroundings_block_the_way(scene: Scene) -> None:
    walkable, layout = scene.walkable, scene.layout
    low, high = scene.vehicle_box
    assert high[1] - low[1] > 12
    y = low[1] + 1
    while y < high[1]:
        assert not walkable.is_free(0.0, y)
        at = (-4.0, y)
        for _ in range(80):
            at = walkable.step(at, (at[0] + 0.1, at[1]))
        assert at[0] <= low[0] - BODY_M + 0.03
        y += 2
    for prop in layout.props:
        if prop.solid is not None:
            assert not walkable.is_free(prop.pos[0], prop.pos[1])


def test_one_can_stand_before_everything_that_is_to_be_looked_at(scene: Scene) -> None:
    for name, place in scene.layout.spots.items():
        x, y = scene.walkable.nearest_free(place[0], place[1])
        assert math.dist((x, y), place[:2]) < 2.0, name
    for station in scene.scenario.scene.stations:
        target = scene.place_of(station.node)
        x, y = scene.walkable.nearest_free(target[0], target[1])
        assert math.dist((x, y), (target[0], target[1])) < 2.5, station.id


def test_a_rise_is_level_on_top_and_slopes_down_to_the_ground() -> None:
    ground = Walkable((-20, -20, 20, 20), [], [Rise((0, 0), (4, 6), 1.5, 3)])
    assert ground.height(2, 3) == ground.height(4, 6) == 1.5
    assert ground.height(5.5, 3) == pytest.approx(0.75)
    assert ground.height(7, 3) == ground.height(-9, -9) == 0
    slope = [ground.height(4 + k * 0.1, 3) for k in range(31)]
    assert slope == sorted(slope, reverse=True)


def test_level_ground_is_at_no_height() -> None:
    assert GROUND.height(3, -7) == 0
