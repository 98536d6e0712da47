"""Events of reviewers are sealed one over the other, and over the file they speak of."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from app.domain.appraisal.rule import Item, Level
from app.domain.attempt.chain import ChainError
from app.domain.hand_in.hand_in import digest
from app.domain.hand_in.review_events import (
    Added,
    Commented,
    Confirmed,
    Decided,
    Finished,
    Overruled,
    ReviewEvent,
    SealedReview,
    TakenBack,
    event_text,
    first_head,
    read_reviews,
)
from tests.domain.hand_in.samples import CONTENT, WHO, chain

HEAD = first_head("H1", digest(CONTENT), "i1")
EVENTS: list[ReviewEvent] = [
    Confirmed(**WHO, findings=("a1", "a2")),
    Overruled(**WHO, finding="a3", reason="附页上写了"),
    Added(**WHO, item=Item.DOCUMENTS, level=Level.CORRECTABLE, deduction=Decimal("1.5"), why="落款没有日期"),
    Commented(**WHO, document="decision", words="这一段写得好"),
    TakenBack(**WHO, event=2),
    Decided(**WHO, difference="a1~-", side="second", reason="第二位评得对"),
    Finished(**WHO, words="总体尚可"),
]


def lines(events: list[SealedReview]) -> list[tuple[int, str, str]]:
    return [(each.seq, each.h, event_text(each.event)) for each in events]


def test_a_chain_is_read_as_it_was_written() -> None:
    made = chain(EVENTS)
    assert read_reviews(HEAD, lines(made)) == made
    assert [each.seq for each in made] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("at", range(7))
def test_any_change_is_found(at: int) -> None:
    """Another word, a hash, a line less, two lines exchanged."""
    written = lines(chain(EVENTS))
    seq, h, text = written[at]
    for wrong in (
        [*written[:at], (seq, h, text.replace("教员甲", "教员丙")), *written[at + 1 :]],
        [*written[:at], (seq, "0" * 64, text), *written[at + 1 :]],
        [*written[:at], (seq, h, "{}"), *written[at + 1 :]],
    ):
        with pytest.raises(ChainError):
            read_reviews(HEAD, wrong)
    if at < 6:
        with pytest.raises(ChainError):
            read_reviews(HEAD, [*written[:at], *written[at + 1 :]])


def test_a_chain_fits_no_other_file_and_no_other_reviewer() -> None:
    written = lines(chain(EVENTS))
    for head in (first_head("H2", digest(CONTENT), "i1"), first_head("H1", digest(b"x"), "i1"),
                 first_head("H1", digest(CONTENT), "i2")):  # fmt: skip
        with pytest.raises(ChainError):
            read_reviews(head, written)


def test_a_reason_is_a_reason() -> None:
    with pytest.raises(ValidationError):
        Overruled(**WHO, finding="a1", reason="   不   ")
    with pytest.raises(ValidationError):
        Overruled(**WHO, finding="x1", reason="附页上写了")
    with pytest.raises(ValidationError):
        Decided(**WHO, difference="a1", side="first", reason="附页上写了")
