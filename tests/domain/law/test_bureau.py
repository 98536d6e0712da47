"""Which version governs on which day."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.domain.law.bureau import Draft, Outcome, Proposal, TableKind, change_days, digest_of, in_force, spans
from tests.records.sample_bureau import decision, draft

DAY = dt.date(2026, 1, 1)
PLACE = (TableKind.ACT, "HA-08")


def approved(number: int, day: dt.date, document: str | None = "{}") -> Proposal:
    decided = decision().model_copy(update={"version": number})
    made = draft(in_force_from=day, document=document)
    return Proposal(**dict(made), number=number, decision=decided)


def test_a_version_governs_until_the_next_one_begins() -> None:
    first, second = approved(1, DAY), approved(2, dt.date(2026, 6, 1))
    found = spans([second, first])
    assert [(span.proposal.version, span.since, span.until) for span in found] == [
        (1, DAY, dt.date(2026, 5, 31)),
        (2, dt.date(2026, 6, 1), None),
    ]
    assert in_force([first, second], dt.date(2025, 12, 31)) == {}
    assert in_force([first, second], dt.date(2026, 5, 31)) == {PLACE: found[0]}
    assert in_force([first, second], dt.date(2026, 6, 1)) == {PLACE: found[1]}


def test_a_correction_of_the_past_leaves_what_comes_after_it() -> None:
    kept = [approved(1, DAY), approved(2, dt.date(2026, 6, 1)), approved(3, DAY)]
    assert [(span.proposal.version, span.since) for span in spans(kept)] == [(3, DAY), (2, dt.date(2026, 6, 1))]


def test_going_back_to_the_shipped_version_ends_the_bureau_s() -> None:
    kept = [approved(1, DAY), approved(2, dt.date(2026, 6, 1), document=None)]
    assert PLACE in in_force(kept, dt.date(2026, 5, 31))
    assert in_force(kept, dt.date(2026, 6, 1)) == {}


def test_the_days_of_change_are_those_on_which_something_begins() -> None:
    waiting = Proposal(**dict(draft(in_force_from=dt.date(2026, 3, 1))), number=9)
    later = dt.date(2026, 6, 1)
    assert change_days([approved(2, later), approved(1, DAY), approved(3, DAY), waiting]) == [DAY, later]


def test_what_was_not_approved_never_governs() -> None:
    waiting = Proposal(**dict(draft()), number=1)
    refused = waiting.model_copy(update={"decision": decision(Outcome.REJECTED)})
    assert spans([waiting, refused]) == ()


@given(st.lists(st.integers(0, 40), max_size=12), st.integers(-1, 41))
def test_on_any_day_one_version_governs_and_no_later_one_begins_before_it(days: list[int], asked: int) -> None:
    kept = [approved(number, DAY + dt.timedelta(days=day)) for number, day in enumerate(days, start=1)]
    on = DAY + dt.timedelta(days=asked)
    governing = [span for span in spans(kept) if span.covers(on)]
    begun = [(each.in_force_from, each.version) for each in kept if each.in_force_from <= on]
    assert [(span.since, span.proposal.version) for span in governing] == ([max(begun)] if begun else [])


def test_a_draft_rests_on_something() -> None:
    with pytest.raises(ValidationError, match="依据"):
        Draft(**{**dict(draft()), "basis": (), "basis_note": " "})
    assert Draft(**{**dict(draft()), "basis": (), "basis_note": "演示裁量基准〔2026〕1号"}).basis_note


def test_digests_tell_documents_apart() -> None:
    assert digest_of(None) == ""
    assert len({digest_of("{}"), digest_of("{ }"), digest_of(None)}) == 3
