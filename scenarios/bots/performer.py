"""Carries out the steps of a plan as a person would: walking, looking, speaking, waiting, reacting to the alarm."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

from app.domain.attempt.events import (
    Event,
    FindingDisposed,
    FindingRecorded,
    ItemsCounted,
    ObjectOperated,
    PaperRead,
    PhotoTaken,
    ProbePlaced,
    ProbeRemoved,
    QuestionAsked,
    StationFaced,
    StationWorked,
    VehicleReleased,
)
from app.domain.procedure.patterns import EventPattern
from app.domain.scenario.deeds import Deed, PlanStep
from app.domain.scenario.faults import Fault
from app.domain.scenario.people import Exchange
from app.domain.scoring.attention import is_readable
from scenarios.bots import handling, timing
from scenarios.bots.personas import Persona
from scenarios.bots.reflexes import Reflexes
from scenarios.director.commands import Refuse
from scenarios.director.developments import due_of
from scenarios.director.index import ActionEntry
from scenarios.director.journal import MemoryJournal
from scenarios.director.run import AttemptRun

STANDING_M = 2.0
NOTICE_MS = 1000
"""Nothing is noticed sooner than this after it happened."""

ALONE_AT_MOST_MS = 300_000
LONGEST_AWAITED_MS = 600_000


class Performer:
    """One persona in one run; `missed` collects what it wanted to do and could not, with the reason."""

    def __init__(self, run: AttemptRun, journal: MemoryJournal, persona: Persona, rng: random.Random) -> None:
        self.run = run
        self.scenario = run.scenario
        self.persona = persona
        self.missed: list[tuple[str, str]] = []
        self._journal = journal
        self._rng = rng
        self._t_ms = 0
        self._station = ""
        self._photos = 0
        self._cones = 0
        self._seen = 0
        self._own: Event | None = None
        self._reflexes = Reflexes(self.scenario.rules)
        self._overlooked: dict[str, bool] = {}
        self._doers: dict[str, Callable[[str], None]] = {
            "deed": self.do_deed, "work": self.work, "ask": self.ask, "operate": self.operate, "probe": self.probe,
            "photo": self.photograph, "unprobe": self.unprobe, "record": self.record, "dispose": self.dispose,
            "wait": self.stand_by, "await": self.await_development,
        }  # fmt: skip

    @property
    def ended(self) -> bool:
        """Whether the attempt is over."""
        return self.run.director.state.ended is not None

    def perform(self, step: PlanStep) -> None:
        """Carry out one step of the plan."""
        verb, _, what = step.do.partition(":")
        self._doers[verb](what)

    # --- the steps ------------------------------------------------------------------------------

    def do_deed(self, deed_id: str) -> None:
        """Do a deed, once for each finding where it is about findings."""
        deed = self.scenario.deed_by_id[deed_id]
        if self.persona.releases_anyway and deed.event.event == "VehicleHeld":
            self.wait(deed.duration_s)
            self._do(f"deed:{deed_id}", VehicleReleased(t_ms=self._t_ms))
            return
        for filled in self._fillings(deed):
            self.wait(deed.duration_s + (timing.WALK_S if deed.at is not None else 0))
            if not self.run.director.state.second_officer:  # may have been called away meanwhile
                self.wait_for_company()
            self._do(f"deed:{deed_id}", deed.event.at(self._t_ms, **filled))

    def ask(self, exchange_id: str) -> None:
        """Say a line and listen; a rude persona may snap first."""
        exchange = self.scenario.exchange_by_id[exchange_id]
        if self._chance(self.persona.rudeness):
            self._snap_at(exchange)
        self._say(exchange)

    def work(self, ref: str) -> None:
        """Go to a station and carry out an action, giving the order first where the party does it."""
        entry = self.run.index.actions[ref]
        order = entry.action.order
        if order is not None and order not in self.run.director.state.asked:
            self._say(self.scenario.exchange_by_id[order])
        self._go_to(entry.station.id)
        self.wait(entry.action.duration_s)
        self.wait_for_company()
        had = set(self.run.director.state.papers)
        if entry.action.counts:
            self._count(entry)
        event = StationWorked(t_ms=self._t_ms, station=entry.station.id, action=entry.action.id)
        if self._do(f"work:{ref}", event):
            self._read([paper for paper in self.run.director.state.papers if paper not in had])

    def operate(self, what: str) -> None:
        """Bring a movable part into a state, or have it brought there."""
        name, _, state = what.partition(".")
        item = self.scenario.object_by_id[name]
        own_hand = item.hand != "party" or (item.loaded_valve and self._chance(self.persona.wrong_deeds))
        self.wait(timing.OPERATE_S)
        self._do(
            f"operate:{what}",
            ObjectOperated(t_ms=self._t_ms, object=name, to_state=state, operator="trainee" if own_hand else "party"),
        )

    def probe(self, point: str) -> None:
        """Hold the probe to a measuring point for as long as the persona's patience lasts."""
        meter = self.scenario.scene.meter
        self.wait(timing.WALK_S)
        if not self._do(f"probe:{point}", ProbePlaced(t_ms=self._t_ms, point=point)) or meter is None:
            return
        until_ms = self._t_ms + round(meter.t90_s * self.persona.patience * 1000)
        while self._t_ms < until_ms and not self.ended and self._probing:
            self.wait(timing.METER_CHECK_S / self.persona.pace)

    def unprobe(self, _: str = "") -> None:
        """Take the probe away, if it is anywhere."""
        if self._probing:
            self._do("unprobe", ProbeRemoved(t_ms=self._t_ms))

    def photograph(self, station: str) -> None:
        """Take a photograph of a station."""
        self.wait(timing.PHOTO_S)
        self._photos += 1
        self._do(f"photo:{station}", PhotoTaken(t_ms=self._t_ms, photo=f"P{self._photos:03}", stations=(station,)))

    def record(self, _: str = "") -> None:
        """Write down what was revealed and noticed, each with its photograph."""
        state = self.run.director.state
        for fault_id in list(state.revealed):
            overlooked = self._overlooked.setdefault(fault_id, not self._chance(self.persona.records))
            if fault_id not in state.findings and not overlooked:
                self._write_down(fault_id, self.scenario.fault_by_id[fault_id].station)
        if self._chance(self.persona.imagines):
            self._imagine()

    def dispose(self, _: str = "") -> None:
        """Settle how each finding is handled."""
        act_date = self.run.assignment.act_date
        for finding in list(self.run.director.state.findings):
            fault = self.scenario.fault_by_id.get(finding)
            if fault is None:
                fields = handling.imagined_handling()
            elif self._chance(self.persona.knows_law):
                fields = handling.right_handling(fault, act_date, self._proven_yuan(fault))
            else:
                fields = handling.wrong_handling(self.scenario, fault, act_date, self._rng)
            self.wait(timing.DISPOSE_S)
            self._do(
                "dispose",
                FindingDisposed.model_validate(
                    {"t_ms": self._t_ms, "finding": finding, **{k: v for k, v in fields.items() if v is not None}}
                ),
            )

    def await_development(self, name: str) -> None:
        """Wait for what is under way by itself; what has not begun to run is not waited for."""
        until_ms = self._t_ms + LONGEST_AWAITED_MS
        while due_of(self.run.director.state, name) is not None and self._t_ms < until_ms and not self.ended:
            self.wait(timing.METER_CHECK_S)

    def stand_by(self, seconds: str) -> None:
        """Let so many seconds pass."""
        self.wait(float(seconds))

    # --- time and reactions ------------------------------------------------------------------------

    def wait(self, seconds: float) -> None:
        """Let so much time pass at the persona's pace, noticing what happens meanwhile."""
        until_ms = self._t_ms + round(seconds * self.persona.pace * 1000)
        while self._t_ms < until_ms:
            self._t_ms = min(until_ms, self._t_ms + NOTICE_MS)
            self.run.tick(self._t_ms)
            self._react()

    def wait_for_company(self) -> None:
        """Stand by while the second officer is away, as far as the persona knows that it must."""
        until_ms = self._t_ms + ALONE_AT_MOST_MS
        careful = self._chance(self.persona.reacts)
        while careful and not self.run.director.state.second_officer and self._t_ms < until_ms and not self.ended:
            self.wait(timing.METER_CHECK_S)

    @property
    def t_ms(self) -> int:
        """The persona's time."""
        return self._t_ms

    @property
    def _probing(self) -> bool:
        meter = self.run.director.state.meter
        return meter is not None and meter.point is not None

    def _react(self) -> None:
        fresh, self._seen = self._journal.entries[self._seen :], len(self._journal.entries)
        for rule in self._reflexes.owed(entry.event for entry in fresh if entry.event is not self._own):
            if not self._chance(self.persona.reacts):
                continue
            with self._reflexes.busy_with(rule):
                self.wait(timing.REACT_S)
                if rule.b is not None:
                    self._bring_about(rule.b)

    def _proven_yuan(self, fault: Fault) -> float:
        state, income = self.run.director.state, fault.key.income
        if income is None or not self.run.index.income_proven[fault.id](state):
            return 0.0
        return float(state.values[income.value])

    def _bring_about(self, wanted: EventPattern) -> None:
        """Make an event of the pattern happen, by a deed or by something one can say."""
        if wanted.event == "Withdrew":
            self.unprobe()
        now = self.run.director.permitted()
        for choice in now.deeds:
            deed = choice.deed
            if not choice.blocked and wanted.matches(deed.event.at(self._t_ms)):
                self.do_deed(deed.id)
                return
        for lines in now.exchanges.values():
            for line in lines:
                if any(wanted.matches(template.at(self._t_ms)) for template in line.exchange.emits):
                    self._say(line.exchange)
                    return
        self.missed.append((wanted.event, "没有能做到这一点的动作或话语"))

    def _do(self, what: str, event: Event) -> bool:
        if self.ended:
            return False
        self._own = event
        commands = self.run.do(event)
        reason = next((command.reason for command in commands if isinstance(command, Refuse)), None)
        if reason is not None:
            self.missed.append((what, reason))
        self._react()
        return reason is None

    def _chance(self, share: float) -> bool:
        # drawn also where it is certain, so that changing one habit leaves the others' draws as they were
        return self._rng.random() < share

    # --- parts of steps ------------------------------------------------------------------------------

    def _go_to(self, station_id: str) -> None:
        if station_id == self._station:
            return
        self._station = station_id
        station = self.scenario.station_by_id[station_id]
        self.wait(timing.WALK_S)
        self.wait(timing.LOOK_S)
        light = float(self.run.director.state.text(self.scenario.scene.weather.light))
        near = self._chance(self.persona.reading)
        distance_m = round((station.readable_m or STANDING_M) * light * (0.75 if near else 1.5), 2)
        angle_deg = 10.0 if near else 65.0
        readable = is_readable(station.readable_m, distance_m=distance_m, angle_deg=angle_deg, light=light)
        self._do(
            f"face:{station_id}",
            StationFaced(
                t_ms=self._t_ms,
                station=station_id,
                distance_m=distance_m,
                angle_deg=angle_deg,
                light=light,
                dwell_s=timing.LOOK_S,
                readable=readable,
            ),
        )

    def _count(self, entry: ActionEntry) -> None:
        values = self.run.director.state.values
        there = {kind.id: round(float(values[kind.value])) for kind in entry.action.counts}
        # who counts from afar misses one of each
        counted = {name: number if self._chance(self.persona.reading) else number - 1 for name, number in there.items()}
        counts = {name: max(0, number) for name, number in counted.items()}
        place = {"station": entry.station.id, "action": entry.action.id}
        self._do("count", ItemsCounted.model_validate({"t_ms": self._t_ms, **place, "counts": counts}))

    def _read(self, papers: Sequence[str]) -> None:
        for paper in papers:
            if self._chance(self.persona.reading):
                self.wait(timing.READ_PAPER_S)
                self._do(
                    f"read:{paper}",
                    PaperRead(t_ms=self._t_ms, paper=paper, dwell_s=timing.READ_PAPER_S * self.persona.pace),
                )

    def _say(self, exchange: Exchange) -> None:
        if exchange.topic != "safety":  # an order that averts danger waits for nobody
            self.wait_for_company()
        said = self._do(f"ask:{exchange.id}", QuestionAsked(t_ms=self._t_ms, exchange=exchange.id, to=exchange.who))
        if said:
            self.wait(timing.speaking_s(exchange.say, exchange.answers[0].text))

    def _snap_at(self, exchange: Exchange) -> None:
        choices = self.run.director.permitted().exchanges.get(exchange.who, ())
        harsh = [c.exchange for c in choices if {"rude", "threatens"} & set(c.exchange.traits)]
        if harsh:
            self._say(self._rng.choice(harsh))

    def _write_down(self, finding: str, station: str) -> None:
        self.wait(timing.WRITE_FINDING_S)
        self._do(f"record:{finding}", FindingRecorded(t_ms=self._t_ms, finding=finding, station=station))
        if self._chance(self.persona.photographs):
            self.photograph(station)

    def _imagine(self) -> None:
        state = self.run.director.state
        tempting = [self.scenario.distractor_by_id[name] for name in self.run.director.permitted().distractors]
        sought = [f for f in self.scenario.bank.faults if f.id not in state.faults and f.station == self._station]
        choices = [(d.id, d.station) for d in tempting] + [(f.id, f.station) for f in sought]
        choices = [(name, station) for name, station in choices if name not in state.findings]
        if choices:
            self._write_down(*self._rng.choice(choices))

    def _fillings(self, deed: Deed) -> list[dict[str, Any]]:
        """The fields that the engine fills in: one set, or one for each finding that has to be put right."""
        filled: dict[str, Any] = {}
        if "from_deg" in deed.filled:
            filled["from_deg"] = float(self.run.director.state.text(self.scenario.scene.weather.wind_from_deg))
        if {"x_m", "y_m"} & set(deed.filled):
            self._cones += 1
            filled.update(x_m=-3.0, y_m=-5.0 * self._cones)
        if "finding" not in deed.filled:
            return [filled]
        state, faults = self.run.director.state, self.scenario.fault_by_id
        return [{**filled, "finding": f} for f in state.findings if f in faults and faults[f].safety]
