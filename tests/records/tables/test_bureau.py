"""What the tables promise, put to the database itself."""

from __future__ import annotations

import pytest
from sqlalchemy import Executable, delete, insert, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from records.tables.bureau import BureauDecisionRow, BureauProposalRow
from records.tables.law_desk import LawNoteRow
from records.unit_of_work import Records
from tests.records.sample_bureau import AT, draft, note

DECISION = {
    "number": 1,
    "author": "p1",
    "kind": "act",
    "document_id": "HA-08",
    "outcome": "approved",
    "version": 1,
    "by": "p2",
    "by_name": "乙",
    "at": AT,
    "reason": "",
}


@pytest.fixture
def proposed(assigned: Records) -> Records:
    """A base with one proposal of p1."""
    with assigned.writing() as unit:
        unit.bureau.add(draft())
    return assigned


@pytest.mark.parametrize(
    "wrong",
    [
        {"by": "p1"},
        {"author": "p2", "by": "p1"},
        {"outcome": "withdrawn", "version": None},
        {"version": None},
        {"outcome": "rejected"},
        {"outcome": "lost", "version": None},
        {"document_id": "HA-09"},
        {"number": 2},
        {"by": "nobody"},
    ],
    ids=str,
)
def test_the_database_refuses_what_is_no_review(proposed: Records, wrong: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), proposed.engine.begin() as connection:
        connection.execute(insert(BureauDecisionRow), [{**DECISION, **wrong}])
    with proposed.engine.begin() as connection:
        connection.execute(insert(BureauDecisionRow), [DECISION])


def test_what_was_proposed_decided_or_noted_can_never_be_changed(proposed: Records) -> None:
    with proposed.engine.begin() as connection:
        connection.execute(insert(BureauDecisionRow), [DECISION])
    with proposed.writing() as unit:
        unit.law_notes.add(note())
    changes: list[Executable] = [
        statement
        for row, column in ((BureauProposalRow, "document"), (BureauDecisionRow, "by_name"), (LawNoteRow, "text"))
        for statement in (update(row).values({column: "x"}), delete(row))
    ]
    if proposed.engine.dialect.name == "postgresql":
        changes += [text(f"TRUNCATE {name} CASCADE") for name in ("bureau_proposals", "bureau_decisions", "law_notes")]
    for change in changes:
        with pytest.raises(DBAPIError, match="append-only"), proposed.engine.begin() as connection:
            connection.execute(change)
