"""Drafts and decisions of the bureau's tables, and notes."""

from __future__ import annotations

import datetime as dt

from app.domain.law.bureau import Decision, Draft, Outcome, TableKind
from app.domain.law.citation import Citation
from app.domain.law.desk import NoteVersion, PlaceKind

AT = dt.datetime(2026, 11, 26, 8, tzinfo=dt.UTC)
FROM = dt.date(2026, 12, 1)


def draft(**changes: object) -> Draft:
    """A draft by p1 on an act."""
    made = Draft(
        kind=TableKind.ACT,
        id="HA-08",
        document='{"id":"HA-08"}',
        before='{"id":"HA-08","title":"旧"}',
        shipped="a" * 64,
        in_force_from=FROM,
        reason="数额已调整",
        basis=(Citation.parse("new_law.109.1.1"),),
        author="p1",
        author_name="甲",
        created_at=AT,
    )
    return made.model_copy(update=changes)


def decision(outcome: Outcome = Outcome.APPROVED, by: str = "p2") -> Decision:
    """A decision by the second person, or what else was asked for."""
    return Decision(outcome=outcome, by=by, by_name="乙", at=AT, reason="核对过原文")


def note(**changes: object) -> NoteVersion:
    """A first version by p1 on an act."""
    made = NoteVersion(
        kind=PlaceKind.ACT, id="HA-08", note="n1", version=1, author="p1", by="p1", by_name="甲", text="先看证", at=AT
    )
    return made.model_copy(update=changes)
