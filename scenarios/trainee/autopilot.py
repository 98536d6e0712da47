"""Plays events on site by the inputs a trainee would use: going somewhere, beginning errands, choosing from lists.

It proves in tests that a whole attempt can be done by hand, with any device, and shows a model run in a demonstration.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from app.domain.attempt.events import (
    AttemptEnded,
    AttemptPaused,
    AttemptResumed,
    Event,
    FindingDisposed,
    FindingRecorded,
    FindingWithdrawn,
    InjectFired,
    ItemsCounted,
    NoteWritten,
    ObjectOperated,
    PaperRead,
    PapersCompared,
    PhotoTaken,
    ProbePlaced,
    ProbeRemoved,
    QuestionAsked,
    StationFaced,
    StationWorked,
    TorchSwitched,
)
from scenarios.trainee.on_site import OnSite
from scenarios.trainee.reach import level_distance, station_reach_m
from scenarios.trainee.screens import PaperScreen

STEP_S = 0.1
LONGEST_WAIT_S = 90.0
STAND_OFF_M = 1.3
CLOSE_M, FAR_READING_M = 2.5, 20.0


class StuckError(RuntimeError):
    """An event could not be brought about by the inputs; the message says which and what was open."""


class Controls(Protocol):
    """A device as the autopilot works it. What cannot be done answers False, or leaves things as they are."""

    site: OnSite

    def errand(self, name: str) -> None:
        """Begin an errand."""

    def pick(self, item: str) -> bool:
        """Choose an item of the open list."""

    def answer(self, text: str) -> None:
        """Enter a text where one is asked for, and confirm it."""

    def back(self) -> None:
        """Close what is on top, or take a break, or end it."""

    def go(self, node: str, stand_off_m: float, sight: str) -> None:
        """Stand so far from a place, seeing it."""

    def open_station(self, station: str) -> None:
        """Open what can be done at a station before the trainee."""

    def open_person(self, person: str) -> None:
        """Open what can be said to a person before the trainee."""

    def operate(self, part: str, state: str) -> bool:
        """Move a part by hand."""

    def probe(self, point: str) -> bool:
        """Bring the gas detector's probe to a point."""

    def unprobe(self) -> bool:
        """Take the probe back."""

    def take_break(self) -> None:
        """Let time stand still."""

    def end_break(self) -> None:
        """Go on after a break."""

    def next_paper(self) -> None:
        """Turn to another paper."""

    def lay_beside(self) -> None:
        """Lay a second paper beside the first."""

    def photograph(self) -> None:
        """Take a photograph."""

    def pass_time(self, seconds: float) -> None:
        """Let time pass, and give the station as many frames as it needs meanwhile."""


class Autopilot:
    """Drives a device."""

    def __init__(self, controls: Controls) -> None:
        self.controls = controls
        self.site = controls.site
        self._probe_late_ms = self._moved_late_ms = 0
        self._by_kind: dict[type[Event], Callable[..., None]] = {
            QuestionAsked: self._ask,
            StationWorked: self._work,
            ItemsCounted: self._count,
            ProbePlaced: self._probe,
            ProbeRemoved: self._unprobe,
            ObjectOperated: self._operate,
            PhotoTaken: self._photograph,
            PaperRead: self._read,
            PapersCompared: self._compare,
            FindingRecorded: self._record,
            FindingWithdrawn: self._withdraw,
            FindingDisposed: self._dispose,
            TorchSwitched: self._torch,
            NoteWritten: self._note,
            AttemptEnded: self._end,
            AttemptPaused: self._pause,
            AttemptResumed: self._resume,
            InjectFired: self._inject,
        }

    def play(self, events: Iterable[Event]) -> None:
        """Bring every input event about, not before its time; raises StuckError where one cannot be."""
        for event in events:
            if event.derived or isinstance(event, StationFaced):
                continue
            self._wait_until(event.t_ms)
            parts = self.site.work.view.objects
            self._by_kind.get(type(event), self._deed)(event)
            self._settle()
            if self.site.work.view.objects != parts:
                self._moved_late_ms = self.site.work.session.now_ms() - event.t_ms

    # --- one method an input ---------------------------------------------------------------

    def _deed(self, event: Event) -> None:
        entry = self.site.work.session.run.index.deed_of(event)
        if entry is None:
            raise StuckError(f"no deed brings about {event.kind}")
        deed = entry.deed
        if deed.at is not None:
            # Not from the edge of its reach: what the deed is worth may depend on where one stands.
            self._near(deed.at, _stand_within(deed.reach_m))
        self.controls.errand("deeds")
        self._pick(f"group:{deed.group}", event)
        self._pick(f"deed:{deed.id}", event)
        self._until_free()

    def _ask(self, event: QuestionAsked) -> None:
        work = self.site.work
        if "loud" in work.session.scenario.exchange_by_id[event.exchange].traits:
            self.controls.errand("radio")
            self._pick(f"call:{event.to}", event)
            self._pick(f"ask:{event.exchange}", event)
            return
        if event.to in work.scene.people:
            self._near(event.to, 2.4)
            self.controls.open_person(event.to)
        else:
            self.controls.errand("radio")
            self._pick(f"phone:{event.to}", event)
        exchange = work.session.scenario.exchange_by_id[event.exchange]
        self._pick(f"topic:{exchange.topic}", event)
        self._pick(f"ask:{event.exchange}", event)

    def _count(self, event: ItemsCounted) -> None:
        """Type the numbers; the action that asked for them goes on by itself."""
        self._at_station(event.station)
        self._pick(f"work:{event.station}.{event.action}", event)
        for kind in self.site.work.session.run.index.actions[f"{event.station}.{event.action}"].action.counts:
            self.controls.answer(str(event.counts[kind.id]))
        self._until_free()

    def _work(self, event: StationWorked) -> None:
        ref = f"{event.station}.{event.action}"
        if self.site.work.session.run.index.actions[ref].action.counts:
            return  # went on when its things were counted
        self._at_station(event.station)
        self._pick(f"work:{event.station}.{event.action}", event)
        self._until_free()

    def _probe(self, event: ProbePlaced) -> None:
        # Vapour spreads from when a part was opened: the probe comes as long after that as it is meant to.
        self._wait_until(event.t_ms + self._moved_late_ms)
        point = self.site.work.session.scenario.gas_point_by_id[event.point]
        if point.station is not None:
            self._at_station(point.station)
            self._pick(f"probe:{event.point}", event)
        else:
            self._near(point.node, 2.0)
            if not self.controls.probe(event.point):
                raise self._stuck(event, event.point)
        self._probe_late_ms = self.site.work.session.now_ms() - event.t_ms

    def _unprobe(self, event: ProbeRemoved) -> None:
        # A reading takes its time, however late the probe was placed; who has it stays no longer beside an alarm.
        session = self.site.work.session
        while session.now_ms() < event.t_ms + self._probe_late_ms and not self.site.work.view.meter_settled:
            self.controls.pass_time(STEP_S)
        if not self.controls.unprobe():
            raise self._stuck(event, "unprobe")

    def _operate(self, event: ObjectOperated) -> None:
        if event.operator != "trainee":
            self._refusable(event)
            return
        node = self.site.work.session.scenario.object_by_id[event.object].node
        scene = self.site.work.scene
        place = scene.place_of(node)
        stations = scene.scenario.scene.stations
        nearest = min(stations, key=lambda s: (scene.place_of(s.node) - place).length())
        self._stand_before(nearest.id)
        if not self.controls.operate(event.object, event.to_state):
            raise self._stuck(event, event.object)

    def _photograph(self, event: PhotoTaken) -> None:
        if event.papers:
            self._hold_up(event.papers[0], event)
        elif event.stations:
            self._stand_before(event.stations[0])
        taken = len(self.site.dashboard.photos)
        self.controls.photograph()
        self._wait_for(lambda: len(self.site.dashboard.photos) > taken, event)
        self._close_all()

    def _read(self, event: PaperRead) -> None:
        self._hold_up(event.paper, event)
        self.controls.pass_time(event.dwell_s)
        self.controls.back()

    def _compare(self, event: PapersCompared) -> None:
        scenario = self.site.work.session.scenario
        if event.first not in scenario.paper_by_id or event.second not in scenario.paper_by_id:
            return  # a plate and a paper are compared by the station's own action
        screen = self._hold_up(event.first, event)
        self.controls.lay_beside()
        for _ in range(len(scenario.paper_by_id)):
            if [page.id for page in screen.shown][1:] == [event.second]:
                break
            self.controls.next_paper()
        self.controls.pass_time(1.0)
        self.controls.back()

    def _record(self, event: FindingRecorded) -> None:
        self._stand_before(event.station)
        self.controls.errand("findings")
        self._pick(f"at:{event.station}", event)
        self._pick(f"finding:{event.finding}", event)

    def _withdraw(self, event: FindingWithdrawn) -> None:
        self.controls.errand("findings")
        self._pick(f"withdraw:{event.finding}", event)
        self._pick("withdraw:yes", event)

    def _dispose(self, event: FindingDisposed) -> None:
        self.controls.errand("dispose")
        self._pick(f"dispose:{event.finding}", event)
        self._pick(f"act:{event.act or 'none'}", event)
        if event.act:
            self._pick(f"basis:{self.site.disposing.basis_index(event.act, event.basis)}", event)
        self._pick(f"disposal:{event.disposal}", event)
        self._pick(f"authority:{event.authority}", event)
        if event.disposal == "open_case" and event.authority == "transport":
            if event.fine_yuan is None:
                self._pick("fine:none", event)
            else:
                self._pick("fine:some", event)
                self.controls.answer(str(event.fine_yuan))
        self._close_all()

    def _torch(self, event: TorchSwitched) -> None:
        if self.site.work.view.torch_on != event.on:
            self.controls.errand("torch")

    def _note(self, event: NoteWritten) -> None:
        self.controls.errand("note")
        self.controls.answer(event.text)

    def _end(self, event: AttemptEnded) -> None:
        if event.reason != "finished":
            self.site.work.session.give_up()
            return
        self.controls.errand("dispose")
        self._pick("finish", event)
        self._pick("end:yes", event)

    def _pause(self, event: Event) -> None:
        self.controls.take_break()

    def _resume(self, event: Event) -> None:
        self.controls.end_break()

    def _inject(self, event: InjectFired) -> None:
        self._refusable(event)

    # --- parts -----------------------------------------------------------------------------

    def _refusable(self, event: Event) -> None:
        """An event of the instructor or a party: no trainee's input."""
        work = self.site.work
        work.do(event.model_copy(update={"t_ms": work.session.now_ms()}))

    def _near(self, node: str, reach_m: float) -> None:
        work = self.site.work
        if level_distance(work.scene.place_of(node), work.eye()) > reach_m:
            self.controls.go(node, min(STAND_OFF_M, reach_m * 0.6), "")
            self.controls.pass_time(STEP_S)

    def _at_station(self, station_id: str) -> None:
        self._stand_before(station_id)
        self.controls.open_station(station_id)

    def _stand_before(self, station_id: str) -> None:
        station = self.site.work.session.scenario.station_by_id[station_id]
        reach = min(station.readable_m or STAND_OFF_M, station_reach_m(station))
        self.controls.go(station.node, max(min(STAND_OFF_M, reach * 0.9), 0.35), station.sight)
        self.controls.pass_time(STEP_S * 3)

    def _close_all(self) -> None:
        while self.site.work.screens:
            self.controls.back()

    def _hold_up(self, paper: str, event: Event) -> PaperScreen:
        self._close_all()
        self.controls.errand("papers")
        top = self.site.work.top
        if not isinstance(top, PaperScreen):
            raise self._stuck(event, paper)
        for _ in range(len(self.site.work.session.scenario.scene.papers)):
            if top.shown[0].id == paper:
                return top
            self.controls.next_paper()
        raise self._stuck(event, paper)

    def _pick(self, item: str, event: Event) -> None:
        if not self.controls.pick(item):
            raise self._stuck(event, item)

    def _until_free(self) -> None:
        work, waited = self.site.work, 0.0
        while work.busy is not None and waited < LONGEST_WAIT_S:
            step = max(STEP_S, (work.busy.until_ms - work.session.now_ms()) / 1000)
            self.controls.pass_time(step)
            waited += step

    def _wait_for(self, done: Callable[[], bool], event: Event) -> None:
        waited = 0.0
        while not done():
            self.controls.pass_time(STEP_S)
            waited += STEP_S
            if waited > LONGEST_WAIT_S:
                raise self._stuck(event, "waiting")

    def _wait_until(self, t_ms: int) -> None:
        session = self.site.work.session
        while session.clock.running and session.now_ms() < t_ms:
            self.controls.pass_time((t_ms - session.now_ms()) / 1000 + 0.001)

    def _settle(self) -> None:
        self.controls.pass_time(STEP_S)
        if self.site.work.session.clock.running:
            self._close_all()

    def _stuck(self, event: Event, item: str) -> StuckError:
        notice = self.site.work.notice
        said = notice.prompt.words if notice else ""
        kind: str = event.kind
        return StuckError(f"{kind} at {event.t_ms} ms: no way to {item} ({said})")


def _stand_within(reach_m: float) -> float:
    """How near to stand for a deed: close by, unless it is one that is done by looking from afar."""
    return reach_m * 0.9 if reach_m >= FAR_READING_M else min(reach_m * 0.6, CLOSE_M)
