"""What somebody should see first: what waits, what is next and why, how it went lately."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.attempt.record import AttemptRecord, AttemptState
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.catalogue import Catalogue, ScenarioCard, catalogue
from app.services.history import CommonLoss, HistoryLine, HistoryWish, SkillProfile, history, skill_profile, statistics
from app.services.training import open_tasks

RECENT = 5
LOOKED_AT = 3
"""So many of the latest runs say what is missed lately."""
MOST_LOSSES = 3
_DONE = (AttemptState.ENDED, AttemptState.MARKED)


@dataclass(frozen=True, slots=True)
class Day:
    """`card` is the scenario to do next, `task` the assignment for it if one waits; `missed` over `looked_at` runs.

    `measured` is the scenario whose skills `profile` shows: the next one, or the last that was done where that is new.
    """

    catalogue: Catalogue
    tasks: tuple[AttemptRecord, ...]
    card: ScenarioCard | None
    task: AttemptRecord | None
    missed: tuple[CommonLoss, ...]
    looked_at: int
    recent: tuple[HistoryLine, ...]
    runs: int
    measured: ScenarioCard | None
    profile: SkillProfile | None

    def title(self, scenario: str) -> str:
        """The title of a scenario, its id where it is gone."""
        return next((card.title for card in self.catalogue.cards if card.id == scenario), scenario)


def day_of(base: Base, who: Account) -> Day:
    """Everything for the first page; a task that waits comes first, then the scenario with the weakest result."""
    shown = catalogue(base, who)
    tasks = open_tasks(base, who)
    waiting = [task for task in tasks if task.state is AttemptState.ASSIGNED]
    task = waiting[-1] if waiting else None
    card = _next_card(shown.cards, task)
    done = history(base, who, HistoryWish(actor=who.id, states=_DONE))
    same = [line for line in done if card is not None and line.record.scenario == card.id][:LOOKED_AT]
    measured = card if same or not done else _card_of(shown.cards, done[0].record.scenario)
    return Day(
        catalogue=shown,
        tasks=tuple(tasks),
        card=card,
        task=task,
        missed=statistics(same).common_losses[:MOST_LOSSES],
        looked_at=len(same),
        recent=tuple(done[:RECENT]),
        runs=len(done),
        measured=measured,
        profile=skill_profile(base, who, who.id, measured.id) if measured is not None else None,
    )


def _next_card(cards: tuple[ScenarioCard, ...], task: AttemptRecord | None) -> ScenarioCard | None:
    if task is not None:
        return _card_of(cards, task.scenario)
    # What was never tried comes before what went badly.
    return min(cards, key=lambda card: (card.best_share is not None, card.best_share or 0.0), default=None)


def _card_of(cards: tuple[ScenarioCard, ...], scenario: str) -> ScenarioCard | None:
    return next((card for card in cards if card.id == scenario), None)
