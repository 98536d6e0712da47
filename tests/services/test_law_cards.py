"""Acts, cases, guides and questions as cards."""

from __future__ import annotations

from app.domain.law.practice import Practice
from app.services.law_cards import Card, Kind, cards_of
from app.services.shelf import Shelf
from tests.services.sample_search import LIBRARY, THESAURUS


def test_an_act_is_a_card_with_its_wordings() -> None:
    (card,) = cards_of(LIBRARY, Practice(), THESAURUS)
    assert card.kind is Kind.ACT
    assert (card.id, card.title, card.topic) == ("HA-08", "无资格上岗", "hazmat")
    assert "没证的司机" in card.text
    assert card.basis


def test_everything_that_ships_is_a_card_and_comes_back_from_its_row() -> None:
    cards = list(cards_of(LIBRARY, Shelf().practice(), None))
    assert {card.kind for card in cards} == {Kind.ACT, Kind.CASE, Kind.GUIDE, Kind.QUESTION}
    assert all(card.title and card.text for card in cards)
    assert [Card.from_row(card.as_row()) for card in cards] == cards
