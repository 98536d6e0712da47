"""Leak, measuring points and detector of the tanker, spoilt one at a time."""

from __future__ import annotations

import pytest

from app.content.library import load_library
from app.content.scenario_files import ROOT, ScenarioFiles
from tests.content.tanker import edited, is_refused, messages, tanker_files

RIM = "sampled: {kind: mouth}, reads_into"
ERRORS = [
    ((RIM, 'value: "3", ' + RIM), "只写一样"),
    ((f"{RIM}: rim_reading", "reads_into: rim_reading"), "只写一样"),
    (("  box: {volume_m3: 0.04, vent_m3_s: 0.02", "  # box: {volume_m3: 0.04, vent_m3_s: 0.02"), "没有写箱体"),
    (("vehicle: [-1.25, -7.55, 1.25", "vehicle: [1.25, -7.55, -1.25"), "西、南、东、北"),
    ((", lel_vol_percent: 1.4}", "}"), "没有爆炸下限"),
    (("door: valve_box_door", "door: valve_box_dor"), "没有部件“valve_box_dor”，是不是想写“valve_box_door”？"),
    (("open_state: open, open_factor", "open_state: ajar, open_factor"), "没有部件状态“valve_box_door.ajar”"),
    (("stands: {S01:", "stands: {S91:"), "没有站位“S91”"),
    (("reads_into: rim_reading", "reads_into: rim_redding"), "没有取值“rim_redding”"),
    (('leak_ml_min: "{seep_ml_min}"', 'leak_ml_min: "{sep_ml_min}"'), "没有取值“sep_ml_min”"),
]


@pytest.mark.parametrize(("edit", "message"), ERRORS, ids=[message for _, message in ERRORS])
def test_what_does_not_fit_is_told(edit: tuple[str, str], message: str) -> None:
    files = edited("scenario", edit)
    assert any(message in found for found in messages(files)), messages(files)
    assert is_refused(files)


def test_a_model_without_a_leak_or_a_meter() -> None:
    assert any("先在 hazard 里写明泄漏" in found for found in messages(_without("hazard")))
    assert any("就要写检测仪" in found for found in messages(_without("meter")))


def _without(part: str) -> ScenarioFiles:
    files = tanker_files()
    assert files.scenario is not None
    scene = files.scenario.scene.model_copy(update={part: None})
    scenario = files.scenario.model_copy(update={"scene": scene})
    return ScenarioFiles(files.folder, files.sources, {**files.values, "scenario": scene}, scenario)


def test_the_tankers_detector_and_substance_agree_with_the_exercise_values() -> None:
    values = load_library(ROOT / "courses" / "library").exercise_values
    assert values is not None
    scenario = tanker_files().scenario
    assert scenario is not None
    meter, hazard = scenario.scene.meter, scenario.scene.hazard
    assert meter is not None
    assert hazard is not None
    channel = next(each for each in values.meter if each.id == "combustible")
    assert (meter.unit, meter.tau_s, meter.t90_s) == (channel.unit, channel.tau_s, channel.t90_s)
    assert (meter.low_alarm, meter.high_alarm) == (channel.low_alarm, channel.high_alarm)
    isolation = values.isolation_of(hazard.substance.un)
    assert isolation is not None
    assert isolation.small_spill_m == hazard.isolation_m
