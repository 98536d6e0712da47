"""What the results page shows, read in one go away from the window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.roster.account import Account
from app.services.accounts import all_classes
from app.services.base import Base
from app.services.class_skills import ClassSkills, class_skills
from app.services.history import (
    HistoryLine,
    HistoryWish,
    ProgressPoint,
    SkillProfile,
    Statistics,
    history,
    progress_of,
    skill_profile,
    statistics,
)
from app.services.permissions import Permission, allowed

Choices = tuple[tuple[str, str], ...]
"""Pairs of id and words."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is looked at; an empty id asks for all."""

    class_id: str = ""
    actor: str = ""
    scenario: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class Results:
    """Lines and figures for a wish, and what else could be chosen.

    With one person `points` and `profile` are there, else `group`; `scenario` is the one whose skills are shown.
    """

    lines: tuple[HistoryLine, ...]
    figures: Statistics
    scenario: str
    points: tuple[ProgressPoint, ...]
    profile: SkillProfile | None
    group: ClassSkills | None
    classes: Choices
    people: Choices
    scenarios: Choices


def load_results(base: Base, who: Account, wish: Wish) -> Results:
    """Read everything for the page."""
    sees_all = allowed(who, Permission.SEE_ALL_ATTEMPTS)
    everything = history(base, who, HistoryWish(class_id=wish.class_id or None))
    lines = history(
        base,
        who,
        HistoryWish(
            actor=(wish.actor or None) if sees_all else who.id,
            class_id=wish.class_id or None,
            scenario=wish.scenario or None,
            search=wish.search,
        ),
    )
    scenario = wish.scenario or _most_played(lines)
    actor = wish.actor if sees_all else who.id
    one = bool(actor and scenario)
    return Results(
        lines=tuple(lines),
        figures=statistics(lines),
        scenario=scenario,
        points=tuple(progress_of(base, who, actor, wish.scenario or None)) if actor else (),
        profile=skill_profile(base, who, actor, scenario) if one else None,
        group=class_skills(base, lines, scenario) if scenario and not actor else None,
        classes=tuple((each.id, each.name) for each in all_classes(base)) if sees_all else (),
        people=_people(everything) if sees_all else (),
        scenarios=tuple(sorted({line.record.scenario: line.title for line in everything}.items())),
    )


def _most_played(lines: Sequence[HistoryLine]) -> str:
    scored = Counter(line.record.scenario for line in lines if line.summary is not None)
    return scored.most_common(1)[0][0] if scored else ""


def _people(lines: Sequence[HistoryLine]) -> Choices:
    names = {line.record.actor: line.record.actor_name for line in lines}
    return tuple(sorted(names.items(), key=lambda pair: pair[1]))
