"""The database's errors reach the user as sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError, DBAPIError, IntegrityError, OperationalError

from records.errors import BaseUnavailableError, CorruptBaseError, DuplicateError, RecordsError
from records.opening import open_file
from records.unit_of_work import translated_errors


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
