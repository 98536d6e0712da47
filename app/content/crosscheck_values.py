"""Values: every `{name}` can be filled in, whatever faults are drawn; none is drawn for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from app.content.crosscheck_names import value_names
from app.content.crosscheck_walk import Path, walk
from app.content.scenario_files import ScenarioFiles
from app.content.source import Source
from app.content.validate import with_suggestion
from app.domain.problems import Problem, Severity
from app.domain.scenario.deeds import Speech
from app.domain.scenario.draws import ChoiceDraw, Draw, RangeDraw, ScaledDraw, SetDraw, SumDraw, TextDraw
from app.domain.scenario.effects import Effects
from app.domain.scenario.faults import Base, Fault
from app.domain.scenario.hazard import HazardPlan
from app.domain.scenario.incident import Development
from app.domain.scenario.people import Answer, Person
from app.domain.scenario.place import Weather
from app.domain.scenario.scenario import Scenario
from app.domain.scenario.things import GasPoint, Lettering, MovableObject, Paper, PaperField, StationAction
from app.domain.scenario.variant import Variant, render, slots, variant_with

READ_BY_THE_ENGINE = frozenset({"meter_drift"})
"""Values that the director itself looks at (the wandering zero of the gas detector)."""

SAMPLE_SEEDS = range(40)
"""So many that a member of a set or a choice is unlikely to be left out."""

_TEMPLATE_FIELDS: dict[type, tuple[str, ...]] = {
    Weather: ("sky", "temp_c", "wind_from_deg", "wind_m_s", "light"),
    Paper: ("title",),
    PaperField: ("value",),
    Lettering: ("text",),
    MovableObject: ("starts",),
    GasPoint: ("value",),
    HazardPlan: ("leak_ml_min",),
    StationAction: ("shows",),
    Development: ("after_s",),
    Person: ("name", "years"),
    Answer: ("text",),
    Speech: ("text",),
    Effects: ("sets",),
    Fault: ("sets",),
    Base: ("sets",),
    TextDraw: ("text",),
    ChoiceDraw: ("of",),
    SetDraw: ("sets",),
}
"""Where `{name}` stands for a value; anywhere else it would be shown as it is."""


def check_values(files: ScenarioFiles) -> Iterator[Problem]:
    """Templates that name no value, values nobody uses, and draws that don't work out."""
    scenario = files.scenario
    assert scenario is not None
    known = value_names(scenario)
    used = {*READ_BY_THE_ENGINE, *(f.key.income.value for f in scenario.bank.faults if f.key.income is not None)}
    sound = True
    for stem, source in files.sources.items():
        for path, model in walk(files.values[stem]):
            for place, text in _strings(model, path):
                names = slots(text)
                if not names:
                    continue
                if not _is_template(model, place, path):
                    yield _warning(source.problem(place, "花括号在这里不会换成取值，会照原样显示"))
                    continue
                used |= names
                for name in sorted(names - known):
                    sound = False
                    yield source.problem(place, with_suggestion(f"没有取值“{name}”", name, known))
    order = list(_order_problems(files.sources["scenario"], scenario.scene.values))
    yield from order
    if sound and not order:
        yield from _trials(files.sources["scenario"], files.sources["faults"], scenario)
    yield from _unused(files.sources["scenario"], scenario, used)


def _strings(model: BaseModel, path: Path) -> Iterator[tuple[Path, str]]:
    """The texts that stand directly in a model's fields, in lists and mappings too."""
    for name, info in type(model).model_fields.items():
        yield from _texts(getattr(model, name), (*path, info.alias or name))


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, member in enumerate(value):
            yield from _texts(member, (*path, index))
    elif isinstance(value, Mapping):
        for key, member in value.items():
            yield from _texts(member, (*path, str(key)))


def _is_template(model: BaseModel, place: Path, path: Path) -> bool:
    return place[len(path)] in _TEMPLATE_FIELDS.get(type(model), ())


def _order_problems(source: Source, values: Mapping[str, Draw]) -> Iterator[Problem]:
    """A draw may only use values that stand above it, and sums need numbers."""
    above: set[str] = set()
    for name, draw in values.items():
        members = draw.sets if isinstance(draw, SetDraw) else ({name: ""},)
        keys = set(members[0])
        if any(set(member) != keys for member in members):
            yield source.problem(("values", name, "sets"), "每一组的栏目应相同")
        for needed in sorted(_needs(draw) - above):
            yield source.problem(("values", name), f"要用到的“{needed}”应写在它前面")
        if isinstance(draw, RangeDraw) and draw.high < draw.low:
            yield source.problem(("values", name, "high"), "上限小于下限")
        for key in sorted(keys & above):
            yield source.problem(("values", name), f"取值“{key}”前面已经有了")
        above |= keys


def _needs(draw: Draw) -> set[str]:
    if isinstance(draw, SumDraw):
        return set(draw.of)
    if isinstance(draw, ScaledDraw):
        return {draw.of}
    if isinstance(draw, TextDraw):
        return slots(draw.text)
    if isinstance(draw, ChoiceDraw):
        return {name for text in draw.of for name in slots(text)}
    if isinstance(draw, SetDraw):
        return {name for member in draw.sets for text in member.values() for name in slots(text)}
    return set()


def _trials(scene: Source, source: Source, scenario: Scenario) -> Iterator[Problem]:
    """Draw the values, then with each fault in turn, and see whether everything that hangs on them can be read."""
    bank = scenario.bank
    plain = _trial(scenario, (), SAMPLE_SEEDS[0])
    if isinstance(plain, str):
        yield scene.problem(("values",), f"取值算不出来：{plain}")
        return
    for seed in SAMPLE_SEEDS:
        variant = _trial(scenario, (), seed)
        found = [f"取值算不出来：{variant}"] if isinstance(variant, str) else _unreadable(scenario, variant)
        yield from (scene.problem(("values",), message) for message in found)
    for index, base in enumerate(bank.bases):
        variant = _trial(scenario, (), SAMPLE_SEEDS[0], base)
        found = [variant] if isinstance(variant, str) else _unreadable(scenario, variant)
        yield from (source.problem(("bases", index, "sets"), message) for message in found)
    for index, fault in enumerate(bank.faults):
        path: Path = ("faults", index, "sets")
        where = next((b for b in bank.bases if fault.id in b.standing or b.id in fault.bases), None)
        without, variant = (_trial(scenario, faults, SAMPLE_SEEDS[0], where) for faults in ((), (fault,)))
        if isinstance(variant, str) or isinstance(without, str):
            yield source.problem(path, str(variant))
        elif variant.values == without.values and fault.id not in bank.standing:
            yield source.problem(path, "抽到它时什么都不变，学员看不出来")
        else:
            yield from (source.problem(path, message) for message in _unreadable(scenario, variant))


def _trial(scenario: Scenario, faults: tuple[Fault, ...], seed: int, base: Base | None = None) -> Variant | str:
    """A variant with these faults, or why there is none."""
    try:
        return variant_with(scenario, seed, faults, base=base)
    except KeyError as error:
        return f"要用到的取值“{error.args[0]}”应在被改的取值前面"
    except (ValueError, OverflowError):
        return "求和、换算用到的取值应是数字，日期、上下限不能离谱"


def _unreadable(scenario: Scenario, variant: Variant) -> Iterator[str]:
    for item in scenario.scene.objects:
        start = render(item.starts, variant.values) or item.states[0]
        if start not in item.states:
            yield f"部件“{item.id}”没有状态“{start}”"
    numbers = {f"测点“{point.id}”": point.value for point in scenario.scene.gas_points if point.value is not None}
    if scenario.scene.hazard is not None:
        numbers["泄漏速率"] = scenario.scene.hazard.leak_ml_min
    numbers |= {f"发展“{item.id}”的时间": item.after_s for item in scenario.deeds.developments}
    weather = scenario.scene.weather
    numbers |= {"气温": weather.temp_c, "风向": weather.wind_from_deg, "风速": weather.wind_m_s, "光线": weather.light}
    for what, template in numbers.items():
        text = render(template, variant.values)
        if not re.fullmatch(r"-?\d{1,6}(\.\d+)?", text):
            yield f"{what}应是数字，现在是“{text[:40]}”"


def _unused(source: Source, scenario: Scenario, used: set[str]) -> Iterator[Problem]:
    needed = set(used)
    for draw in scenario.scene.values.values():
        needed |= _needs(draw)
    for name, draw in scenario.scene.values.items():
        names = sorted(draw.sets[0]) if isinstance(draw, SetDraw) else [name]
        for key in names:
            if key not in needed:
                path: Path = ("values", name, "sets", 0, key) if isinstance(draw, SetDraw) else ("values", name)
                yield _warning(source.problem(path, f"取值“{key}”没有地方用到"))


def _warning(problem: Problem) -> Problem:
    return Problem(problem.file, problem.line, problem.column, problem.path, problem.message, Severity.WARNING)
