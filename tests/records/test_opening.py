"""A base is made whole, recognised, checked, and never written over."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from records.errors import BaseUnavailableError, CorruptBaseError, NewerBaseError, NotOurBaseError
from records.opening import backup_to, open_address, open_file
from records.schema import NEWEST, revision_of
from records.unit_of_work import Records
from tests.records.conftest import fill
from tests.records.sample_scenario import NOW, sample_lines, sample_record


def test_a_missing_base_is_made_with_its_first_content(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "base.sqlite"
    open_file(path, fill).close()
    again = open_file(path, fill)
    with again.reading() as unit:
        assert unit.accounts.get("p1") is not None
    again.close()
    assert [each.name for each in path.parent.iterdir()] == ["base.sqlite"]


def test_a_base_whose_making_fails_is_not_there(tmp_path: Path) -> None:
    def break_off(records: Records) -> None:
        fill(records)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        open_file(tmp_path / "base.sqlite", break_off)
    assert not (tmp_path / "base.sqlite").exists()
    open_file(tmp_path / "base.sqlite", fill).close()


def test_two_first_starts_at_once_leave_one_base(tmp_path: Path) -> None:
    path = tmp_path / "base.sqlite"

    def other_is_quicker(records: Records) -> None:
        with records.writing() as unit:
            unit.notes.put("who", "slow")
        if not path.exists():
            quick = open_file(tmp_path / "quick.sqlite", fill)
            quick.close()
            (tmp_path / "quick.sqlite").rename(path)

    records = open_file(path, other_is_quicker)
    with records.reading() as unit:
        assert unit.notes.get("who") is None
        assert unit.accounts.get("p1") is not None
    records.close()
    assert [each.name for each in tmp_path.iterdir()] == ["base.sqlite"]


def test_what_a_killed_making_left_behind_goes(tmp_path: Path) -> None:
    old, young = tmp_path / "base.sqlite.1.unfinished", tmp_path / "base.sqlite.2.unfinished-wal"
    for each in (old, young):
        each.write_text("x")
    os.utime(old, (0, 0))
    open_file(tmp_path / "base.sqlite").close()
    assert {each.name for each in tmp_path.iterdir()} == {"base.sqlite", young.name}


def test_a_file_system_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(source: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "not permitted")

    monkeypatch.setattr(os, "link", no_links)
    open_file(tmp_path / "base.sqlite", fill).close()
    open_file(tmp_path / "base.sqlite").close()
    assert [each.name for each in tmp_path.iterdir()] == ["base.sqlite"]


def test_settings_of_sqlite_keep_what_is_acknowledged(tmp_path: Path) -> None:
    records = open_file(tmp_path / "base.sqlite")
    with records.engine.connect() as connection:

        def pragma(name: str) -> object:
            return connection.exec_driver_sql(f"PRAGMA {name}").scalar()

        assert pragma("journal_mode") == "wal"
        assert pragma("synchronous") == 2  # FULL
        assert pragma("foreign_keys") == 1
        assert pragma("busy_timeout") == 10_000
    records.close()


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00", b"\x00" * 4096, "文件".encode() * 50])
def test_a_file_of_something_else_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "base.sqlite"
    path.write_bytes(content)
    with pytest.raises(NotOurBaseError, match=r"不是知行的数据库"):
        open_file(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "base.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE t (x)")
    before = path.read_bytes()
    with pytest.raises(NotOurBaseError):
        open_file(path)
    assert path.read_bytes() == before


def test_a_damaged_base_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "base.sqlite"
    open_file(path, fill).close()
    content = bytearray(path.read_bytes())
    content[4096:20480] = b"\xa5" * (20480 - 4096)
    path.write_bytes(content)
    with pytest.raises(CorruptBaseError, match="备份"):
        open_file(path)
    assert path.read_bytes() == bytes(content)


def test_a_base_cut_short_is_told(tmp_path: Path) -> None:
    path = tmp_path / "base.sqlite"
    open_file(path, fill).close()
    content = path.read_bytes()[:9000]
    path.write_bytes(content)
    with pytest.raises(CorruptBaseError):
        open_file(path)
    assert path.read_bytes() == content


def test_a_newer_base_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "base.sqlite"
    open_file(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with pytest.raises(NewerBaseError, match="升级程序"):
        open_file(path)


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "base.sqlite").mkdir()
    with pytest.raises(BaseUnavailableError):
        open_file(tmp_path / "base.sqlite")
    (tmp_path / "file").write_text("x")
    with pytest.raises(BaseUnavailableError):
        open_file(tmp_path / "file" / "base.sqlite")


def test_a_backup_of_a_base_in_use_is_whole(tmp_path: Path) -> None:
    records = open_file(tmp_path / "base.sqlite", fill)
    with records.writing() as unit:
        unit.events.append_lines("A1", sample_lines(sample_record()), NOW)
    target = tmp_path / "backups" / "one.sqlite"
    backup_to(records, target)
    records.close()
    copy = open_file(target)
    with copy.reading() as unit:
        assert unit.events.lines("A1") == sample_lines(sample_record())
    copy.close()
    assert not list(target.parent.glob("*.unfinished"))


def test_a_backup_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    records = open_file(tmp_path / "base.sqlite")
    (tmp_path / "file").write_text("x")
    with pytest.raises(BaseUnavailableError, match="备份没有完成"):
        backup_to(records, tmp_path / "file" / "one.sqlite")
    records.close()


def test_a_server_keeps_its_own_backups(postgres_database: str, tmp_path: Path) -> None:
    records = open_address(postgres_database)
    assert revision_of(records.engine) == NEWEST
    with pytest.raises(BaseUnavailableError, match="pg_dump"):
        backup_to(records, tmp_path / "x.sqlite")
    records.close()


def test_an_address_of_a_file_is_opened_as_a_file(tmp_path: Path) -> None:
    open_address(f"sqlite:///{tmp_path / 'base.sqlite'}").close()
    (tmp_path / "other.sqlite").write_text("x")
    with pytest.raises(NotOurBaseError):
        open_address(f"sqlite:///{tmp_path / 'other.sqlite'}")


def test_a_server_that_is_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(BaseUnavailableError, match="连不上"):
        open_address(f"postgresql+psycopg://nobody@/nothing?host={tmp_path}")


@pytest.mark.parametrize(
    "address",
    ["nonsense", "", "sqlite://", "sqlite:///:memory:", "mysql://u@h/d", "postgresql+nodriver://u@h/d", "x://y", "://"],
)
def test_an_address_that_is_none_is_told(address: str) -> None:
    with pytest.raises(BaseUnavailableError, match="地址写得不对"):
        open_address(address)
