"""Hands on things: movable parts, the gas detector, torch and body camera."""

from __future__ import annotations

import math
from typing import Any

from app.domain.attempt.events import (
    MeterRead,
    MeterZeroed,
    ObjectOperated,
    OfficerOperatedLoadedValve,
    ProbePlaced,
    ProbeRemoved,
    TorchSwitched,
    VideoStarted,
    VideoStopped,
)
from app.domain.scenario.things import MovableObject
from scenarios.director.commands import PlaySound
from scenarios.director.index import ScenarioIndex
from scenarios.director.inspection import VEHICLE_GONE
from scenarios.director.state import AttemptState
from scenarios.director.turn import Turn


def blocked_object(index: ScenarioIndex, state: AttemptState, item: MovableObject, operator: str) -> str | None:
    """Why a part cannot be moved by this operator now, if so; a loaded valve gives way to the trainee's hand too."""
    if state.released:
        return VEHICLE_GONE
    if operator == "trainee" and item.hand == "party" and not item.loaded_valve:
        return f"{item.title}由当事人操作，请先说明要求。"
    if operator == "party" and item.hand == "trainee":
        return f"{item.title}由执法人员自己操作。"
    return None if index.object_needs[item.id](state) else f"现在还动不了{item.title}。"


def refuse_operating(index: ScenarioIndex, state: AttemptState, event: ObjectOperated) -> str | None:
    """Why the part cannot be moved, if so."""
    item = state.scenario.object_by_id.get(event.object)
    if item is None or event.to_state not in item.states:
        return "没有这个部件，或者它没有这个状态。"
    if state.objects[item.id] == event.to_state:
        return f"{item.title}已经是这个状态。"
    return blocked_object(index, state, item, event.operator)


def operate(turn: Turn, event: ObjectOperated) -> None:
    """A part was moved; the trainee's own hand on a valve of a loaded tank is a fact of its own."""
    item = turn.state.scenario.object_by_id.get(event.object)
    if item is None:
        return
    turn.move(event.object, event.to_state)
    if item.loaded_valve and event.operator == "trainee":
        turn.happen(OfficerOperatedLoadedValve(t_ms=event.t_ms, object=event.object))


def blocked_point(index: ScenarioIndex, state: AttemptState, point: str) -> str | None:
    """Why the probe cannot be brought to the point, if so."""
    gas_point = state.scenario.gas_point_by_id.get(point)
    if gas_point is None or state.meter is None:
        return "没有这个测点。"
    if state.released:
        return VEHICLE_GONE
    if not index.point_needs[point](state):
        return gas_point.needs_text or f"探头现在够不到{gas_point.title}。"
    return None


def refuse_probe(index: ScenarioIndex, state: AttemptState, event: ProbePlaced) -> str | None:
    """Why the probe cannot be placed, if so."""
    if state.meter is not None and state.meter.point == event.point:
        return "探头已经在这个测点。"
    return blocked_point(index, state, event.point)


def place_probe(turn: Turn, event: ProbePlaced) -> None:
    """The probe comes to a point; leaving another too early gives an unsteady reading there."""
    meter = turn.state.meter
    if meter is None:
        return
    _read_before_leaving(turn)
    meter.place(event.t_ms, event.point, *turn.state.probe_aim(event.point))


def refuse_removing(index: ScenarioIndex, state: AttemptState, event: ProbeRemoved) -> str | None:
    """Why the probe cannot be taken away, if so."""
    return None if state.meter is not None and state.meter.point is not None else "探头没有放在测点上。"


def remove_probe(turn: Turn, event: ProbeRemoved) -> None:
    """The probe leaves its point."""
    meter = turn.state.meter
    if meter is None:
        return
    _read_before_leaving(turn)
    meter.remove(event.t_ms)


def _read_before_leaving(turn: Turn) -> None:
    state, meter = turn.state, turn.state.meter
    if meter is None or meter.point is None or meter.stable_told:
        return
    turn.happen(
        MeterRead(
            t_ms=state.t_ms,
            point=meter.point,
            value=meter.shown_at(state.t_ms),
            held_s=meter.held_s(state.t_ms),
            stable=False,
        )
    )


def refuse_zeroing(index: ScenarioIndex, state: AttemptState, event: MeterZeroed) -> str | None:
    """Why the gas detector cannot be zeroed, if so."""
    waits_s = state.meter.warming_s(event.t_ms) if state.meter is not None else 0.0
    return f"检测仪还在预热，约 {math.ceil(waits_s)} 秒后再归零。" if waits_s > 0 else None


def zero_meter(turn: Turn, event: MeterZeroed) -> None:
    """The gas detector was zeroed."""
    if turn.state.meter is not None:
        turn.state.meter.zero(event.t_ms, event.clean_air)


def refuse_torch(index: ScenarioIndex, state: AttemptState, event: TorchSwitched) -> str | None:
    """Why the torch cannot be switched, if so."""
    return f"手电已经{'开着' if event.on else '关了'}。" if state.torch_on is event.on else None


def switch_torch(turn: Turn, event: TorchSwitched) -> None:
    """The torch is on or off."""
    turn.state.torch_on = event.on


def refuse_start(index: ScenarioIndex, state: AttemptState, event: VideoStarted) -> str | None:
    """Why recording cannot be started, if so."""
    return "记录仪已经在录像。" if state.video_on else None


def refuse_stop(index: ScenarioIndex, state: AttemptState, event: VideoStopped) -> str | None:
    """Why recording cannot be stopped, if so."""
    return None if state.video_on else "记录仪没有在录像。"


def start_video(turn: Turn, event: VideoStarted) -> None:
    """The body camera records."""
    turn.state.video_on = True
    turn.tell(PlaySound("camera_on"))


def stop_video(turn: Turn, event: VideoStopped) -> None:
    """The body camera does not record."""
    turn.state.video_on = False
    turn.tell(PlaySound("camera_off"))


REFUSALS: dict[str, Any] = {
    "ObjectOperated": refuse_operating,
    "ProbePlaced": refuse_probe,
    "ProbeRemoved": refuse_removing,
    "MeterZeroed": refuse_zeroing,
    "TorchSwitched": refuse_torch,
    "VideoStarted": refuse_start,
    "VideoStopped": refuse_stop,
}
REACTIONS: dict[str, Any] = {
    "ObjectOperated": operate,
    "ProbePlaced": place_probe,
    "ProbeRemoved": remove_probe,
    "MeterZeroed": zero_meter,
    "TorchSwitched": switch_torch,
    "VideoStarted": start_video,
    "VideoStopped": stop_video,
}
