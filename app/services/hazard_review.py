"""The leak of a run seen afterwards: vapour and isolation circle from above, the trainee's way, what he breathed.

Facts for the debrief. They cost no point, since the pose track is not sealed; what a rubric is to judge has to be an
event of the journal.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.charts.plan_view import CLOSE_M, PlanView, PlanWords, Vapour
from app.domain.attempt.chain import Entry
from app.domain.attempt.events import MeterAlarmed, StationFaced, StationWorked
from app.domain.hazard.exposure import Circle, Exposure, Step, measure_exposure, thinned
from app.domain.hazard.field import VapourField
from app.domain.hazard.substance import Unit
from app.domain.roster.account import Account
from app.domain.scenario.hazard import HazardPlan
from app.domain.scenario.scenario import GasMeter, Scenario
from app.domain.scoring.words import clock
from app.services.base import Base
from app.services.errors import ServiceError
from app.services.grading import scenario_of
from app.services.permissions import require_sight
from scenarios.director.poses import POSES_NAME, read_poses
from scenarios.director.run import ReplayError, replay

KNEE_M = 0.3
"""The height at which vapour is drawn: what is heavy lies low."""
HEAD_M = 1.6
SHARES_OF_ALARM = (0.01, 0.1, 1.0)
CELLS = 61
LEAST_REACH_M, MOST_REACH_M = 4.0, 120.0
LABEL = "演练值"


@dataclass(frozen=True, slots=True)
class HazardFact:
    """A fact in words, for a list."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class HazardReview:
    """What is to be shown. `exposure` is None where there is no pose track; `leaked` tells whether anything did."""

    plan: PlanView
    exposure: Exposure | None
    leaked: bool
    facts: tuple[HazardFact, ...]
    note: str


def hazard_review(base: Base, who: Account, attempt_id: str) -> HazardReview | None:
    """The review of an attempt, None where its scenario has no leak in it.

    Raises ServiceError where `who` may not see it, or the journal cannot be replayed.
    """
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        entries = unit.events.entries(attempt_id)
    require_sight(who, record.actor)
    scenario = scenario_of(base, record)
    poses = read_poses(base.home.attempt_folder(record.folder) / POSES_NAME)
    steps = thinned([Step(pose.t_ms, pose.position) for pose in poses if pose.part == "head"])
    return review(scenario, entries, steps)


def review(scenario: Scenario, entries: Sequence[Entry], steps: Sequence[Step]) -> HazardReview | None:
    """The review of a journal; `steps` is the measured way, empty where none was kept."""
    plan, meter = scenario.scene.hazard, scenario.scene.meter
    if plan is None or meter is None or not entries:
        return None
    try:
        director, _ = replay(scenario, entries)
    except ReplayError as error:
        raise ServiceError(f"现场俯视图画不出来：{error}") from error
    field = director.state.vapour
    assert field is not None  # the scenario has a hazard
    end_s = entries[-1].event.t_ms / 1000
    shown_s = _worst_s(field, end_s)
    alarm_ms = next((entry.event.t_ms for entry in entries if isinstance(entry.event, MeterAlarmed)), None)
    way = list(steps) or list(_guessed(plan, entries))
    exposure = None
    if steps:
        exposure = measure_exposure(field, steps, Circle(plan.isolation_m), meter.unit, meter.low_alarm, alarm_ms)
    leaked = field.leaks_at(shown_s)
    bearing, speed = field.wind_at(shown_s)
    view = PlanView(
        leak=plan.at[:2],
        radius_m=plan.isolation_m if leaked else 0.0,
        vehicle=plan.vehicle,
        wind_from_deg=bearing,
        wind_m_s=speed,
        way=tuple(step.at[:2] for step in way),
        way_measured=bool(steps),
        vapour=_drawn(field, shown_s, meter, None) if leaked else None,
        close_vapour=_drawn(field, shown_s, meter, CLOSE_M) if leaked else None,
        marks=_marks(steps, alarm_ms),
    )
    return HazardReview(view, exposure, leaked, tuple(_facts(plan, exposure, leaked)), plan.note)


def plan_words() -> PlanWords:
    """The words of the picture in a report."""
    return PlanWords(
        circle=f"警戒圈（{LABEL}）",
        vapour="近地蒸气",
        way="学员走过的路",
        guess="按检查点连成的路",
        wind="风",
        vehicle="车辆",
        whole=f"全景（{LABEL}）",
        close="车旁近看",
    )


def _worst_s(field: VapourField, end_s: float) -> float:
    """The moment of the run at which most vapour was given off."""
    moments = [0.0, *(max(0.0, at_s - 1e-3) for at_s in field.changes_s() if at_s <= end_s), end_s]
    return max(moments, key=lambda at_s: (round(field.emission_g_s(at_s), 6), at_s))


def _guessed(plan: HazardPlan, entries: Sequence[Entry]) -> Iterator[Step]:
    """From station to station, where nobody's steps were kept: bots have no body."""
    last = None
    for entry in entries:
        event = entry.event
        if isinstance(event, StationFaced | StationWorked) and event.station in plan.stands and event.station != last:
            last = event.station
            yield Step(event.t_ms, (*plan.stands[last], HEAD_M))


def _marks(way: Sequence[Step], alarm_ms: int | None) -> tuple[tuple[tuple[float, float], str], ...]:
    if alarm_ms is None or not way:
        return ()
    before = [step for step in way if step.t_ms <= alarm_ms]
    stood = before[-1] if before else way[0]
    return ((stood.at[:2], f"{clock(alarm_ms)} 报警"),)


def _drawn(field: VapourField, t_s: float, meter: GasMeter, reach_m: float | None) -> Vapour:
    levels = tuple(share * meter.low_alarm for share in SHARES_OF_ALARM)
    reach = reach_m or _reach_m(field, t_s, levels[0], meter.unit)
    x, y, _ = field.site.at
    xs = tuple(x + reach * (2 * n / (CELLS - 1) - 1) for n in range(CELLS))
    ys = tuple(y + reach * (2 * n / (CELLS - 1) - 1) for n in range(CELLS))
    values = tuple(tuple(_knee(field, t_s, (a, b), meter.unit) for a in xs) for b in ys)
    return Vapour(xs, ys, values, levels, meter.unit)


def _reach_m(field: VapourField, t_s: float, level: float, unit: Unit) -> float:
    """How far from the leak the level is met in any direction, as far as is drawn."""
    far = LEAST_REACH_M
    while far < MOST_REACH_M and any(_knee(field, t_s, spot, unit) >= level for spot in _ring(field, far)):
        far *= 1.25
    return far


def _ring(field: VapourField, radius_m: float) -> Iterator[tuple[float, float]]:
    x, y, _ = field.site.at
    for degrees in range(0, 360, 3):
        turn = math.radians(degrees)
        yield x + radius_m * math.sin(turn), y + radius_m * math.cos(turn)


def _knee(field: VapourField, t_s: float, spot: tuple[float, float], unit: Unit) -> float:
    return field.reading(field.open_air_g_m3(t_s, (*spot, KNEE_M)), t_s, unit)


def _facts(plan: HazardPlan, exposure: Exposure | None, leaked: bool) -> Iterator[HazardFact]:
    yield HazardFact("泄漏物质", f"{plan.substance.title}（{plan.substance.un}）" if leaked else "本次没有泄漏")
    if leaked and plan.isolation_m > 0:
        yield HazardFact("警戒圈半径", f"{plan.isolation_m:g} m（{LABEL}）")
    if exposure is None:
        yield HazardFact("学员的路线", "没有行走轨迹，按去过的检查点连成，不计接触量")
        return
    if not leaked:
        return
    yield HazardFact("头部高度最高浓度", _with_time(f"{exposure.peak:g} {exposure.unit}", exposure.peak_ms))
    yield HazardFact("接触量", f"{exposure.dose_min:g} {exposure.unit}·分")
    yield HazardFact("头部高于低报警点", f"{exposure.above_alarm_s:.0f} 秒")
    circled = plan.isolation_m > 0
    if circled and exposure.entered_ms is not None:
        yield HazardFact("进入警戒圈", clock(exposure.entered_ms))
    if circled:
        yield HazardFact("在警戒圈内", f"{exposure.inside_s:.0f} 秒，其中下风向 {exposure.downwind_s:.0f} 秒")
    if exposure.nearest_m is not None:
        yield HazardFact("离泄漏处最近", f"{exposure.nearest_m:g} m")
    if circled and exposure.left_after_alarm_s is not None:
        yield HazardFact("报警后离开警戒圈", f"{exposure.left_after_alarm_s:g} 秒")


def _with_time(words: str, t_ms: int | None) -> str:
    return words if t_ms is None else f"{words}（{clock(t_ms)}）"
