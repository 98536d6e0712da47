"""The assignment that the desktop hands to a station: everything a run needs, as one JSON document."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from app.domain.frozen import Frozen, Id


class PlannedInject(Frozen):
    """An inject that fires by itself."""

    inject: Id
    at_s: float = Field(ge=0, le=86_400)


class StationSettings(Frozen):
    """How the station presents itself; never part of a score."""

    captions: Literal["small", "medium", "large"] = "medium"
    handedness: Literal["right", "left"] = "right"
    mouse_sensitivity: float = Field(default=1.0, ge=0.1, le=5)
    invert_y: bool = False
    movement: Literal["walk", "teleport"] = "walk"
    volume: float = Field(default=0.8, ge=0, le=1)
    voices: bool = True
    voice_volume: float = Field(default=0.9, ge=0, le=1)
    quality: Literal["low", "medium", "high"] = "medium"
    fullscreen: bool = False
    headset_movement: Literal["teleport", "smooth"] = "teleport"
    snap_turn_deg: Literal[0, 30, 45] = Field(default=30, description="degrees of a turn in steps; 0 turns smoothly")
    vignette: bool = True
    posture: Literal["standing", "seated"] = "standing"
    height_offset_m: float = Field(default=0.0, ge=-0.5, le=0.5)
    panel_distance_m: float = Field(default=2.0, ge=1.2, le=3.0, description="how far off panels hang in a headset")


class Assignment(Frozen):
    """One run to be done. The station writes its journal and photographs below `folder`."""

    attempt_id: Id
    scenario: Id
    content_hash: str = Field(pattern=r"^[0-9a-f]{64}$")
    seed: int = Field(ge=0, le=2**63 - 1)
    act_date: dt.date
    actor: str = Field(min_length=1, max_length=80)
    actor_name: str = Field(max_length=80)
    mode: Literal["practice", "exam", "demonstration"] = "practice"
    injects: tuple[PlannedInject, ...] = ()
    settings: StationSettings = StationSettings()
    folder: str = Field(min_length=1, max_length=4000)
