"""The incident: phases follow one another, times run forwards, somebody else's probe is read somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.scenario_files import ScenarioFiles
from app.content.validate import with_suggestion
from app.domain.problems import Problem
from app.domain.scenario.scenario import SceneFile
from app.domain.scenario.variant import draw_variant, render

SAMPLE_SEED = 0


def check_incident(files: ScenarioFiles) -> Iterator[Problem]:
    """What an author has to put right about phases, developments, areas, telemetry and replaced rules."""
    assert files.scenario is not None
    scene = files.scenario.scene
    source = files.sources["scenario"]
    for index, phase in enumerate(scene.phases):
        if (phase.begins_when is None) is not (index == 0):
            words = "第一个阶段一开始就有，不写 begins_when" if index == 0 else "要写明什么时候开始（begins_when）"
            yield source.problem(("phases", index), f"阶段“{phase.id}”{words}")
    for index, area in enumerate(scene.areas):
        if min(area.half_m) <= 0:
            yield source.problem(("areas", index, "half_m"), "半宽应大于 0")
    for index, point in enumerate(scene.gas_points):
        if (point.carried_by == "responder") is not (point.station is not None):
            yield source.problem(
                ("gas_points", index), "由专业人员放探头的测点，要写在哪个站位看读数（station），别的不写"
            )
    yield from _developments(files)
    yield from _replaced(files, scene)


def _developments(files: ScenarioFiles) -> Iterator[Problem]:
    scenario = files.scenario
    assert scenario is not None
    for index, item in enumerate(scenario.deeds.developments):
        try:
            after_s = float(render(item.after_s, draw_variant(scenario, SAMPLE_SEED).values))
        except (KeyError, ValueError):
            continue  # told with the values
        if after_s < 0:
            yield files.sources["deeds"].problem(("developments", index, "after_s"), "时间不能倒退，应不小于 0")


def _replaced(files: ScenarioFiles, scene: SceneFile) -> Iterator[Problem]:
    shared = {rule.id for rule in files.shared_rules}
    for index, name in enumerate(scene.replaced_rules):
        if name not in shared:
            message = with_suggestion(f"公共程序里没有规则“{name}”", name, shared)
            yield files.sources["scenario"].problem(("replaced_rules", index), message)
