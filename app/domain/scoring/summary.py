"""The few figures of a score sheet that lists and statistics need."""

from __future__ import annotations

from typing import Literal

from app.domain.frozen import Frozen
from app.domain.scoring.sheet import ScoreSheet


class LostPoints(Frozen):
    """A criterion that did not get all its points."""

    id: str
    title: str
    lost: float
    max: float


class ScoreSummary(Frozen):
    """A score sheet in short. `share` is of the points that are decided, 0 to 1; `skills` likewise by skill id."""

    attempt_id: str
    scenario: str
    total: float
    max: float
    share: float
    pass_share: float
    result: Literal["passed", "failed", "awaiting_marks"]
    complete: bool
    critical_fails: tuple[str, ...]
    lost: tuple[LostPoints, ...]
    skills: dict[str, float | None]
    global_rating: int | None
    duration_ms: int


def summarise(sheet: ScoreSheet) -> ScoreSummary:
    """The summary of a sheet, largest losses first."""
    lost = [
        LostPoints(id=c.id, title=c.title, lost=round(c.max - c.points, 4), max=c.max)
        for c in sheet.criteria
        if c.points is not None and c.status not in ("not_applicable", "awaiting_mark") and c.points < c.max
    ]
    return ScoreSummary(
        attempt_id=sheet.attempt_id,
        scenario=sheet.scenario,
        total=sheet.total,
        max=sheet.max,
        share=sheet.share,
        pass_share=sheet.pass_share,
        result=sheet.result,
        complete=sheet.complete,
        critical_fails=tuple(fail.title for fail in sheet.critical_fails),
        lost=tuple(sorted(lost, key=lambda each: (-each.lost, each.id))),
        skills=sheet.skills,
        global_rating=sheet.global_rating,
        duration_ms=sheet.duration_ms,
    )
