"""Looking closer: station actions, papers, comparisons, photographs, findings."""

from __future__ import annotations

from typing import Any

from app.domain.attempt.events import (
    FindingDisposed,
    FindingRecorded,
    FindingWithdrawn,
    ItemsCounted,
    PaperRead,
    PapersCompared,
    PhotoTaken,
    StationFaced,
    StationWorked,
)
from scenarios.director.commands import ShowCloseLook
from scenarios.director.developments import blocked_by_phase
from scenarios.director.index import ActionEntry, ScenarioIndex
from scenarios.director.state import AttemptState
from scenarios.director.turn import Turn

VEHICLE_GONE = "车辆已经放行，看不到了。"


def blocked_action(index: ScenarioIndex, state: AttemptState, entry: ActionEntry) -> str | None:
    """Why a station action cannot be done now, if so."""
    action = entry.action
    if state.released:
        return VEHICLE_GONE
    too_early = blocked_by_phase(state, action.from_phase)
    if too_early is not None:
        return too_early
    if action.order is not None and action.order not in state.asked:
        return f"先说：{index.exchanges[action.order].exchange.say}"
    if not entry.needs(state):
        return action.needs_text or f"现在还不能“{action.title}”。"
    return None


def refuse_work(index: ScenarioIndex, state: AttemptState, event: StationWorked) -> str | None:
    """Why the action cannot be done, if so."""
    entry = index.actions.get(f"{event.station}.{event.action}")
    return "没有这个检查动作。" if entry is None else blocked_action(index, state, entry)


def work(turn: Turn, event: StationWorked) -> None:
    """An action was done: what it shows, hands over, compares, changes and reveals."""
    state = turn.state
    ref = f"{event.station}.{event.action}"
    entry = turn.index.actions.get(ref)
    if entry is None:
        return
    action = entry.action
    state.actions_done[ref] = state.actions_done.get(ref, 0) + 1
    turn.apply(action.effects, action.id)
    if action.shows:
        lines = tuple(state.text(line) for line in action.shows)
        turn.tell(ShowCloseLook(event.station, event.action, action.title, lines, action.magnifies))
    for paper in action.papers:
        turn.hand_over(paper)
    if action.compares is not None:
        first, second = action.compares
        turn.happen(PapersCompared(t_ms=state.t_ms, first=first, second=second))
    turn.reveal(ref)


def refuse_counting(index: ScenarioIndex, state: AttemptState, event: ItemsCounted) -> str | None:
    """Why nothing can be counted, if so: as the action that asks for it, and every kind has its number."""
    entry = index.actions.get(f"{event.station}.{event.action}")
    if entry is None or {kind.id for kind in entry.action.counts} != event.counts.keys():
        return "这里要清点的不是这几样。"
    return blocked_action(index, state, entry)


def refuse_reading(index: ScenarioIndex, state: AttemptState, event: PaperRead) -> str | None:
    """Why the paper cannot be read, if so."""
    return None if event.paper in state.papers else "这份单证还没有拿到手。"


def refuse_comparing(index: ScenarioIndex, state: AttemptState, event: PapersCompared) -> str | None:
    """Why the two cannot be laid side by side, if so."""
    for source in (event.first, event.second):
        if source in index.paper_when and source not in state.papers:
            return "要对照的单证还没有拿到手。"
    return None


def compare(turn: Turn, event: PapersCompared) -> None:
    """Laying the two sources of a station's comparison side by side by hand is that station's action."""
    for ref in turn.index.comparisons.get(frozenset((event.first, event.second)), ()):
        entry = turn.index.actions[ref]
        if ref not in turn.state.actions_done and blocked_action(turn.index, turn.state, entry) is None:
            # marked first: the action tells of the comparison in its turn, which must not start it again
            turn.state.actions_done[ref] = 0
            turn.happen(StationWorked(t_ms=turn.state.t_ms, station=entry.station.id, action=entry.action.id))


def refuse_facing(index: ScenarioIndex, state: AttemptState, event: StationFaced) -> str | None:
    """Why the station cannot have been faced, if so."""
    return None if event.station in state.scenario.station_by_id else "没有这个检查点。"


def refuse_photo(index: ScenarioIndex, state: AttemptState, event: PhotoTaken) -> str | None:
    """Why the photograph cannot be kept, if so."""
    if event.photo in state.photos:
        return "这张照片已经存过。"
    if not set(event.stations) <= state.scenario.station_by_id.keys():
        return "没有这个检查点。"
    return None if set(event.papers) <= state.papers.keys() else "要拍的单证还没有拿到手。"


def keep_photo(turn: Turn, event: PhotoTaken) -> None:
    """The photograph is evidence."""
    turn.state.photos.add(event.photo)


def refuse_recording(index: ScenarioIndex, state: AttemptState, event: FindingRecorded) -> str | None:
    """Why the finding cannot be written down, if so."""
    scenario = state.scenario
    if event.finding not in scenario.fault_by_id and event.finding not in scenario.distractor_by_id:
        return "清单里没有这个问题。"
    if event.station not in scenario.station_by_id:
        return "没有这个检查点。"
    return "这个问题已经记下了。" if event.finding in state.findings else None


def record(turn: Turn, event: FindingRecorded) -> None:
    """The finding stands on the list."""
    turn.state.findings[event.finding] = event.station


def refuse_unrecorded(
    index: ScenarioIndex, state: AttemptState, event: FindingWithdrawn | FindingDisposed
) -> str | None:
    """Why a finding that is not on the list cannot be struck out or disposed of."""
    return None if event.finding in state.findings else "这个问题还没有记录。"


def withdraw(turn: Turn, event: FindingWithdrawn) -> None:
    """The finding is struck out."""
    del turn.state.findings[event.finding]
    turn.state.disposed.discard(event.finding)


def dispose(turn: Turn, event: FindingDisposed) -> None:
    """It is settled how the finding is handled."""
    turn.state.disposed.add(event.finding)


REFUSALS: dict[str, Any] = {
    "StationWorked": refuse_work,
    "ItemsCounted": refuse_counting,
    "PaperRead": refuse_reading,
    "PapersCompared": refuse_comparing,
    "StationFaced": refuse_facing,
    "PhotoTaken": refuse_photo,
    "FindingRecorded": refuse_recording,
    "FindingWithdrawn": refuse_unrecorded,
    "FindingDisposed": refuse_unrecorded,
}
REACTIONS: dict[str, Any] = {
    "StationWorked": work,
    "PapersCompared": compare,
    "PhotoTaken": keep_photo,
    "FindingRecorded": record,
    "FindingWithdrawn": withdraw,
    "FindingDisposed": dispose,
}
