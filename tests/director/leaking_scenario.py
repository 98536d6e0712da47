"""The small scenario with its readings by the model: `gas_rim` is what leaks, in millilitres a minute."""

from __future__ import annotations

from typing import Any

from app.domain.scenario.scenario import Scenario
from tests.director.small_scenario import SCENE, small_scenario

HAZARD: dict[str, Any] = {
    "substance": {
        "id": "gasoline_vapour", "title": "汽油蒸气", "un": "UN1203", "molar_mass_g_mol": "68",
        "liquid_density_kg_m3": "740", "vapour_pressure_kpa": "40", "vaporisation_kj_mol": "28",
        "lel_vol_percent": "1.4",
    },
    "leak_ml_min": "{gas_rim}",
    "at": [-1, 0, 0.6],
    "width_m": 0.3,
    "film_mm": 0.05,
    "box": {
        "volume_m3": 0.1, "vent_m3_s": 0.02, "vent_per_wind_m2": 0.004, "mouth_share": 0.5,
        "door": "box_door", "open_state": "open", "open_factor": 2,
    },
    "vehicle": [-1.2, -8, 1.2, 8],
    "stands": {"S1": [-7, 20], "S2": [-2, 0]},
    "note": "演练值",
}  # fmt: skip
BOX_DOOR = {"kind": "object_is", "object": "box_door", "state": "open"}
POINTS: list[dict[str, Any]] = [
    {"id": "rim", "title": "阀箱外缘", "node": "rim", "sampled": {"kind": "mouth"}, "reads_into": "gas_box"},
    {"id": "in_box", "title": "阀箱内", "node": "in_box", "sampled": {"kind": "enclosed"},
     "needs": BOX_DOOR, "needs_text": "阀箱门还关着。"},
    {"id": "tail", "title": "车尾", "node": "tail", "sampled": {"kind": "open_air", "at": [0, -8, 0.3]}},
]  # fmt: skip


def leaking_scenario(**scene_changes: Any) -> Scenario:
    """The scenario; `meter` adds to the detector, other changes replace parts of its scene."""
    meter = {**SCENE["meter"], **scene_changes.pop("meter", {})}
    return small_scenario(**{"hazard": HAZARD, "gas_points": POINTS, "meter": meter, **scene_changes})
