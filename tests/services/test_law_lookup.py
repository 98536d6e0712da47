"""Citations as a person reads them."""

import datetime as dt
from dataclasses import replace

from app.domain.law.statute import Status
from app.services.base import Base
from app.services.law_lookup import look_up
from app.services.shelf import Shelf


def test_an_article_is_read_as_it_stood_that_day(base: Base) -> None:
    with_law = replace(base, shelf=Shelf())
    found = look_up(with_law, "administrative_penalty_law.42.1", dt.date(2026, 9, 16))
    assert (found.law, found.article, found.in_force) == ("行政处罚法", "第四十二条第一款", True)
    assert found.gist
    assert found.status is Status.CONFIRMED
    assert found.in_force_from == dt.date(2021, 7, 15)


def test_a_law_that_was_not_yet_there_is_said_to_be_so(base: Base) -> None:
    with_law = replace(base, shelf=Shelf())
    found = look_up(with_law, "hazchem_safety_law.8.2", dt.date(2020, 1, 1))
    assert not found.in_force
    assert found.status is Status.TO_VERIFY


def test_an_unknown_law_is_not_guessed(base: Base) -> None:
    found = look_up(base, "no_such_law.1", dt.date(2026, 9, 16))
    assert (found.law, found.gist, found.in_force) == ("no_such_law", "", False)
