"""Where the trainee walks: into the isolation circle of a leak and out of it, into areas not to be entered."""

from __future__ import annotations

from app.domain.attempt.events import Event
from app.domain.hazard.field import Point, VapourField
from app.domain.scenario.scenario import Scenario
from scenarios.director.area_watch import AreaWatch
from scenarios.director.circle_watch import circle_watch


class GroundWatch:
    """Both watches of a scenario; an engine calls `watch` as the head moves and hands in what it returns."""

    def __init__(self, scenario: Scenario) -> None:
        self._circle = circle_watch(scenario)
        self._areas = AreaWatch(scenario.scene.areas)

    def watch(self, t_ms: int, head: Point, field: VapourField | None) -> list[Event]:
        """What to report now that the head is at a place, in scene axes."""
        return [*self._circle.watch(t_ms, head, field), *self._areas.watch(t_ms, head[0], head[1])]
