"""A scenario as its author wrote it: seven files of one folder, joined."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id, Text
from app.domain.hazard.substance import Unit
from app.domain.procedure.rules import ProcedureRule
from app.domain.scenario.deeds import Deed, Inject, PlanStep
from app.domain.scenario.draws import Draw
from app.domain.scenario.faults import Distractor, Fault, FaultBank
from app.domain.scenario.hazard import HazardPlan
from app.domain.scenario.incident import Area, Development, Phase
from app.domain.scenario.people import Exchange, People, Person
from app.domain.scenario.place import Brief, Camera, Place, TeamMember, TimePlan, Weather
from app.domain.scenario.rubric import Rubric
from app.domain.scenario.things import GasPoint, Lettering, MovableObject, Paper, Station, StationAction


class GasMeter(Frozen):
    """A first-order gas detector: r(t) = C·(1 − e^(−t/tau)); t90 is the least time at a point. Exercise values."""

    unit: Unit
    tau_s: float = Field(gt=0, le=600)
    t90_s: float = Field(gt=0, le=600)
    low_alarm: float = Field(gt=0)
    high_alarm: float = Field(gt=0)
    drift_when_not_zeroed: float = 0
    range_max: float | None = Field(default=None, gt=0, description="more than this it cannot show")
    warm_up_s: float = Field(default=0, ge=0, le=600, description="from the start of the attempt until it measures")
    response: float = Field(
        default=1, ge=0, le=5, description="cross-sensitivity: shown as a share of the true value of this vapour"
    )
    note: Text


class SceneFile(Frozen):
    """`scenario.yaml`: identity, brief, place, vehicle values, papers, things, stations."""

    schema_version: Literal["1"]
    id: Id
    title: Text
    module: Literal["hazmat", "ridehailing", "equipment", "remote"]
    difficulty: int = Field(ge=1, le=5)
    summary: Text
    picture_camera: Id
    in_force_on: dt.date
    other_act_dates: tuple[dt.date, ...] = ()
    shared_procedure: Id | None = Field(default=None, description="a file of courses/procedures whose rules also hold")
    replaced_rules: tuple[Id, ...] = Field(
        default=(), description="rules of the shared procedure that this scenario's own stand for"
    )
    time: TimePlan
    place: Place
    weather: Weather
    team: tuple[TeamMember, ...]
    brief: Brief
    values: dict[Id, Draw] = Field(min_length=1)
    meter: GasMeter | None = None
    hazard: HazardPlan | None = None
    phases: tuple[Phase, ...] = ()
    areas: tuple[Area, ...] = ()
    papers: tuple[Paper, ...]
    lettering: tuple[Lettering, ...]
    objects: tuple[MovableObject, ...]
    gas_points: tuple[GasPoint, ...] = ()
    stations: tuple[Station, ...] = Field(min_length=1)
    cameras: tuple[Camera, ...] = Field(min_length=1)
    mistakes: tuple[Text, ...] = ()
    debrief_questions: tuple[Text, ...] = ()
    to_verify: tuple[Text, ...] = ()


class ProcedureFile(Frozen):
    """`procedure.yaml`, also a shared procedure under `courses/procedures/`."""

    rules: tuple[ProcedureRule, ...] = Field(min_length=1)


class DeedsFile(Frozen):
    """`deeds.yaml`: deeds, injects, what develops by itself, and the model plan."""

    deeds: tuple[Deed, ...] = Field(min_length=1)
    injects: tuple[Inject, ...] = ()
    developments: tuple[Development, ...] = ()
    plan: tuple[PlanStep, ...] = Field(min_length=1)


class Scenario(Frozen):
    """The whole scenario; `content_hash` is sha256 over the bytes of all its files, shared ones too."""

    content_hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    scene: SceneFile
    bank: FaultBank
    people: People
    deeds: DeedsFile
    rules: tuple[ProcedureRule, ...]
    rubric: Rubric

    @property
    def id(self) -> str:
        return self.scene.id

    @property
    def title(self) -> str:
        return self.scene.title

    @cached_property
    def station_by_id(self) -> dict[str, Station]:
        return {station.id: station for station in self.scene.stations}

    @cached_property
    def action_by_ref(self) -> dict[str, StationAction]:
        """Station actions by `station.action`."""
        return {f"{s.id}.{a.id}": a for s in self.scene.stations for a in s.actions}

    @cached_property
    def fault_by_id(self) -> dict[str, Fault]:
        return {fault.id: fault for fault in self.bank.faults}

    @cached_property
    def distractor_by_id(self) -> dict[str, Distractor]:
        return {d.id: d for d in self.bank.distractors}

    @cached_property
    def finding_titles(self) -> dict[str, str]:
        """Everything that can be written down as a finding, faults and distractors, by id."""
        faults = {fault.id: fault.title for fault in self.bank.faults}
        return faults | {distractor.id: distractor.title for distractor in self.bank.distractors}

    @cached_property
    def exchange_by_id(self) -> dict[str, Exchange]:
        return {e.id: e for e in self.people.exchanges}

    @cached_property
    def person_by_id(self) -> dict[str, Person]:
        return {p.id: p for p in self.people.persons}

    @cached_property
    def deed_by_id(self) -> dict[str, Deed]:
        return {d.id: d for d in self.deeds.deeds}

    @cached_property
    def inject_by_id(self) -> dict[str, Inject]:
        return {i.id: i for i in self.deeds.injects}

    @cached_property
    def development_by_id(self) -> dict[str, Development]:
        return {d.id: d for d in self.deeds.developments}

    @cached_property
    def paper_by_id(self) -> dict[str, Paper]:
        return {p.id: p for p in self.scene.papers}

    @cached_property
    def object_by_id(self) -> dict[str, MovableObject]:
        return {o.id: o for o in self.scene.objects}

    @cached_property
    def gas_point_by_id(self) -> dict[str, GasPoint]:
        return {g.id: g for g in self.scene.gas_points}
