"""The small scenario with an incident: a force that comes when called, control after it, three phases."""

from __future__ import annotations

import copy
from typing import Any

from app.domain.scenario.people import People
from app.domain.scenario.scenario import DeedsFile, Scenario, SceneFile
from tests.director.small_scenario import DEEDS, PEOPLE, SCENE, small_scenario

REPORTED = {"kind": "happened", "pattern": {"event": "ReportMade"}}
ARRIVED = {"kind": "happened", "pattern": {"event": "ForceArrived"}}
DEVELOPMENTS: list[dict[str, Any]] = [
    {"id": "fire", "title": "消防到场", "starts_when": REPORTED, "after_s": "{fire_after_s}",
     "effects": {"emits": [{"event": "ForceArrived", "with": {"force": "fire"}}], "leads": {"driver": "spot_apart"}},
     "speech": [{"who": "driver", "text": "消防来了。"}]},
    {"id": "control", "title": "宣布控制", "starts_when": ARRIVED, "after_s": "30",
     "unless": {"kind": "asked", "exchange": "shout"},
     "effects": {"emits": [{"event": "ControlDeclared", "with": {"by": "escort"}}]}},
]  # fmt: skip
PHASES: list[dict[str, Any]] = [
    {"id": "P1", "title": "先期处置", "zone": "冷区"},
    {"id": "P2", "title": "协同处险", "zone": "外围", "begins_when": REPORTED},
    {"id": "P3", "title": "检查取证", "zone": "温区", "told": "可以靠近了",
     "begins_when": {"kind": "happened", "pattern": {"event": "ControlDeclared"}}},
]  # fmt: skip
REAL_CLOCK = {"id": "real", "title": "按真实时间", "effect": "慢", "expect": "等",
              "effects": {"sets": {"fire_after_s": "600"}}}  # fmt: skip


def incident_scenario() -> Scenario:
    """It; the escort is not there before the force has come."""
    scene = copy.deepcopy(SCENE)
    scene |= {"phases": PHASES}
    scene["values"]["fire_after_s"] = {"kind": "text", "text": "100"}
    scene["stations"][2]["actions"][0]["from_phase"] = "P3"
    deeds = copy.deepcopy(DEEDS) | {"developments": DEVELOPMENTS}
    deeds["injects"].append(REAL_CLOCK)
    people = copy.deepcopy(PEOPLE)
    people["persons"][1]["absent_when"] = {"kind": "not", "part": ARRIVED}
    return small_scenario().model_copy(
        update={
            "scene": SceneFile.model_validate(scene), "deeds": DeedsFile.model_validate(deeds),
            "people": People.model_validate(people),
        }
    )  # fmt: skip
