"""Engines: SQLite so that nothing acknowledged is lost, PostgreSQL by address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url

BUSY_TIMEOUT_MS = 10_000
APPLICATION_ID = 0x5A485847  # "ZHXG", in the header of every file we make
WRITE = "IMMEDIATE"
_BEGIN_OPTION = "zhixing_begin"


def sqlite_address(path: Path) -> URL:
    """The address of a SQLite file."""
    return URL.create("sqlite", database=str(path))


def make_engine(address: str | URL) -> Engine:
    """An engine for the address; connections to SQLite are WAL, synchronous FULL, with foreign keys."""
    url = make_url(address)
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def for_writing(engine: Engine) -> Engine:
    """The same engine, whose transactions take SQLite's write lock at their start instead of failing half-way."""
    return engine.execution_options(**{_BEGIN_OPTION: WRITE})


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver's own handling of transactions begins too late for a snapshot and breaks DDL apart.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    mode = connection.get_execution_options().get(_BEGIN_OPTION, "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {mode}")
