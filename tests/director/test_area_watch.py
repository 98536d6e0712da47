"""Stepping into a pool is told once a stay, however often one looks."""

from __future__ import annotations

from app.domain.scenario.incident import Area
from scenarios.director.area_watch import AreaWatch

POOL = Area(id="pool", title="积液", at=(0, -5), half_m=(2, 1))


def test_each_stay_is_told_once() -> None:
    watch = AreaWatch((POOL,))
    steps = [(0, 5, -5), (500, 1, -5), (1000, 0, -5), (1500, 5, -5), (2000, 0, -5.5)]
    told = [event for t_ms, x, y in steps for event in watch.watch(t_ms, x, y)]
    assert [(event.t_ms, event.area, event.by) for event in told] == [(500, "pool", "lead"), (2000, "pool", "lead")]


def test_an_ellipse_has_no_corners() -> None:
    watch = AreaWatch((POOL,))
    assert watch.watch(0, 9, 9) == watch.watch(500, 1.9, -4.1) == []
    assert watch.watch(1000, 1.9, -5)


def test_who_begins_there_has_not_stepped_in() -> None:
    watch = AreaWatch((POOL,))
    assert watch.watch(0, 0, -5) == watch.watch(600, 0, -5) == []


def test_it_looks_four_times_a_second() -> None:
    watch = AreaWatch((POOL,))
    assert watch.watch(0, 9, 9) == watch.watch(100, 0, -5) == []
    assert watch.watch(300, 0, -5)


def test_a_scenario_without_areas_costs_nothing() -> None:
    assert AreaWatch(()).watch(0, 0, 0) == []
