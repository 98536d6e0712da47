"""Places and targets."""

import datetime as dt

from app.domain.law.citation import Citation
from app.ui.law.place_in_law import LawSpot, LawTarget


def test_a_citation_becomes_a_place() -> None:
    spot = LawSpot.of(Citation.parse("criminal_law.133-1.1.2"))
    assert (spot.name, spot.number, spot.suffix, spot.paragraph, spot.item) == ("criminal_law", 133, 1, 1, 2)
    target = LawTarget.of(Citation("x_law", 3), dt.date(2020, 1, 1))
    assert (target.kind, target.id, target.day) == ("article", "x_law.3", dt.date(2020, 1, 1))
    assert target.spot == LawSpot("x_law", 3)


def test_only_what_was_asked_for_is_covered() -> None:
    assert not LawSpot("x", 1).covers((1, 0))
    paragraph = LawSpot("x", 1, 0, 2)
    assert [paragraph.covers(place) for place in ((1, 0), (2, 0), (2, 3))] == [False, True, True]
    item = LawSpot("x", 1, 0, 1, 3)
    assert [item.covers(place) for place in ((1, 0), (1, 3), (1, 2))] == [False, True, False]
