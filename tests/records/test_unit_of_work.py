"""The database's errors reach the user as sentences."""

from __future__ import annotations

import subprocess
import sys
from inspect import get_annotations
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError, DBAPIError, IntegrityError, OperationalError

from records.errors import BaseUnavailableError, CorruptBaseError, DuplicateError, RecordsError
from records.opening import open_file
from records.unit_of_work import Unit, translated_errors


@pytest.mark.parametrize(
    ("error", "expected", "word"),
    [
        (OperationalError("x", {}, Exception("database is locked")), BaseUnavailableError, "正忙"),
        (OperationalError("x", {}, Exception("database or disk is full")), BaseUnavailableError, "磁盘已满"),
        (OperationalError("x", {}, Exception("connection refused")), BaseUnavailableError, "连不上"),
        (DatabaseError("x", {}, Exception("database disk image is malformed")), CorruptBaseError, "备份"),
        (DatabaseError("x", {}, Exception("attempt_events is append-only")), RecordsError, "不能修改"),
        (IntegrityError("x", {}, Exception("UNIQUE constraint failed")), DuplicateError, "冲突"),
        (DBAPIError("x", {}, Exception("no such function")), RecordsError, "日志"),
    ],
)
def test_errors_are_translated(error: DBAPIError, expected: type[RecordsError], word: str) -> None:
    with pytest.raises(expected, match=word), translated_errors():
        raise error


def test_what_a_reading_unit_changes_is_thrown_away(tmp_path: Path) -> None:
    records = open_file(tmp_path / "base.sqlite")
    with records.reading() as unit:
        unit.notes.put("n", "1")
    with records.reading() as unit:
        assert unit.notes.get("n") is None
    records.close()


STORES = sorted(get_annotations(Unit))
ALONE = """
import sys
from sqlalchemy.orm import Session, configure_mappers
from records.tables.base import Row
from records.unit_of_work import Unit
with Session() as db:
    print(type(getattr(Unit(db), sys.argv[1])).__name__)
configure_mappers()
print(all(key.column is not None for table in Row.metadata.tables.values() for key in table.foreign_keys))
"""


@pytest.mark.parametrize("store", STORES)
def test_each_store_stands_alone(store: str) -> None:
    """Whichever a program asks for first, the tables that its own refer to are there."""
    done = subprocess.run([sys.executable, "-c", ALONE, store], capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout.split() == [get_annotations(Unit)[store], "True"]


def test_a_unit_has_its_stores_and_nothing_else(tmp_path: Path) -> None:
    records = open_file(tmp_path / "base.sqlite")
    with records.reading() as unit:
        for store in STORES:
            assert type(getattr(unit, store)).__name__ == get_annotations(Unit)[store]
            assert getattr(unit, store) is getattr(unit, store)
        assert not hasattr(unit, "elsewhere")
    records.close()
