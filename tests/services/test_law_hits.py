"""The answer of a search by kinds."""

from __future__ import annotations

import datetime as dt

from app.services.law_cards import Kind
from app.services.law_hits import Hit, SearchAnswer

HIT = Hit(Kind.CASE, "C01", "案例", "", (), 1.0, ())


def test_hits_are_listed_by_kind() -> None:
    answer = SearchAnswer("问", dt.date(2026, 1, 1), cases=(HIT,))
    assert answer.of(Kind.CASE) == (HIT,)
    assert answer.of(Kind.GUIDE) == ()
    assert answer.found
    assert not SearchAnswer("问", dt.date(2026, 1, 1)).found
