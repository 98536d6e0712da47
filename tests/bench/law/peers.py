"""Plain engines over the same articles, to compare with: SQLite's trigrams, our pairs in SQLite's BM25, tantivy."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import tantivy

from app.domain.law.fulltext.tokens import pairs

AT_ONCE = 5000
TRIGRAM = 3


@dataclass(frozen=True, slots=True)
class Text:
    """An article to be found: the title of its statute, its words, and the version and number it is known by."""

    title: str
    version_date: str
    number: int
    words: str


class Peer(Protocol):
    """An engine that finds articles by words."""

    name: str

    def build(self, texts: Sequence[Text]) -> None:
        """Index all articles."""

    def find(self, question: str) -> list[int]:
        """The places of the ten best."""

    def size_mb(self) -> float:
        """What it takes on disk."""


class Fts5:
    """SQLite's full-text search, over trigrams or over our pairs."""

    def __init__(self, folder: Path, *, trigrams: bool) -> None:
        self.name = "FTS5 trigram" if trigrams else "FTS5 pairs"
        self._trigrams = trigrams
        self._path = folder / f"{'trigram' if trigrams else 'pairs'}.sqlite"
        self._connection = sqlite3.connect(self._path)

    def build(self, texts: Sequence[Text]) -> None:
        """Index all articles."""
        tokens = "trigram" if self._trigrams else "unicode61"
        self._connection.execute(f"CREATE VIRTUAL TABLE words USING fts5(body, content='', tokenize='{tokens}')")
        rows = ((at, f"{each.title} {each.words}") for at, each in enumerate(texts))
        if not self._trigrams:
            rows = ((at, " ".join(pairs(words))) for at, words in rows)
        self._connection.executemany("INSERT INTO words (rowid, body) VALUES (?, ?)", rows)
        self._connection.commit()

    def find(self, question: str) -> list[int]:
        """The places of the ten best."""
        tokens = list(_trigrams(question)) if self._trigrams else pairs(question)
        if not tokens:
            return []
        wanted = " OR ".join('"' + token.replace('"', "") + '"' for token in tokens)
        query = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 10"
        return [row[0] for row in self._connection.execute(query, (wanted,))]

    def size_mb(self) -> float:
        """What it takes on disk."""
        return self._path.stat().st_size / 1e6


class Tantivy:
    """tantivy over our pairs."""

    name = "tantivy pairs"

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "tantivy"
        self._folder.mkdir()
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("body", tokenizer_name="whitespace")
        builder.add_integer_field("at", stored=True, indexed=True)
        self._index = tantivy.Index(builder.build(), path=str(self._folder))
        analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer("whitespace", analyzer)
        self._searcher: Any = None

    def build(self, texts: Sequence[Text]) -> None:
        """Index all articles."""
        writer = self._index.writer()
        for at, each in enumerate(texts):
            writer.add_document(tantivy.Document(body=" ".join(pairs(f"{each.title} {each.words}")), at=at))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def find(self, question: str) -> list[int]:
        """The places of the ten best."""
        tokens = pairs(question)
        if not tokens:
            return []
        schema = self._index.schema
        parts = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, "body", token)) for token in tokens]
        found = self._searcher.search(tantivy.Query.boolean_query(parts), 10)
        return [self._searcher.doc(address)["at"][0] for _score, address in found.hits]

    def size_mb(self) -> float:
        """What it takes on disk."""
        return sum(each.stat().st_size for each in self._folder.iterdir()) / 1e6


def peers(folder: Path) -> list[Peer]:
    """All of them, empty."""
    return [Fts5(folder, trigrams=True), Fts5(folder, trigrams=False), Tantivy(folder)]


def built_s(peer: Peer, texts: Sequence[Text]) -> float:
    """Index all articles; returns how long it took."""
    start = time.perf_counter()
    peer.build(texts)
    return time.perf_counter() - start


def _trigrams(question: str) -> Iterator[str]:
    for run in question.split():
        yield from (run[at : at + TRIGRAM] for at in range(len(run) - TRIGRAM + 1))
