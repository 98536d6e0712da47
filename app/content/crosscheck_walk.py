"""Go through a scenario's models with the place of each, and tell every id that one part names of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.content.source import PathPart
from app.domain.procedure.patterns import EventPattern, FieldTest
from app.domain.procedure.rules import ProcedureRule
from app.domain.scenario.conditions import Asked, BaseDrawn, FaultDrawn, Learned, ObjectIs, TensionIs
from app.domain.scenario.deeds import Deed, PlanStep, Speech
from app.domain.scenario.draws import ScaledDraw, SumDraw
from app.domain.scenario.effects import Effects, EventTemplate
from app.domain.scenario.faults import Base, Distractor, Fault, FaultKey, IncomeBand
from app.domain.scenario.handling import DecisionNode, EvidenceItem, WorkedExample
from app.domain.scenario.hazard import HazardBox, HazardPlan
from app.domain.scenario.people import Exchange, Person
from app.domain.scenario.place import Camera
from app.domain.scenario.rubric import (
    ActionsMeasure,
    CountsMeasure,
    Criterion,
    CriticalFail,
    ManualCriterion,
    RulesMeasure,
    StationsReadMeasure,
    TraitMeasure,
)
from app.domain.scenario.scenario import SceneFile
from app.domain.scenario.things import CountAsked, GasPoint, Lettering, MovableObject, Paper, Station, StationAction

Path = tuple[PathPart, ...]

TEAM = ("lead", "partner", "aide", "trainee")
"""Those who act beside the persons of a scenario; events name them by these ids."""


@dataclass(frozen=True)
class Reference:
    """An id named at a place: which kind of thing it should be. Kinds joined by `|` allow any of them."""

    kind: str
    id: str
    path: Path


def walk(model: BaseModel, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """Every model inside `model`, itself first, with its path in the file."""
    yield path, model
    for name, info in type(model).model_fields.items():
        yield from _walk_value(getattr(model, name), (*path, info.alias or name))


def _walk_value(value: Any, path: Path) -> Iterator[tuple[Path, BaseModel]]:
    if isinstance(value, BaseModel):
        yield from walk(value, path)
    elif isinstance(value, tuple):
        for index, member in enumerate(value):
            yield from _walk_value(member, (*path, index))
    elif isinstance(value, Mapping):
        for key, member in value.items():
            yield from _walk_value(member, (*path, str(key)))


def references(model: BaseModel) -> Iterator[Reference]:
    """Every id in the model that something else must define."""
    for path, part in walk(model):
        named = _NAMED.get(type(part))
        if named is not None:
            yield from named(part, path)


# --- events --------------------------------------------------------------------------------------

_EVENT_FIELDS: dict[str, str] = {
    "station": "station", "stations": "station", "exchange": "exchange", "finding": "finding", "fault": "fault",
    "paper": "paper", "papers": "paper", "point": "point", "object": "object", "person": "person", "inject": "inject",
    "phase": "phase", "area": "area", "first": "paper|node", "second": "paper|node", "people": "person|team",
    "action": "action_name",
}  # fmt: skip
_EVENT_PERSONS = {"BadgeShown", "QuestionAsked", "RightsTold", "CallNoticeGiven", "PartyViewAsked"}
_EVENT_ACTORS = {"PhoneUsed", "FlameLit", "FlameStopped", "Signed", "SignatureRefused", "RefusalNoted", "StatementMade",
                 "ControlDeclared", "LeakStopped", "AreaEntered",
                 "ConsentGiven"}  # fmt: skip


def _field_kind(event: str, field: str) -> str | None:
    if field == "to" and event in _EVENT_PERSONS:
        return "person"
    if field == "by" and event in _EVENT_ACTORS:
        return "person|team"
    return _EVENT_FIELDS.get(field)


def _pattern(pattern: EventPattern, path: Path) -> Iterator[Reference]:
    for field, test in pattern.where.items():
        kind = _field_kind(pattern.event, field)
        if kind is not None:
            yield from (Reference(kind, str(value), (*path, "where", field)) for value in _wanted(test))
    station, action = pattern.where.get("station"), pattern.where.get("action")
    if pattern.event == "StationWorked" and station is not None and action is not None:
        for place in _wanted(station):
            yield from (Reference("action", f"{place}.{name}", (*path, "where", "action")) for name in _wanted(action))


def _wanted(test: FieldTest) -> list[Any]:
    """The values that a test asks for; ones that it excludes may belong to other scenarios."""
    values = [] if test.equals is None else [test.equals]
    return [*values, *(test.one_of or ())]


def _template(template: EventTemplate, path: Path) -> Iterator[Reference]:
    for field, value in template.fields.items():
        kind = _field_kind(template.event, field)
        if kind is not None:
            members = value if isinstance(value, list | tuple) else (value,)
            yield from (Reference(kind, str(member), (*path, "with", field)) for member in members)


# --- the other models ----------------------------------------------------------------------------


def _many(kind: str, ids: tuple[str, ...], path: Path) -> Iterator[Reference]:
    return (Reference(kind, name, (*path, index)) for index, name in enumerate(ids))


def _effects(part: Effects, path: Path) -> Iterator[Reference]:
    yield from (Reference("value", name, (*path, "sets", name)) for name in part.sets)
    yield from (Reference("person", name, (*path, "tension", name)) for name in part.tension)
    for name, place in part.leads.items():
        yield Reference("person", name, (*path, "leads", name))
        yield Reference("place", place, (*path, "leads", name))
    for name, state in part.moves.items():
        yield Reference("object", name, (*path, "moves", name))
        yield Reference("state", f"{name}.{state}", (*path, "moves", name))


def _object_is(part: ObjectIs, path: Path) -> Iterator[Reference]:
    yield Reference("object", part.object, (*path, "object"))
    yield Reference("state", f"{part.object}.{part.state}", (*path, "state"))


_REVEALING = {"ask": "exchange", "alarm": "point"}


def _fault(part: Fault, path: Path) -> Iterator[Reference]:
    yield Reference("station", part.station, (*path, "station"))
    yield from _many("fault", part.excludes, (*path, "excludes"))
    yield from _many("base", part.bases, (*path, "bases"))
    yield from (Reference("value", name, (*path, "sets", name)) for name in part.sets)
    for index, ref in enumerate(part.revealed_by):
        verb, _, name = ref.rpartition(":")
        yield Reference(_REVEALING.get(verb, "action"), name, (*path, "revealed_by", index))


def _key(part: FaultKey, path: Path) -> Iterator[Reference]:
    yield from (Reference("base", name, (*path, "liable_in", name)) for name in part.liable_in)
    if part.part_of is not None:
        yield Reference("fault", part.part_of, (*path, "part_of"))


def _base(part: Base, path: Path) -> Iterator[Reference]:
    yield from _many("fault", part.standing, (*path, "standing"))
    yield from _many("fault", part.one_of, (*path, "one_of"))
    yield from (Reference("value", name, (*path, "sets", name)) for name in part.sets)


def _action(part: StationAction, path: Path) -> Iterator[Reference]:
    if part.order is not None:
        yield Reference("exchange", part.order, (*path, "order"))
    if part.from_phase is not None:
        yield Reference("phase", part.from_phase, (*path, "from_phase"))
    yield from _many("paper", part.papers, (*path, "papers"))
    yield from _many("paper|node", part.compares or (), (*path, "compares"))


def _plan_step(part: PlanStep, path: Path) -> Iterator[Reference]:
    verb, _, name = part.do.partition(":")
    kinds = {
        "deed": "deed",
        "work": "action",
        "ask": "exchange",
        "operate": "state",
        "probe": "point",
        "photo": "station",
        "await": "development",
    }
    if verb in kinds:
        yield Reference(kinds[verb], name, (*path, "do"))


def _rule(part: ProcedureRule, path: Path) -> Iterator[Reference]:
    return _many("fault", part.when_faults, (*path, "when_faults"))


def _scene(part: SceneFile, path: Path) -> Iterator[Reference]:
    yield Reference("camera", part.picture_camera, (*path, "picture_camera"))


def _hazard_box(part: HazardBox, path: Path) -> Iterator[Reference]:
    if part.door is not None:
        yield Reference("object", part.door, (*path, "door"))
        yield Reference("state", f"{part.door}.{part.open_state}", (*path, "open_state"))


def _hazard(part: HazardPlan, path: Path) -> Iterator[Reference]:
    return (Reference("station", name, (*path, "stands", name)) for name in part.stands)


def _field(kind: str, name: str) -> Callable[[Any, Path], Iterator[Reference]]:
    """Names one id in the field `name`, or several in a tuple, or none."""

    def named(part: Any, path: Path) -> Iterator[Reference]:
        value = getattr(part, name)
        if isinstance(value, tuple):
            yield from _many(kind, value, (*path, name))
        elif value is not None:
            yield Reference(kind, value, (*path, name))

    return named


def _fields(*named: Callable[[Any, Path], Iterator[Reference]]) -> Callable[[Any, Path], Iterator[Reference]]:
    def all_named(part: Any, path: Path) -> Iterator[Reference]:
        for one in named:
            yield from one(part, path)

    return all_named


_NAMED: dict[type, Callable[[Any, Path], Iterator[Reference]]] = {
    EventPattern: _pattern,
    EventTemplate: _template,
    Effects: _effects,
    Asked: _field("exchange", "exchange"),
    Learned: _field("fact", "fact"),
    FaultDrawn: _field("fault", "any_of"),
    BaseDrawn: _field("base", "any_of"),
    TensionIs: _field("person", "person"),
    ObjectIs: _object_is,
    Fault: _fault,
    FaultKey: _key,
    IncomeBand: _field("value", "value"),
    Base: _base,
    Distractor: _field("station", "station"),
    EvidenceItem: _field("fault", "faults"),
    WorkedExample: _field("fault", "faults"),
    DecisionNode: _fields(_field("question", "yes_to"), _field("question", "no_to")),
    Person: _field("place", "stands_at"),
    Exchange: _field("person", "who"),
    Speech: _field("person", "who"),
    Paper: _field("person|station", "holder"),
    Lettering: _fields(_field("station", "station"), _field("node", "node")),
    MovableObject: _field("node", "node"),
    GasPoint: _fields(_field("place", "node"), _field("value", "reads_into"), _field("station", "station")),
    HazardBox: _hazard_box,
    HazardPlan: _hazard,
    Station: _fields(_field("skill", "skill"), _field("place", "node"), _field("place", "looks_at")),
    StationAction: _action,
    Deed: _field("place", "at"),
    PlanStep: _plan_step,
    ProcedureRule: _rule,
    Criterion: _field("skill", "skill"),
    ManualCriterion: _field("skill", "skill"),
    RulesMeasure: _field("rule", "rules"),
    StationsReadMeasure: _field("station", "stations"),
    ActionsMeasure: _field("action", "actions"),
    CountsMeasure: _field("action", "action"),
    CountAsked: _field("value", "value"),
    TraitMeasure: _field("trait", "trait"),
    CriticalFail: _field("rule", "rules"),
    Camera: _field("object", "opens"),
    SceneFile: _scene,
    SumDraw: _field("value", "of"),
    ScaledDraw: _field("value", "of"),
}
