"""Migrations: up and down, equal to the tables, and forward from every released version."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from records.opening import open_file
from records.schema import MIGRATIONS, NEWEST, known_revisions, migrate, migrate_back, revision_of
from records.tables import accounts, appraisal_practice, attempts, bureau, case_hand_ins, law_desk, statutes
from records.tables.base import Row
from records.unit_of_work import Records

RELEASED = sorted((Path(__file__).parents[1] / "data").glob("base-v*.sqlite"))


def test_the_migrations_make_what_the_tables_say(records: Records) -> None:
    tables = (accounts.AccountRow, attempts.AttemptRow, statutes.StatuteRow, bureau.BureauProposalRow)
    later = (law_desk.FavouriteRow, appraisal_practice.AppraisalPracticeRow, case_hand_ins.HandInRow)
    assert {each.metadata for each in (*tables, *later)} == {Row.metadata}
    with records.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Row.metadata) == []


def test_down_and_up_again_leaves_the_same_tables(records: Records) -> None:
    before = sorted(inspect(records.engine).get_table_names())
    migrate_back(records.engine, "base")
    assert inspect(records.engine).get_table_names() == ["alembic_version"]
    assert revision_of(records.engine) is None
    migrate(records.engine)
    assert sorted(inspect(records.engine).get_table_names()) == before
    assert revision_of(records.engine) == NEWEST


def test_the_newest_revision_is_the_newest_file() -> None:
    files = sorted(path.stem.split("_")[0] for path in (MIGRATIONS / "versions").glob("0*.py"))
    assert files[-1] == NEWEST
    assert known_revisions() == set(files)


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_base_of_each_released_version_is_brought_forward(released: Path, tmp_path: Path) -> None:
    path = tmp_path / "base.sqlite"
    shutil.copy(released, path)
    records = open_file(path)
    assert revision_of(records.engine) == NEWEST
    with records.reading() as unit:
        record = unit.attempts.get("A1")
        assert unit.events.entries("A1")[-1].seq == record.head.seq
        assert unit.contents.scenario(record.content_hash) is not None
        assert unit.sheets.get("A1", record.head) is not None
        assert unit.accounts.by_login("p1") is not None
    records.close()


def test_there_is_a_base_for_every_released_version() -> None:
    assert RELEASED, "make one with tests/data/make_release_base.py"
