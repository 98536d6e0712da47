"""The photographs of an attempt, with their moment, what is in them, and their file where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.domain.attempt.events import PhotoTaken
from app.domain.roster.account import Account
from app.domain.scenario.scenario import Scenario
from app.services.base import Base
from app.services.grading import scenario_of
from app.services.ingest import photo_file
from app.services.permissions import require_sight


@dataclass(frozen=True, slots=True)
class EvidencePhoto:
    """A photograph at journal number `seq`; `subjects` are titles of stations and papers, `file` None for a bot's."""

    seq: int
    t_ms: int
    subjects: tuple[str, ...]
    file: Path | None


def evidence_photos(base: Base, who: Account, attempt_id: str) -> list[EvidencePhoto]:
    """The photographs of an attempt in their order; raises ServiceError where `who` may not see it."""
    with base.records.reading() as unit:
        record = unit.attempts.get(attempt_id)
        entries = unit.events.entries(attempt_id)
    require_sight(who, record.actor)
    scenario = scenario_of(base, record)
    return [
        EvidencePhoto(
            entry.seq,
            entry.event.t_ms,
            _subjects(scenario, entry.event),
            photo_file(base, attempt_id, entry.event.photo),
        )
        for entry in entries
        if isinstance(entry.event, PhotoTaken)
    ]


def _subjects(scenario: Scenario, event: PhotoTaken) -> tuple[str, ...]:
    stations = [scenario.station_by_id[each].title for each in event.stations if each in scenario.station_by_id]
    papers = [scenario.paper_by_id[each].title for each in event.papers if each in scenario.paper_by_id]
    return (*stations, *papers)
