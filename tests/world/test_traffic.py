"""Passing vehicles: a function of clock and seed, on their lane, facing ahead, never through one another."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from panda3d.core import NodePath

from scenarios.world.layout import read_layout
from scenarios.world.scene import Scene
from scenarios.world.traffic import LEAST_GAP_S, ROUND_S, Flow, Lane, Traffic, starts

LANE = Lane("bend", ((0, 0, 0), (0, 100, 0), (-100, 100, 5)), 10, 8, ("a", "b"))


def test_a_lane_tells_place_and_heading() -> None:
    assert LANE.length_m == pytest.approx(100 + math.hypot(100, 5))
    assert LANE.at(50) == ((0, 50, 0), 0)
    place, heading = LANE.at(100 + LANE.length_m / 2 - 50)
    assert heading == pytest.approx(90)
    assert place[1] == 100


@given(st.integers(0, 50), st.floats(0, 2000))
def test_the_same_moment_shows_the_same_vehicles(seed: int, time_s: float) -> None:
    flow = Flow(LANE, seed)
    assert list(flow.passing(time_s)) == list(Flow(LANE, seed).passing(time_s))
    again = {car.id: car.place for car in flow.passing(time_s + ROUND_S)}
    for car in flow.passing(time_s):
        assert again[car.id] == pytest.approx(car.place, abs=0.01)


@given(st.integers(0, 50), st.floats(0, 2000))
def test_nobody_who_is_on_the_lane_is_left_out(seed: int, time_s: float) -> None:
    flow = Flow(LANE, seed)
    lasts_s = LANE.length_m / LANE.speed_m_s
    there = {k for k, (start, _, _) in enumerate(flow.entries) if (time_s % ROUND_S - start) % ROUND_S < lasts_s}
    assert {car.id[1] for car in flow.passing(time_s)} == there


@given(st.integers(0, 200), st.floats(0, 600))
def test_vehicles_of_a_lane_keep_their_distance(seed: int, time_s: float) -> None:
    at = sorted(((time_s - start) % ROUND_S) * LANE.speed_m_s for start, _, _ in starts(LANE, seed))
    gaps = [b - a for a, b in zip(at, at[1:], strict=False)]
    assert min(gaps) >= LEAST_GAP_S * LANE.speed_m_s - 1e-6


def test_seeds_differ_and_the_mean_gap_is_as_asked() -> None:
    counts = [len(starts(LANE, seed)) for seed in range(60)]
    assert sum(counts) / len(counts) == pytest.approx(ROUND_S / LANE.gap_s, rel=0.1)
    assert len({tuple(starts(LANE, seed)) for seed in range(20)}) == 20


def test_nodes_are_used_again() -> None:
    made: list[str] = []

    def stand(mesh: str) -> NodePath:
        made.append(mesh)
        node = NodePath(mesh)
        node.attach_new_node("paint")
        return node

    lane = Lane("short", ((0, 0, 0), (0, 60, 0)), 20, 6, ("a",))
    traffic = Traffic([lane], 4, stand)
    most = 0
    for k in range(1200):
        traffic.advance(k * 0.5)
        most = max(most, len(traffic.vehicles()))
        assert all(not node.is_hidden() for node in traffic.vehicles())
    assert 0 < len(made) == most


def test_the_lay_by_has_traffic_on_its_road_and_keeps_off_the_check_area(scene: Scene) -> None:
    layout = read_layout("layby")
    assert {lane.id for lane in layout.lanes} >= {"left", "middle"}
    scene.traffic.advance(30.0)
    assert scene.traffic.vehicles()
    for node in scene.traffic.vehicles():
        assert node.get_x() < -12
