"""The index of the law library: a file of its own beside the base, whichever database holds that.

It is derived from the library and built again whenever the library changes; so backups need not carry it, and every
process that searches ranks alike. What every question wants is kept as columns and facts, which a reader takes into
memory; the tokens of a large archive stay in the file.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from records.errors import BaseUnavailableError
from records.search.grams import Owners
from records.search.postings import Postings

FORM = 5
"""The form of the file; raised when its tables or their meaning change."""

_TABLES = """
DROP TABLE IF EXISTS terms;
DROP TABLE IF EXISTS columns;
DROP TABLE IF EXISTS facts;
DROP TABLE IF EXISTS stamp;
CREATE TABLE terms (code INTEGER PRIMARY KEY, texts INTEGER, owners BLOB, weights BLOB);
CREATE TABLE columns (name TEXT PRIMARY KEY, kind TEXT, data BLOB);
CREATE TABLE facts (name TEXT PRIMARY KEY, json TEXT);
CREATE TABLE stamp (text TEXT);
"""
_OLD = "DROP TABLE IF EXISTS vocabulary; DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS places;"
_MAPPED_BYTES = 256 * 1024 * 1024

Column = NDArray[Any]


@dataclass(frozen=True)
class IndexContent:
    """All that an index holds; `archive` are the tokens of texts that are not among those kept in memory.

    `archive_weights` are the shares, 0 to 1, that each entry of the archive is worth.
    """

    columns: Mapping[str, Column]
    facts: Mapping[str, Any]
    archive: Postings
    archive_weights: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Term:
    """A token of the archive: in how many texts it stands, in which, and its share, 0 to 255, in each."""

    texts: int
    owners: Owners
    weights: NDArray[np.uint8]


class LawIndex:
    """The index in a file; threads and processes may share the file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self, stamp: str) -> IndexReader | None:
        """Return the index as it stands now, if it was built from the library that the stamp names."""
        if not self._path.exists():
            return None
        connection = _opened(self._path)
        try:
            # The transaction stays open: a rebuild by another process must not change what this reader sees.
            connection.execute("BEGIN")
            found = connection.execute("SELECT text FROM stamp").fetchone()
            if found is None or found[0] != _full(stamp):
                connection.close()
                return None
            connection.execute(f"PRAGMA mmap_size = {_MAPPED_BYTES}")
            return IndexReader(connection, _columns(connection), _facts(connection))
        except sqlite3.Error:
            connection.close()
            return None

    def build(self, stamp: str, content: IndexContent) -> None:
        """Build the index again, all of it or nothing."""
        try:
            self._build(stamp, content)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise BaseUnavailableError("法规检索索引写不进去。请检查磁盘空间和数据文件夹权限后再试。") from error
            # A damaged index is worth nothing: it is made anew.
            self._path.unlink(missing_ok=True)
            raise BaseUnavailableError("法规检索索引已损坏，已经清除。请再试一次。") from error

    def _build(self, stamp: str, content: IndexContent) -> None:
        connection = _opened(self._path)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("BEGIN IMMEDIATE")
            for statement in filter(str.strip, (_OLD + _TABLES).split(";")):
                connection.execute(statement)
            connection.executemany("INSERT INTO terms VALUES (?, ?, ?, ?)", _terms(content))
            connection.executemany(
                "INSERT INTO columns VALUES (?, ?, ?)",
                ((name, each.dtype.str, each.tobytes()) for name, each in content.columns.items()),
            )
            connection.executemany(
                "INSERT INTO facts VALUES (?, ?)",
                ((name, json.dumps(each, ensure_ascii=False)) for name, each in content.facts.items()),
            )
            connection.execute("INSERT INTO stamp VALUES (?)", (_full(stamp),))
            connection.execute("COMMIT")
        finally:
            connection.close()


class _Facts(Mapping[str, Any]):
    """Facts by name, each taken apart when it is asked for: pinyin alone is more than all others."""

    def __init__(self, texts: dict[str, str]) -> None:
        self._texts = texts

    def __getitem__(self, name: str) -> Any:
        return json.loads(self._texts[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


@dataclass
class IndexReader:
    """An index as it stood when it was opened; threads may share it. Each look at a fact reads it anew: keep it."""

    _connection: sqlite3.Connection
    columns: Mapping[str, Column]
    facts: Mapping[str, Any]
    _lock: Lock = field(default_factory=Lock)

    def terms(self, codes: Collection[int], most_texts: int) -> dict[int, Term]:
        """Return those tokens of the archive that stand in at most so many texts; the others tell little."""
        marks = ",".join("?" * len(codes))
        query = f"SELECT code, texts, owners, weights FROM terms WHERE code IN ({marks}) AND texts <= ?"
        with self._lock:
            rows = self._connection.execute(query, (*codes, most_texts)).fetchall()
        return {
            code: Term(texts, np.frombuffer(owners, np.int32), np.frombuffer(weights, np.uint8))
            for code, texts, owners, weights in rows
        }

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()


def _opened(path: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
    except sqlite3.Error as error:
        raise BaseUnavailableError("法规检索索引打不开。请检查数据文件夹是否存在、能否读写。") from error


def _full(stamp: str) -> str:
    return f"{FORM}:{stamp}"


def _columns(connection: sqlite3.Connection) -> dict[str, Column]:
    rows = connection.execute("SELECT name, kind, data FROM columns")
    return {name: np.frombuffer(data, np.dtype(kind)) for name, kind, data in rows}


def _facts(connection: sqlite3.Connection) -> _Facts:
    return _Facts(dict(connection.execute("SELECT name, json FROM facts").fetchall()))


def _terms(content: IndexContent) -> Iterator[tuple[int, int, bytes, bytes]]:
    archive = content.archive
    owners = archive.owners
    weights = np.clip(np.rint(content.archive_weights * 255), 1, 255).astype(np.uint8)
    starts = archive.starts.tolist()
    for at, code in enumerate(archive.codes.tolist()):
        span = slice(starts[at], starts[at + 1])
        yield code, span.stop - span.start, owners[span].tobytes(), weights[span].tobytes()
