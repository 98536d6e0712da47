"""Imported statutes: put in whole, found by title, date and article."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from app.domain.law.fulltext.marks import ItemForm
from app.domain.law.fulltext.text import Article, EventKind, FullText, HistoryEvent, Item, Paragraph, title_key
from app.domain.law.fulltext.versions import KeptVersion, Repeal
from app.domain.law.statute import Level
from records.tables.statutes import StatuteArticleRow, StatuteRepealRow, StatuteRow, StatuteVersionRow

_TEXT_LIMIT = 400


class PutOutcome(StrEnum):
    """What putting a text in comes to; a different text of a version that is kept already is left out."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class LibrarySize:
    """How much is kept."""

    statutes: int
    versions: int
    articles: int


class StatuteStore:
    """The official texts."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def compare(self, text: FullText, *, replace: bool = False) -> PutOutcome:
        """What `put` would do, without doing it."""
        return self._compare(text, text.digest(), replace)

    def _compare(self, text: FullText, digest: str, replace: bool) -> PutOutcome:
        kept = self._kept(text)
        if kept is None:
            return PutOutcome.ADDED
        if kept.digest == digest:
            return PutOutcome.UNCHANGED
        return PutOutcome.REPLACED if replace else PutOutcome.DIFFERENT

    def put(self, text: FullText, source: str, imported_at: dt.datetime, *, replace: bool = False) -> PutOutcome:
        """Keep a version with all its articles; `replace` lets a different text of the same version take its place."""
        digest = text.digest()
        outcome = self._compare(text, digest, replace)
        if outcome is PutOutcome.REPLACED:
            self._remove(text)
        if outcome in (PutOutcome.ADDED, PutOutcome.REPLACED):
            self._add(text, digest, source, imported_at)
        return outcome

    def titles(self) -> dict[str, str]:
        """Every title by its key."""
        return {row.title_key: row.title for row in self._db.execute(select(StatuteRow.title_key, StatuteRow.title))}

    def versions(self, title: str) -> tuple[KeptVersion, ...]:
        """All versions of a statute by title, oldest first; empty where there is none."""
        query = select(StatuteVersionRow, StatuteRow.title).join(
            StatuteRow, StatuteRow.id == StatuteVersionRow.statute_id
        )
        query = query.where(StatuteRow.title_key == _short(title_key(title)))
        query = query.order_by(StatuteVersionRow.version_date, StatuteVersionRow.id)
        return tuple(_version(row, name) for row, name in self._db.execute(query))

    def repeals(self, title: str) -> tuple[Repeal, ...]:
        """The statutes that declare this one repealed."""
        query = select(StatuteRow.title, StatuteVersionRow.in_force_from)
        query = query.join(StatuteVersionRow, StatuteVersionRow.statute_id == StatuteRow.id)
        query = query.join(StatuteRepealRow, StatuteRepealRow.version_id == StatuteVersionRow.id)
        key = _short(title_key(title))
        # A revised statute names its own earlier version, which its date ends already.
        query = query.where(StatuteRepealRow.title_key == key, StatuteRow.title_key != key)
        return tuple(Repeal(row.title, row.in_force_from) for row in self._db.execute(query))

    def article(self, version_ids: Collection[int], number: int, suffix: int | None) -> Article | None:
        """The article of a number in one of the versions; the first where a number stands twice."""
        kept = StatuteArticleRow
        query = select(kept).where(
            kept.version_id.in_(version_ids), kept.number == number, kept.suffix == (suffix or 0)
        )
        row = self._db.scalars(query.order_by(kept.version_id, kept.ordinal).limit(1)).first()
        return _article(row) if row else None

    def articles(self, version_id: int) -> tuple[Article, ...]:
        """All articles of a version in their order."""
        query = select(StatuteArticleRow).where(StatuteArticleRow.version_id == version_id)
        return tuple(_article(row) for row in self._db.scalars(query.order_by(StatuteArticleRow.ordinal)))

    def all_versions(self) -> tuple[KeptVersion, ...]:
        """Every version of every statute, by title and date."""
        query = select(StatuteVersionRow, StatuteRow.title).join(
            StatuteRow, StatuteRow.id == StatuteVersionRow.statute_id
        )
        query = query.order_by(StatuteRow.title_key, StatuteVersionRow.version_date, StatuteVersionRow.id)
        return tuple(_version(row, name) for row, name in self._db.execute(query))

    def all_repeals(self) -> dict[str, tuple[Repeal, ...]]:
        """Who repeals what, by the key of the repealed title; titles that name their own older version are left out."""
        query = select(StatuteRepealRow.title_key, StatuteRow.title, StatuteVersionRow.in_force_from)
        query = query.join(StatuteVersionRow, StatuteVersionRow.id == StatuteRepealRow.version_id)
        query = query.join(StatuteRow, StatuteRow.id == StatuteVersionRow.statute_id)
        found: dict[str, tuple[Repeal, ...]] = {}
        for key, by, since in self._db.execute(query.where(StatuteRow.title_key != StatuteRepealRow.title_key)):
            found[key] = (*found.get(key, ()), Repeal(by, since))
        return found

    def every_article(self) -> Iterator[tuple[int, int, Article]]:
        """Go through all articles as (version, ordinal, article), a few at a time in memory."""
        query = select(StatuteArticleRow).order_by(StatuteArticleRow.version_id, StatuteArticleRow.ordinal)
        for row in self._db.scalars(query.execution_options(yield_per=1000)):
            yield row.version_id, row.ordinal, _article(row)
            self._db.expunge(row)

    def article_at(self, version_id: int, ordinal: int) -> Article | None:
        """The article in its place."""
        row = self._db.get(StatuteArticleRow, (version_id, ordinal))
        return _article(row) if row else None

    def stamp(self) -> str:
        """A text that changes whenever a version is added, replaced or taken out."""
        kept = StatuteVersionRow
        found = self._db.execute(select(func.count(), func.max(kept.id), func.max(kept.imported_at))).one()
        return "/".join(str(each) for each in found)

    def size(self) -> LibrarySize:
        """How much is kept."""
        rows = (StatuteRow, StatuteVersionRow, StatuteArticleRow)
        counts = [self._db.scalar(select(func.count()).select_from(row)) or 0 for row in rows]
        return LibrarySize(*counts)

    def _kept(self, text: FullText) -> StatuteVersionRow | None:
        kept = StatuteVersionRow
        query = select(kept).join(StatuteRow, StatuteRow.id == kept.statute_id)
        query = query.where(StatuteRow.title_key == _short(text.key), kept.version_date == text.version_date)
        return self._db.scalars(query.where(kept.part == _short(text.part))).first()

    def _remove(self, text: FullText) -> None:
        kept = self._kept(text)
        if kept is not None:
            for table in (StatuteArticleRow, StatuteRepealRow):
                self._db.execute(delete(table).where(table.version_id == kept.id))
            self._db.delete(kept)
            self._db.flush()

    def _add(self, text: FullText, digest: str, source: str, imported_at: dt.datetime) -> None:
        statute = self._db.scalars(select(StatuteRow).where(StatuteRow.title_key == _short(text.key))).first()
        if statute is None:
            statute = StatuteRow(title_key=_short(text.key), title=_short(text.title))
            self._db.add(statute)
            self._db.flush()
        version = StatuteVersionRow(
            statute_id=statute.id,
            part=_short(text.part),
            version_date=text.version_date,
            in_force_from=text.in_force_from,
            in_force_stated=text.in_force_stated,
            level=text.level,
            issuing_body=_short(text.issuing_body),
            number=text.number[:200],
            history=_json([[event.on.isoformat(), event.kind, event.words] for event in text.history]),
            preamble=text.preamble,
            annex=text.annex,
            articles=len(text.articles),
            digest=digest,
            source=source,
            imported_at=imported_at,
        )
        self._db.add(version)
        self._db.flush()
        self._db.execute(
            insert(StatuteArticleRow),
            [_article_values(version.id, ordinal, article) for ordinal, article in enumerate(text.articles)],
        )
        for key in {_short(title_key(title)) for title in text.repeals}:
            self._db.add(StatuteRepealRow(version_id=version.id, title_key=key))
        self._db.flush()


def _short(words: str) -> str:
    return words[:_TEXT_LIMIT]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _article_values(version_id: int, ordinal: int, article: Article) -> dict[str, Any]:
    return {
        "version_id": version_id,
        "ordinal": ordinal,
        "number": article.number,
        "suffix": article.suffix or 0,
        "label": article.label,
        "heading": article.heading,
        "line": article.line,
        "body": _json([[paragraph.text, _items_out(paragraph.items)] for paragraph in article.paragraphs]),
    }


def _items_out(items: tuple[Item, ...]) -> list[Any]:
    return [[int(each.form), each.label, each.number, each.text, _items_out(each.items)] for each in items]


def _items_in(items: list[Any]) -> tuple[Item, ...]:
    return tuple(
        Item(ItemForm(form), label, number, text, _items_in(below)) for form, label, number, text, below in items
    )


def _article(row: StatuteArticleRow) -> Article:
    paragraphs = tuple(Paragraph(text, _items_in(items)) for text, items in json.loads(row.body))
    return Article(row.number, row.suffix or None, row.label, row.heading, paragraphs, row.line)


def _version(row: StatuteVersionRow, title: str) -> KeptVersion:
    history = tuple(
        HistoryEvent(dt.date.fromisoformat(on), EventKind(kind), words) for on, kind, words in json.loads(row.history)
    )
    return KeptVersion(
        id=row.id,
        title=title,
        part=row.part,
        level=Level(row.level) if row.level else None,
        issuing_body=row.issuing_body,
        number=row.number,
        version_date=row.version_date,
        in_force_from=row.in_force_from,
        in_force_stated=row.in_force_stated,
        history=history,
        source=row.source,
        articles=row.articles,
    )
