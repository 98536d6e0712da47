"""A run in the 3D station that no base keeps: for trying a scenario out, its journal staying in a folder."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from app.domain.attempt.assignment import Assignment, StationSettings
from app.domain.errors import KnownError
from app.services.act_dates import act_date_of
from app.services.shelf import Shelf

ASSIGNMENT_NAME = "assignment.json"
ATTEMPT_ID = "free-run"


@dataclass(frozen=True, slots=True)
class FreeRun:
    """What to run and where to keep it."""

    scenario: str
    seed: int
    folder: Path
    act_date: dt.date | None = None
    settings: StationSettings = StationSettings()


def write_assignment(shelf: Shelf, wish: FreeRun) -> Path:
    """The assignment file of a free run; raises KnownError where the scenario or the folder cannot be used."""
    scenario = shelf.scenario(wish.scenario)
    assignment = Assignment(
        attempt_id=ATTEMPT_ID,
        scenario=scenario.id,
        content_hash=scenario.content_hash,
        seed=wish.seed,
        act_date=act_date_of(scenario, wish.act_date),
        actor=ATTEMPT_ID,
        actor_name="",
        settings=wish.settings,
        folder=str(wish.folder.resolve()),
    )
    path = wish.folder / ASSIGNMENT_NAME
    try:
        wish.folder.mkdir(parents=True, exist_ok=True)
        path.write_text(assignment.model_dump_json(indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise KnownError(f"不能写入 {wish.folder}：{error.strerror}。请换一个文件夹。") from error
    return path
