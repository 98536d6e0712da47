"""Attempts looked back on: lists with search, and statistics over them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from app.domain.attempt.record import AttemptRecord, AttemptState
from app.domain.roster.account import Account
from app.domain.scoring.summary import ScoreSummary
from app.services.base import Base
from app.services.permissions import Permission, allowed, require_sight
from app.services.pinyin import matches
from records.stores.attempts import AttemptFilter

_DONE = (AttemptState.ENDED, AttemptState.MARKED)


@dataclass(frozen=True, slots=True)
class HistoryWish:
    """Which attempts to list; None asks for nothing. `search` is words, pinyin or its initials."""

    actor: str | None = None
    class_id: str | None = None
    scenario: str | None = None
    states: tuple[AttemptState, ...] | None = None
    since: dt.datetime | None = None
    until: dt.datetime | None = None
    search: str = ""
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """An attempt as a list shows it; `summary` is None before it is scored."""

    record: AttemptRecord
    title: str
    class_name: str
    summary: ScoreSummary | None


@dataclass(frozen=True, slots=True)
class CommonLoss:
    """A criterion and how often, and how much of it on average (share of its points), it is lost."""

    id: str
    title: str
    times: int
    mean_lost_share: float


@dataclass(frozen=True, slots=True)
class Statistics:
    """Figures over finished, scored attempts; means are None where there are none. Shares run 0 to 1."""

    attempts: int
    mean_share: float | None
    pass_rate: float | None
    undecided: int
    critical_fails: int
    median_duration_ms: float | None
    skills: dict[str, float]
    common_losses: tuple[CommonLoss, ...]
    critical_titles: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ProgressPoint:
    """One attempt on the progress chart; `skills` are shares by skill id, None where nothing was decided."""

    attempt_id: str
    at: dt.datetime
    share: float
    pass_share: float
    result: str
    critical_fails: tuple[str, ...]
    skills: dict[str, float | None]


@dataclass(frozen=True, slots=True)
class SkillProfile:
    """Mean share by skill id: somebody's latest attempts, those before them, and the median of the class."""

    titles: dict[str, str]
    latest: dict[str, float]
    earlier: dict[str, float]
    class_median: dict[str, float]


def history(base: Base, who: Account, wish: HistoryWish | None = None) -> list[HistoryLine]:
    """Attempts that fit the wish and that the account may see, newest first."""
    wish = wish or HistoryWish()
    if wish.actor is not None:
        require_sight(who, wish.actor)
    with base.records.reading() as unit:
        people = {account.id: account for account in unit.accounts.all()}
        classes = {group.id: group.name for group in unit.classes.all()}
        titles = {version.scenario: version.title for version in reversed(unit.contents.all())}
        wanted = AttemptFilter(
            actors=_actors(who, wish, people),
            scenario=wish.scenario,
            states=wish.states,
            since=wish.since,
            until=wish.until,
        )
        found = unit.attempts.find(wanted, limit=None if wish.search else wish.limit)
        summaries = unit.sheets.summaries([record.id for record in found])
    lines = []
    for record in found:
        person = people.get(record.actor)
        class_name = classes.get(person.class_id or "", "") if person else ""
        line = HistoryLine(record, titles.get(record.scenario, record.scenario), class_name, summaries.get(record.id))
        login = person.login if person else record.actor
        if matches(wish.search, record.actor_name, login, line.title, class_name, record.id, str(record.seed)):
            lines.append(line)
    return lines[: wish.limit]


def statistics(lines: Iterable[HistoryLine], most_losses: int = 8) -> Statistics:
    """Figures over the finished attempts among the lines."""
    scored = [line.summary for line in lines if line.summary is not None and line.record.state in _DONE]
    decided = [each for each in scored if each.result != "awaiting_marks" or each.critical_fails]
    passed = [each for each in decided if each.result == "passed"]
    return Statistics(
        attempts=len(scored),
        mean_share=fmean(each.share for each in scored) if scored else None,
        pass_rate=len(passed) / len(decided) if decided else None,
        undecided=len(scored) - len(decided),
        critical_fails=sum(1 for each in scored if each.critical_fails),
        median_duration_ms=median(each.duration_ms for each in scored) if scored else None,
        skills=mean_skills(scored),
        common_losses=_common_losses(scored)[:most_losses],
        critical_titles=tuple(Counter(title for each in scored for title in each.critical_fails).most_common()),
    )


def progress_of(base: Base, who: Account, actor: str, scenario: str | None = None) -> list[ProgressPoint]:
    """Somebody's scored attempts, oldest first."""
    lines = history(base, who, HistoryWish(actor=actor, scenario=scenario, states=_DONE))
    return [
        ProgressPoint(
            attempt_id=line.record.id,
            at=line.record.started_at or line.record.assigned_at,
            share=line.summary.share,
            pass_share=line.summary.pass_share,
            result=line.summary.result,
            critical_fails=line.summary.critical_fails,
            skills=line.summary.skills,
        )
        for line in reversed(lines)
        if line.summary is not None
    ]


def skill_profile(base: Base, who: Account, actor: str, scenario: str, latest: int = 3) -> SkillProfile:
    """Skills of somebody in a scenario: the mean of the latest attempts, of those before, and the class's median."""
    require_sight(who, actor)
    mine = _summaries(base, [actor], scenario)
    return SkillProfile(
        titles={skill.id: skill.title for skill in base.shelf.scenario(scenario).rubric.skills},
        latest=mean_skills(mine[:latest]),
        earlier=mean_skills(mine[latest:]),
        class_median=class_median(base, actor, scenario),
    )


def class_median(base: Base, actor: str, scenario: str) -> dict[str, float]:
    """The median over the actor's class of each member's mean skills; figures only, so that a trainee may see it."""
    with base.records.reading() as unit:
        person = unit.accounts.get(actor)
        members = unit.accounts.all(class_id=person.class_id) if person and person.class_id else []
    by_skill: dict[str, list[float]] = defaultdict(list)
    for member in members:
        for skill, share in mean_skills(_summaries(base, [member.id], scenario)).items():
            by_skill[skill].append(share)
    return {skill: median(shares) for skill, shares in by_skill.items()}


def earlier_summary(base: Base, record: AttemptRecord) -> ScoreSummary | None:
    """The summary of the same person's attempt at the same scenario before this one."""
    begun = record.started_at or record.assigned_at
    wanted = AttemptFilter(actors=[record.actor], scenario=record.scenario, states=_DONE, until=begun)
    with base.records.reading() as unit:
        found = unit.attempts.find(wanted)
        summaries = unit.sheets.summaries([each.id for each in found])
    return next((summaries[each.id] for each in found if each.id in summaries and each.id != record.id), None)


def mean_skills(summaries: Sequence[ScoreSummary]) -> dict[str, float]:
    """Mean share by skill over the attempts in which it was decided."""
    by_skill: dict[str, list[float]] = defaultdict(list)
    for summary in summaries:
        for skill, share in summary.skills.items():
            if share is not None:
                by_skill[skill].append(share)
    return {skill: fmean(shares) for skill, shares in by_skill.items()}


def _actors(who: Account, wish: HistoryWish, people: dict[str, Account]) -> list[str] | None:
    if not allowed(who, Permission.SEE_ALL_ATTEMPTS):
        return [who.id]
    if wish.actor is not None:
        return [wish.actor]
    if wish.class_id is not None:
        return [account.id for account in people.values() if account.class_id == wish.class_id]
    return None


def _summaries(base: Base, actors: list[str], scenario: str) -> list[ScoreSummary]:
    """Summaries of finished attempts, newest first."""
    with base.records.reading() as unit:
        found = unit.attempts.find(AttemptFilter(actors=actors, scenario=scenario, states=_DONE))
        summaries = unit.sheets.summaries([record.id for record in found])
    return [summaries[record.id] for record in found if record.id in summaries]


def _common_losses(scored: Sequence[ScoreSummary]) -> tuple[CommonLoss, ...]:
    shares: dict[str, list[float]] = defaultdict(list)
    titles: dict[str, str] = {}
    for summary in scored:
        for loss in summary.lost:
            titles[loss.id] = loss.title
            shares[loss.id].append(loss.lost / loss.max)
    losses = [CommonLoss(each, titles[each], len(shares[each]), fmean(shares[each])) for each in shares]
    return tuple(sorted(losses, key=lambda loss: (-loss.times * loss.mean_lost_share, loss.id)))
