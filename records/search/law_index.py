"""The full-text index of the law library: a SQLite file of its own beside the base, whichever database holds that.

It is derived from the library and built again whenever the library changes; so backups need not carry it, and every
process that searches ranks alike.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.domain.law.fulltext.tokens import index_tokens
from records.errors import BaseUnavailableError

FORM = 3
"""The form of the file; raised when tables or tokens change."""

_AT_ONCE = 2000
COMMON = 0.05
MANY = 500
"""A token is left out where it stands in more places than this and than this share of all."""
_TABLES = """
DROP TABLE IF EXISTS vocabulary;
DROP TABLE IF EXISTS words;
DROP TABLE IF EXISTS places;
DROP TABLE IF EXISTS stamp;
CREATE VIRTUAL TABLE words
USING fts5(title, plain, body, content='', tokenize="unicode61 tokenchars '_'");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row);
CREATE TABLE places
(id INTEGER PRIMARY KEY, version_id INTEGER, ordinal INTEGER, key TEXT, number INTEGER, suffix INTEGER);
CREATE TABLE stamp (text TEXT);
"""
_FIND = """
SELECT places.id, version_id, ordinal, key, number, suffix, -bm25(words, 2.0, 3.0, 1.0) FROM words
JOIN places ON places.id = words.rowid WHERE words MATCH ? ORDER BY bm25(words, 2.0, 3.0, 1.0) LIMIT ?
"""
_PLACE = "SELECT id, version_id, ordinal, key, number, suffix, 0.0 FROM places"


@dataclass(frozen=True, slots=True)
class LawPlace:
    """An article in the index: an imported one by version and ordinal, or a built-in gist, whose `version_id` is 0."""

    version_id: int
    ordinal: int
    key: str
    number: int
    suffix: int


@dataclass(frozen=True, slots=True)
class LawDocument:
    """What is indexed of an article: titles and short names, plain words of ours, and the law's own words."""

    place: LawPlace
    title: str
    plain: str
    body: str


@dataclass(frozen=True, slots=True)
class IndexHit:
    """A place found, with its BM25 score: the higher the better."""

    id: int
    place: LawPlace
    score: float


class LawIndex:
    """The index in a file; threads and processes may share the file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def is_current(self, stamp: str) -> bool:
        """Tell whether the index was built from the library that the stamp names."""
        try:
            with self._open() as connection:
                found = connection.execute("SELECT text FROM stamp").fetchone()
        except sqlite3.Error:
            return False
        return found is not None and found[0] == _full(stamp)

    def build(self, stamp: str, documents: Iterable[LawDocument]) -> int:
        """Build the index again, all of it or nothing; returns how many documents it holds."""
        try:
            return self._build(stamp, documents)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise BaseUnavailableError("法规检索索引写不进去。请检查磁盘空间和数据文件夹权限后再试。") from error
            # A damaged index is worth nothing: it is made anew.
            self._path.unlink(missing_ok=True)
            raise BaseUnavailableError("法规检索索引已损坏，已经清除。请再试一次。") from error

    def find(self, tokens: Collection[str], limit: int) -> list[IndexHit]:
        """Return the places that hold any of the tokens, best first; a token that ends in `*` is a beginning."""
        with self._open() as connection:
            telling = _telling(connection, tokens)
            query = " OR ".join(f'"{token[:-1]}" *' if token.endswith("*") else f'"{token}"' for token in telling)
            if not query:
                return []
            return [_hit(row) for row in connection.execute(_FIND, (query, limit))]

    def places(self, key: str, number: int, suffix: int) -> list[IndexHit]:
        """Return every version of an article of a built-in statute."""
        with self._open() as connection:
            query = f"{_PLACE} WHERE key = ? AND number = ? AND suffix = ?"
            return [_hit(row) for row in connection.execute(query, (key, number, suffix))]

    def places_of(self, versions: Collection[int], number: int, suffix: int) -> list[IndexHit]:
        """Return an article in each of some imported versions."""
        marks = ",".join("?" * len(versions))
        query = f"{_PLACE} WHERE version_id IN ({marks}) AND number = ? AND suffix = ?"
        with self._open() as connection:
            return [_hit(row) for row in connection.execute(query, (*versions, number, suffix))]

    def _build(self, stamp: str, documents: Iterable[LawDocument]) -> int:
        number = 0
        with self._open() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("BEGIN IMMEDIATE")
            for statement in filter(str.strip, _TABLES.split(";\n")):
                connection.execute(statement)
            waiting: list[tuple[int, LawDocument]] = []
            for number, document in enumerate(documents, 1):
                waiting.append((number, document))
                if len(waiting) >= _AT_ONCE:
                    _write(connection, waiting)
                    waiting.clear()
            _write(connection, waiting)
            connection.execute("CREATE INDEX places_key ON places (key, number, suffix)")
            connection.execute("CREATE INDEX places_version ON places (version_id, number, suffix)")
            connection.execute("INSERT INTO stamp VALUES (?)", (_full(stamp),))
            connection.execute("COMMIT")
        return number

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=30, isolation_level=None)) as connection:
            yield connection


def _telling(connection: sqlite3.Connection, tokens: Collection[str]) -> list[str]:
    """The tokens without those that stand nearly everywhere: they cost most of the time and tell nothing."""
    size = connection.execute("SELECT max(id) FROM places").fetchone()[0] or 0
    marks = ",".join("?" * len(tokens))
    query = f"SELECT term, doc FROM vocabulary WHERE term IN ({marks})"
    common = {term for term, count in connection.execute(query, tuple(tokens)) if count > max(MANY, COMMON * size)}
    return [token for token in tokens if token not in common] or list(tokens)


def _full(stamp: str) -> str:
    return f"{FORM}:{stamp}"


def _hit(row: tuple[int, int, int, str, int, int, float]) -> IndexHit:
    return IndexHit(row[0], LawPlace(*row[1:6]), row[6])


def _write(connection: sqlite3.Connection, documents: list[tuple[int, LawDocument]]) -> None:
    connection.executemany(
        "INSERT INTO words (rowid, title, plain, body) VALUES (?, ?, ?, ?)",
        (
            (number, *(" ".join(index_tokens(text)) for text in (document.title, document.plain, document.body)))
            for number, document in documents
        ),
    )
    connection.executemany(
        "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?)",
        (
            (number, each.place.version_id, each.place.ordinal, each.place.key, each.place.number, each.place.suffix)
            for number, each in documents
        ),
    )
