"""Values in words."""

import datetime as dt
from decimal import Decimal

import pytest

from app.domain.law.act import Authority
from app.domain.law.statute import Level, Status
from app.services.base import Base
from app.services.law_reading import Standing, read_statute
from app.ui.law.words import (
    THIN_SPACE,
    authority_face,
    authority_word,
    day_words,
    figure_words,
    level_word,
    short_yuan,
    span_words,
    standing_face,
    status_face,
    version_line,
    yuan,
)

TODAY = dt.date(2026, 11, 25)


def test_every_value_has_a_word() -> None:
    assert len({level_word(level) for level in Level}) == len(Level)
    assert level_word(None) == ""
    assert all(authority_word(each) for each in Authority)
    assert len({standing_face(each).value for each in Standing}) == len(Standing)


def test_what_was_not_read_is_grey() -> None:
    assert status_face(Status.CONFIRMED).tone == "ok"
    assert {status_face(each).tone for each in (Status.RECALLED, Status.TO_VERIFY)} == {"neutral"}


def test_a_transfer_is_a_warning() -> None:
    assert authority_face(Authority.TRANSPORT).tone == "neutral"
    assert authority_face(Authority.POLICE).tone == "warn"


@pytest.mark.parametrize(
    ("amount", "words"),
    [("30000", f"30{THIN_SPACE}000"), ("1234.50", f"1{THIN_SPACE}234.50"), ("0", "0")],
)
def test_amounts_are_grouped(amount: str, words: str) -> None:
    assert yuan(Decimal(amount)) == words


def test_figures_keep_their_decimals() -> None:
    assert figure_words(Decimal("3396.900")) == f"3{THIN_SPACE}396.9"


def test_large_amounts_are_said_in_ten_thousands() -> None:
    assert short_yuan(Decimal(53_000)) == "5.3 ten thousand"
    assert short_yuan(Decimal(200_000)) == "20 ten thousand"
    assert short_yuan(Decimal(800)) == "800 yuan"
    assert span_words(Decimal(500), Decimal(500)) == "500 yuan"


def test_the_day_is_named_unless_it_is_today() -> None:
    assert day_words(TODAY, TODAY) == "Law of today"
    assert "2020-01-01" in day_words(dt.date(2020, 1, 1), TODAY)


def test_the_version_is_told_with_body_and_days(lawful: Base) -> None:
    line = version_line(read_statute(lawful, "演示法", TODAY))
    assert "2025-12-27" in line
    assert "in force from 2026-05-01" in line
    assert "to 2026-04-30" in version_line(read_statute(lawful, "演示法", dt.date(2021, 1, 1)))
