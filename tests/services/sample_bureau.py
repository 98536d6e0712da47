"""A base whose library is small and invented, and changes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from app.domain.law.bureau import Proposal, TableKind
from app.domain.law.discretion import StandardRole
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.bureau_tables import Wish, editing, propose, review
from app.services.shelf import Shelf
from tests.domain.law.sample_discretion import STANDARD, sample_discretion
from tests.domain.law.sample_law import sample_library
from tests.domain.law.sample_practice import sample_practice
from tests.records.sample_scenario import sample_scenario

FROM = dt.date(2026, 12, 1)
ACT = "HA-08"
EXAMPLE = STANDARD.model_copy(update={"id": "example_ha08", "role": StandardRole.EXAMPLE})


def with_library(base: Base) -> Base:
    """The same base with the invented law and practice."""
    shelf = Shelf(
        ids=lambda: ["sample_stop"],
        load=lambda _scenario_id: (sample_scenario(), ()),
        load_law=sample_library,
        load_practice=sample_practice,
        load_discretion=lambda: sample_discretion(EXAMPLE),
    )
    return replace(base, shelf=shelf)


@pytest.fixture
def lawful(base: Base) -> Base:
    """The base with the invented library."""
    return with_library(base)


@pytest.fixture(params=["sqlite", "postgresql"])
def either(request: pytest.FixtureRequest, base: Base) -> Iterator[Base]:
    """The base with the invented library, on SQLite and, where the machine has it, on PostgreSQL."""
    if request.param == "sqlite":
        yield with_library(base)
        return
    from records.opening import open_address  # noqa: PLC0415

    records = open_address(request.getfixturevalue("postgres_database"))
    with base.records.reading() as old, records.writing() as new:
        for group in old.classes.all():
            new.classes.add(group)
        for each in old.accounts.all():
            new.accounts.add(each, "hash")
    yield replace(with_library(base), records=records)
    records.close()


def wish(base: Base, changes: dict[str, Any] | None, kind: TableKind = TableKind.ACT, **other: Any) -> Wish:
    """A wish to change fields of a document as it holds on the day; None goes back to the shipped one."""
    document_id, day = other.pop("id", ACT), other.pop("in_force_from", FROM)
    form = editing(base, kind, document_id, day)
    made = Wish(
        kind=kind,
        id=document_id,
        document=None if changes is None else {**(form.document or {}), **changes},
        in_force_from=day,
        reason="数额已调整",
        seen=form.seen,
        basis=("new_law.109.1.1",),
    )
    return replace(made, **other)


def approved(base: Base, author: Account, reviewer: Account, made: Wish) -> Proposal:
    """The wish, proposed by one and approved by the other."""
    return review(base, reviewer, propose(base, author, made).number, accept=True)
