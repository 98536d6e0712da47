"""An open base of each kind, empty or with one assigned attempt."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from app.domain.roster.account import Account, ClassGroup, Role
from records.opening import open_address, open_file
from records.unit_of_work import Records
from tests.records.sample_scenario import NOW, sample_assignment, sample_record, sample_scenario, sample_version


@pytest.fixture(params=["sqlite", "postgresql"])
def records(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Records]:
    """An empty base, on SQLite and, where the machine has it, on PostgreSQL."""
    if request.param == "sqlite":
        base = open_file(tmp_path / "base.sqlite")
    else:
        base = open_address(request.getfixturevalue("postgres_schema"))
    yield base
    base.close()


@pytest.fixture
def postgres_schema(postgres_url: str) -> Iterator[str]:
    """Address of a schema that only this test has; far quicker to make than a database."""
    name = f"test_{uuid.uuid4().hex}"
    engine = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
        yield f"{postgres_url}&options=-csearch_path%3D{name}"
        connection.exec_driver_sql(f"DROP SCHEMA {name} CASCADE")
    engine.dispose()


@pytest.fixture
def assigned(records: Records) -> Records:
    """A base with account p1 and attempt A1 assigned to it."""
    fill(records)
    return records


def fill(records: Records) -> None:
    """One class, one trainee, one instructor, one assigned attempt."""
    record = sample_record()
    with records.writing() as unit:
        unit.classes.add(ClassGroup(id="c1", name="演示一班", opened_on=NOW.date()))
        unit.accounts.add(account("p1", Role.TRAINEE, class_id="c1"), "hash-1")
        unit.accounts.add(account("p2", Role.INSTRUCTOR), "hash-2")
        unit.contents.put(sample_version(), sample_scenario())
        unit.attempts.add(record, sample_assignment(record))


def account(name: str, role: Role, **changes: object) -> Account:
    """An account whose login is its id."""
    made = Account(id=name, login=name, display_name=f"{name}演示", role=role, created_at=NOW)
    return made.model_copy(update=changes)
