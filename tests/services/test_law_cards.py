"""Acts, cases, guides, questions and forms as cards."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from app.domain.law.practice import Practice
from app.services.law_cards import Card, CardsInForce, Kind, by_day, cards_of, noted
from app.services.shelf import Shelf
from tests.domain.law.sample_law import sample_library
from tests.domain.law.sample_practice import sample_practice
from tests.services.sample_search import LIBRARY, THESAURUS


def test_an_act_is_a_card_with_its_wordings() -> None:
    (card,) = cards_of(LIBRARY, Practice(), THESAURUS)
    assert card.kind is Kind.ACT
    assert (card.id, card.title, card.topic) == ("HA-08", "无资格上岗", "hazmat")
    assert "没证的司机" in card.text
    assert card.basis


def test_everything_that_ships_is_a_card_and_comes_back_from_its_row() -> None:
    cards = list(cards_of(Shelf().law(), Shelf().practice(), None))
    assert {card.kind for card in cards} == {Kind.ACT, Kind.CASE, Kind.GUIDE, Kind.QUESTION, Kind.FORM}
    assert all(card.title and card.text for card in cards)
    assert [Card.from_row(card.as_row()) for card in cards] == cards


def test_a_form_is_asked_for_by_its_provisions_and_by_what_makes_it() -> None:
    (form,) = [card for card in cards_of(sample_library(), sample_practice(), None) if card.kind is Kind.FORM]
    assert (form.id, form.title, form.topic, form.basis) == ("record", "演示笔录", "documents", ("new_law.66",))
    assert form.text.split("\n") == ["要有资格", "查资格"]


def test_a_card_stands_once_for_as_long_as_it_reads_the_same() -> None:
    first, second = (Card(Kind.CASE, each, each, "", "hazmat", ()) for each in ("C01", "C02"))
    changed = replace(first, title="改过")
    june, july = dt.date(2026, 6, 1), dt.date(2026, 7, 1)
    periods = [
        CardsInForce(None, dt.date(2026, 5, 31), (first, second)),
        CardsInForce(june, dt.date(2026, 6, 30), (changed, second)),
        CardsInForce(july, None, (first, second)),
    ]
    kept = by_day(periods)
    assert [(each.id, each.title, each.since, each.until) for each in kept] == [
        ("C01", "C01", None, dt.date(2026, 5, 31)),
        ("C01", "改过", june, dt.date(2026, 6, 30)),
        ("C01", "C01", july, None),
        ("C02", "C02", None, None),
    ]
    assert [each.title for each in kept if each.covers(june)] == ["改过", "C02"]
    assert [Card.from_row(each.as_row()) for each in kept] == kept
    assert [each.note for each in noted(kept[:2], {("case", "C01"): "本单位维护"})] == ["本单位维护"] * 2
