"""Ids: each defined once, and none named that nobody defines."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from typing import get_args

from app.content.crosscheck_walk import TEAM, Reference, walk
from app.content.crosscheck_walk import references as all_references
from app.content.scenario_files import ROOT, ScenarioFiles
from app.content.source import PathPart, Source
from app.content.validate import with_suggestion
from app.domain.problems import Problem, Severity
from app.domain.scenario.draws import SetDraw
from app.domain.scenario.effects import Effects
from app.domain.scenario.people import Trait
from app.domain.scenario.scenario import Scenario

Path = tuple[PathPart, ...]

SPOT = "spot_"
"""How the names of spots begin; other places are nodes of the meshes, which only the station can look up."""

WORDS: dict[str, str] = {
    "station": "站位", "exchange": "对话", "finding": "发现", "fault": "故障", "paper": "单证", "point": "测点",
    "object": "部件", "state": "部件状态", "person": "人物", "inject": "注入", "action": "检查动作", "deed": "动作",
    "value": "取值", "fact": "事实", "skill": "能力项", "rule": "程序规则", "trait": "话语特征", "camera": "机位",
    "node": "模型节点", "place": "位置", "action_name": "检查动作", "team": "本方人员", "question": "判断步骤",
    "development": "发展", "phase": "阶段", "area": "禁入区",
    "base": "底型",
}  # fmt: skip


def check_names(files: ScenarioFiles) -> Iterator[Problem]:
    """Ids named that nobody defines, and ids defined twice."""
    scenario = files.scenario
    assert scenario is not None
    known = defined_ids(scenario)
    for stem, source in files.sources.items():
        for reference in all_references(files.values[stem]):
            yield from _unknown(source, reference, known)
        yield from _duplicates(stem, files)
    yield from _states(files)
    if scenario.id != files.folder.name:
        yield files.sources["scenario"].problem(("id",), f"编号应与文件夹名一致：{files.folder.name}")


def defined_ids(scenario: Scenario) -> dict[str, set[str]]:
    """The ids that a scenario defines, by kind; kinds whose ids nobody can know here are left out."""
    scene = scenario.scene
    known = {
        "station": set(scenario.station_by_id),
        "action": set(scenario.action_by_ref),
        "action_name": {action.id for station in scene.stations for action in station.actions},
        "exchange": set(scenario.exchange_by_id),
        "fault": set(scenario.fault_by_id),
        "finding": set(scenario.finding_titles),
        "paper": set(scenario.paper_by_id),
        "point": set(scenario.gas_point_by_id),
        "object": set(scenario.object_by_id),
        "state": {f"{item.id}.{state}" for item in scene.objects for state in item.states},
        "person": set(scenario.person_by_id),
        "team": {*TEAM, *(member.id for member in scene.team)},
        "inject": set(scenario.inject_by_id),
        "deed": set(scenario.deed_by_id),
        "value": value_names(scenario),
        "fact": _facts(scenario),
        "skill": {skill.id for skill in scenario.rubric.skills},
        "rule": {rule.id for rule in scenario.rules},
        "trait": set(get_args(Trait)),
        "development": set(scenario.development_by_id),
        "phase": {phase.id for phase in scene.phases},
        "area": {area.id for area in scene.areas},
        "camera": {camera.id for camera in scene.cameras},
        "question": {node.id for node in scenario.bank.handling.decision_tree},
        "base": {base.id for base in scenario.bank.bases},
    }
    spots = _spots(scene.place.scene)
    if spots:
        known["place"] = spots
    return known


def value_names(scenario: Scenario) -> set[str]:
    """The names that values are drawn under; the members of a set count, its own name does not."""
    names: set[str] = set()
    for name, draw in scenario.scene.values.items():
        if isinstance(draw, SetDraw):
            names.update(*draw.sets)
        else:
            names.add(name)
    return names


def _facts(scenario: Scenario) -> set[str]:
    facts: set[str] = set()
    for part in (scenario.people, scenario.deeds, scenario.scene):
        for _, model in walk(part):
            if isinstance(model, Effects):
                facts.update(model.discloses)
    return facts


def _spots(scene: str) -> set[str]:
    """The spots of a place; none where its layout is not there, since the station's checks then have the last word."""
    layout = ROOT / "scenarios" / "world" / "scenes" / f"{scene}.toml"
    try:
        return set(tomllib.loads(layout.read_text(encoding="utf-8")).get("spots", {}))
    except (OSError, tomllib.TOMLDecodeError):
        return set()


def _unknown(source: Source, reference: Reference, known: dict[str, set[str]]) -> Iterator[Problem]:
    kinds = reference.kind.split("|")
    if any(kind not in known for kind in kinds):
        return
    if reference.kind == "place" and not reference.id.startswith(SPOT):
        return  # a node of a mesh
    choices = set().union(*(known[kind] for kind in kinds))
    if reference.id not in choices:
        what = "或".join(WORDS[kind] for kind in kinds)
        message = with_suggestion(f"没有{what}“{reference.id}”", reference.id, choices)
        yield source.problem(reference.path, message)


def _duplicates(stem: str, files: ScenarioFiles) -> Iterator[Problem]:
    source = files.sources[stem]
    for path, model in walk(files.values[stem]):
        for name in type(model).model_fields:
            value = getattr(model, name)
            if isinstance(value, tuple) and value and hasattr(value[0], "id"):
                yield from _twice(source, (*path, name), (member.id for member in value))
    assert files.scenario is not None
    if stem == "scenario":
        yield from _twice(source, ("lettering",), (part.node for part in files.scenario.scene.lettering), key="node")
    if stem == "rubric":
        yield from _criteria_twice(source, files.scenario)
    if stem == "procedure":
        shared = {rule.id for rule in files.shared_rules} - set(files.scenario.scene.replaced_rules)
        for index, rule in enumerate(files.own_rules):
            if rule.id in shared:
                yield source.problem(("rules", index, "id"), f"公共程序里已有规则“{rule.id}”")


def _criteria_twice(source: Source, scenario: Scenario) -> Iterator[Problem]:
    """Criteria are one list for the score sheet, whatever section they stand in."""
    seen: set[str] = set()
    for i, section in enumerate(scenario.rubric.sections):
        for j, criterion in enumerate(section.criteria):
            if criterion.id in seen:
                yield source.problem(("sections", i, "criteria", j, "id"), f"“{criterion.id}”用了两次")
            seen.add(criterion.id)


def _twice(source: Source, path: Path, ids: Iterable[str], key: str = "id") -> Iterator[Problem]:
    seen: set[str] = set()
    for index, name in enumerate(ids):
        if name in seen:
            yield source.problem((*path, index, key), f"“{name}”用了两次")
        seen.add(name)


def _states(files: ScenarioFiles) -> Iterator[Problem]:
    assert files.scenario is not None
    source = files.sources["scenario"]
    for index, item in enumerate(files.scenario.scene.objects):
        path: Path = ("objects", index, "state_titles")
        if len(item.state_titles) != len(item.states):
            yield source.problem(
                path, f"有 {len(item.states)} 个状态，却有 {len(item.state_titles)} 个名称，请一一写上"
            )
        if len(set(item.states)) != len(item.states):
            yield source.problem(("objects", index, "states"), "同一状态写了两次")
    if not files.scenario.scene.mistakes:
        place = source.problem(("mistakes",), "还没有常见错误，复盘时会空着")
        yield Problem(place.file, place.line, place.column, place.path, place.message, Severity.WARNING)
