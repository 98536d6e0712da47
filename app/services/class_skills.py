"""Who lacks what: the skills of everybody in a class, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.scoring.summary import ScoreSummary
from app.services.base import Base
from app.services.history import HistoryLine, mean_skills

LATEST = 3


@dataclass(frozen=True, slots=True)
class MemberSkills:
    """One person: mean share by skill id over the latest scored runs, and how many runs that is."""

    actor: str
    name: str
    runs: int
    skills: dict[str, float]


@dataclass(frozen=True, slots=True)
class ClassSkills:
    """Titles by skill id in the rubric's order, the share that passes, and the people, weakest first."""

    titles: dict[str, str]
    pass_share: float
    members: tuple[MemberSkills, ...]


def class_skills(base: Base, lines: Iterable[HistoryLine], scenario: str, latest: int = LATEST) -> ClassSkills:
    """The skills of everybody who has scored runs of a scenario among the lines, which come newest first."""
    rubric = base.shelf.scenario(scenario).rubric
    names: dict[str, str] = {}
    summaries: dict[str, list[ScoreSummary]] = defaultdict(list)
    for line in lines:
        if line.summary is not None and line.record.scenario == scenario:
            names[line.record.actor] = line.record.actor_name
            summaries[line.record.actor].append(line.summary)
    members = [
        MemberSkills(actor, names[actor], len(found[:latest]), mean_skills(found[:latest]))
        for actor, found in summaries.items()
    ]
    members.sort(key=lambda each: (_mean(each.skills), each.name))
    return ClassSkills({skill.id: skill.title for skill in rubric.skills}, rubric.pass_share, tuple(members))


def _mean(skills: dict[str, float]) -> float:
    return sum(skills.values()) / len(skills) if skills else 0.0
