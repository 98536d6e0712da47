"""Cards with facts, and how the person stands."""

from __future__ import annotations

from dataclasses import replace

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.catalogue import catalogue
from app.services.shelf import Shelf
from tests.services.conftest import Clock, do_whole_attempt, sample_shelf


def test_a_card_says_what_there_is_and_what_was_done(base: Base, trainee: Account, clock: Clock) -> None:
    (card,) = catalogue(base, trainee).cards
    assert (card.title, card.stations, card.exchanges) == ("演示停车检查", 1, 1)
    assert (card.attempts, card.best_share) == (0, None)
    do_whole_attempt(base, trainee, skip=("VestOn",))
    clock.pass_time(minutes=5)
    best = do_whole_attempt(base, trainee)
    (card,) = catalogue(base, trainee).cards
    assert (card.attempts, card.best_share) == (2, 1.0)
    assert card.last is not None
    assert card.last.record.id == best.id


def test_a_scenario_with_errors_does_not_hide_the_others(base: Base, trainee: Account) -> None:
    good = sample_shelf()
    shelf = Shelf(
        ids=lambda: ["broken", "sample_stop"],
        load=lambda name: good.load(name) if name == "sample_stop" else (None, ()),
    )
    shown = catalogue(replace(base, shelf=shelf), trainee)
    assert [card.id for card in shown.cards] == ["sample_stop"]
    assert "broken" in shown.unusable[0]
