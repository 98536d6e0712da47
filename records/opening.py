"""Opening a base: it is made, recognised, checked and brought forward, and never written over."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

from records.engine import APPLICATION_ID, make_engine, sqlite_address
from records.errors import BaseUnavailableError, CorruptBaseError, NewerBaseError, NotOurBaseError
from records.schema import NEWEST, known_revisions, migrate, revision_of
from records.unit_of_work import Records, translated_errors

_MAGIC = b"SQLite format 3\x00"
LEFT_OVER_AFTER_S = 600
_ID_AT = 68  # offset of the application id in SQLite's file header


def open_file(path: Path, fill: Callable[[Records], None] | None = None) -> Records:
    """Open the base in a file; one that is missing is made, and `fill` may put its first content in.

    Raises NotOurBaseError, CorruptBaseError, NewerBaseError or BaseUnavailableError, and leaves the file as it was.
    """
    if not path.exists():
        _make_file(path, fill)
    _check_header(path)
    records = Records(make_engine(sqlite_address(path)))
    try:
        with translated_errors():
            _check_content(path)
            _bring_forward(records, path)
    except BaseException:
        records.close()
        raise
    return records


def open_address(address: str) -> Records:
    """Open the base at a database address, such as `postgresql+psycopg://…`; raises as `open_file` does."""
    url, records = _connect(address)
    if records is None:
        return open_file(Path(url.database or ""))
    try:
        with translated_errors():
            _bring_forward(records, None)
    except BaseException:
        records.close()
        raise
    return records


def _connect(address: str) -> tuple[URL, Records | None]:
    """The address taken apart, and the records on its server; None for a file of ours."""
    try:
        url = make_url(address)
        backend = url.get_backend_name()
        if backend == "sqlite" and url.database and url.database != ":memory:":
            return url, None
        if backend != "postgresql":
            raise ArgumentError(backend)
        return url, Records(make_engine(url))
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise BaseUnavailableError(
            "设置里的数据库地址写得不对。应写成 postgresql+psycopg://用户:密码@服务器/数据库，或留空使用本机文件。"
        ) from error


def backup_to(records: Records, target: Path) -> None:
    """Copy a SQLite base that is in use to `target`, whole; raises BaseUnavailableError where that cannot be done.

    The copy is checked before it gets its name, so that a target is a good backup or is not there.
    """
    source = records.engine.url.database
    if records.engine.dialect.name != "sqlite" or not source:
        raise BaseUnavailableError("这个数据库由服务器管理，请用服务器自己的备份工具（如 pg_dump）。")
    _copy(Path(source), target)


def _copy(source: Path, target: Path) -> None:
    unfinished = target.with_name(target.name + ".unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(unfinished)) as new:
            old.backup(new, pages=1000)
            # The copy shall be one file that can be carried away.
            new.execute("PRAGMA journal_mode = DELETE")
        _check_content(unfinished)
        os.replace(unfinished, target)
    except (sqlite3.Error, OSError) as error:
        raise BaseUnavailableError(f"备份没有完成：{target.name} 写不进去。请检查磁盘空间和权限后再试。") from error


def _make_file(path: Path, fill: Callable[[Records], None] | None) -> None:
    """Make the base under another name first: a crash in between leaves nothing that looks like a base."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _clear_left_over(path)
        records = Records(make_engine(sqlite_address(unfinished)))
        try:
            with records.engine.connect() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.commit()
            migrate(records.engine)
            if fill is not None:
                fill(records)
            with closing(sqlite3.connect(unfinished)) as plain:
                plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            records.close()
        _give_name(unfinished, path)
    except (OSError, OperationalError) as error:
        raise BaseUnavailableError(f"无法在“{path.parent}”里建立数据库。请检查磁盘空间和权限后再试。") from error


def _give_name(unfinished: Path, path: Path) -> None:
    """Name the finished file; where another process was quicker, its base stands and ours goes."""
    try:
        os.link(unfinished, path)
    except FileExistsError:
        unfinished.unlink()
    except OSError:  # a file system without links
        if path.exists():
            unfinished.unlink()
        else:
            unfinished.rename(path)
    else:
        unfinished.unlink()


def _clear_left_over(path: Path) -> None:
    """Remove what a making that was killed left behind; one that is under way is younger."""
    for each in path.parent.glob(f"{path.name}.*.unfinished*"):
        if time.time() - each.stat().st_mtime > LEFT_OVER_AFTER_S or f".{os.getpid()}." in each.name:
            each.unlink(missing_ok=True)


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise BaseUnavailableError(f"读不到数据库文件“{path.name}”。请检查文件权限后再试。") from error
    if header[:16] != _MAGIC or int.from_bytes(header[_ID_AT : _ID_AT + 4], "big") != APPLICATION_ID:
        raise NotOurBaseError(
            f"“{path.name}”不是知行的数据库，没有改动它。请把它移到别处，或改用另一个数据文件夹（ZHIXING_HOME）。"
        )


def _check_content(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path, timeout=10)) as connection:
            answer = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        if "locked" in str(error):
            raise BaseUnavailableError("数据库正忙，请稍等几秒再试。") from error
        answer = (str(error),)
    if answer != ("ok",):
        raise CorruptBaseError(f"数据库“{path.name}”已损坏，没有改动它。请用备份文件夹里最近的备份替换它后再启动。")


def _bring_forward(records: Records, path: Path | None) -> None:
    revision = revision_of(records.engine)
    if revision == NEWEST:
        return
    if revision is not None and revision not in known_revisions():
        raise NewerBaseError("这个数据库是由更新版本的知行建立的，没有改动它。请升级程序后再打开。")
    if path is not None and revision is not None:
        _copy(path, path.with_name(f"{path.stem}-before-{NEWEST}{path.suffix}"))
    migrate(records.engine)
