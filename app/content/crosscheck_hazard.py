"""The hazard: every measuring point has one source of its figure, and detector and substance fit together."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.scenario_files import ScenarioFiles
from app.domain.problems import Problem
from app.domain.scenario.hazard import Enclosed, Mouth
from app.domain.scenario.scenario import SceneFile

AUTHORS, MODELS = "value", "sampled"


def check_hazard(files: ScenarioFiles) -> Iterator[Problem]:
    """What an author has to put right about leak, measuring points and detector."""
    assert files.scenario is not None
    scene, source = files.scenario.scene, files.sources["scenario"]
    for index, point in enumerate(scene.gas_points):
        path = ("gas_points", index)
        if (point.value is None) == (point.sampled is None):
            yield source.problem(path, f"测点要写 {AUTHORS}（自定数值）或 {MODELS}（由泄漏模型算）之一，只写一样")
        elif point.sampled is not None and scene.hazard is None:
            yield source.problem((*path, MODELS), "由泄漏模型算的测点，要先在 hazard 里写明泄漏")
        elif isinstance(point.sampled, Enclosed | Mouth) and scene.hazard is not None and scene.hazard.box is None:
            yield source.problem((*path, MODELS), "hazard 里没有写箱体（box），这个测点请改用 open_air")
    if scene.hazard is not None:
        for message in _unfit(scene):
            yield source.problem(("hazard",), message)


def _unfit(scene: SceneFile) -> Iterator[str]:
    hazard, meter = scene.hazard, scene.meter
    assert hazard is not None  # asked by the caller
    west, south, east, north = hazard.vehicle
    if west >= east or south >= north:
        yield "车辆外廓 vehicle 应按西、南、东、北的次序写，西小于东，南小于北"
    if meter is None:
        yield "写了泄漏，就要写检测仪（meter），浓度按它的单位算"
    elif meter.unit == "%LEL" and hazard.substance.lel_vol_percent is None:
        yield "检测仪按 %LEL 显示，而这种物质没有爆炸下限；请改用 ppm，或写 lel_vol_percent"
