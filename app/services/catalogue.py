"""The scenarios there are, with the facts that their cards show."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from app.domain.attempt.record import AttemptState
from app.domain.errors import KnownError
from app.domain.roster.account import Account
from app.domain.scenario.scenario import Scenario
from app.services.base import Base
from app.services.history import HistoryLine, HistoryWish, history


@dataclass(frozen=True, slots=True)
class ScenarioCard:
    """A scenario's facts, and how the signed-in person stands with it. Shares run 0 to 1."""

    id: str
    title: str
    summary: str
    module: str
    difficulty: int
    stations: int
    exchanges: int
    injects: int
    most_faults: int
    run_min: int
    cap_min: int
    act_dates: tuple[dt.date, ...]
    pass_share: float
    content_hash: str
    rubric_version: str
    attempts: int
    best_share: float | None
    last: HistoryLine | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All cards, and words about scenarios that cannot be used."""

    cards: tuple[ScenarioCard, ...]
    unusable: tuple[str, ...]


def catalogue(base: Base, who: Account) -> Catalogue:
    """Every scenario as a card; one with errors is told instead of hiding the others."""
    cards, unusable = [], []
    for scenario_id in base.shelf.scenario_ids():
        try:
            cards.append(scenario_card(base, who, base.shelf.scenario(scenario_id)))
        except KnownError as error:
            unusable.append(str(error))
    return Catalogue(tuple(cards), tuple(unusable))


def scenario_card(base: Base, who: Account, scenario: Scenario) -> ScenarioCard:
    """The card of one scenario for one person."""
    done = (AttemptState.ENDED, AttemptState.MARKED)
    mine = history(base, who, HistoryWish(actor=who.id, scenario=scenario.id, states=done))
    shares = [line.summary.share for line in mine if line.summary is not None]
    scene = scenario.scene
    return ScenarioCard(
        id=scenario.id,
        title=scenario.title,
        summary=scene.summary,
        module=scene.module,
        difficulty=scene.difficulty,
        stations=len(scene.stations),
        exchanges=len(scenario.people.exchanges),
        injects=len(scenario.deeds.injects),
        most_faults=scenario.bank.draw.at_most,
        run_min=scene.time.run_min,
        cap_min=scene.time.cap_min,
        act_dates=(scene.in_force_on, *scene.other_act_dates),
        pass_share=scenario.rubric.pass_share,
        content_hash=scenario.content_hash,
        rubric_version=scenario.rubric.version,
        attempts=len(mine),
        best_share=max(shares, default=None),
        last=mine[0] if mine else None,
    )
