"""Favourites, what was read last, and notes on places in the library."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, delete, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import Session

from app.domain.law.desk import MOST_RECENT, KeptPlace, LibraryPlace, NoteVersion, PlaceKind
from records.tables.law_desk import FavouriteRow, LawNoteRow, RecentRow

_KEY = ("account_id", "kind", "place")


class FavouriteStore:
    """What somebody keeps; keeping it again changes the label."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def put(self, account_id: str, kept: KeptPlace) -> None:
        """Keep a place; the day on which it was first kept stays."""
        _put(self._db, FavouriteRow, account_id, kept, ("label",))

    def remove(self, account_id: str, place: LibraryPlace) -> None:
        """Keep a place no longer; one that is not kept is no error."""
        row = FavouriteRow
        self._db.execute(
            delete(row).where(row.account_id == account_id, row.kind == place.kind.value, row.place == place.id)
        )

    def of(self, account_id: str) -> list[KeptPlace]:
        """What somebody keeps, newest first."""
        return _kept(self._db, FavouriteRow, account_id)


class RecentStore:
    """What somebody has read, each place once."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def put(self, account_id: str, kept: KeptPlace) -> None:
        """Note that a place was read; of the older ones only the newest MOST_RECENT stay."""
        _put(self._db, RecentRow, account_id, kept, ("label", "at"))
        for old in self.of(account_id)[MOST_RECENT:]:
            row = RecentRow
            self._db.execute(
                delete(row).where(row.account_id == account_id, row.kind == old.kind.value, row.place == old.id)
            )

    def of(self, account_id: str) -> list[KeptPlace]:
        """What somebody has read, newest first."""
        return _kept(self._db, RecentRow, account_id)

    def clear(self, account_id: str) -> None:
        """Forget what somebody has read."""
        self._db.execute(delete(RecentRow).where(RecentRow.account_id == account_id))


class LawNoteStore:
    """Notes on places, with all their versions; nothing is ever changed or taken out."""

    def __init__(self, db: Session) -> None:
        self._db = db

    def add(self, version: NoteVersion) -> None:
        """Keep a version; one that somebody else has added in between raises DuplicateError."""
        values = version.model_dump(exclude={"id", "kind"})
        self._db.add(LawNoteRow(**values, kind=version.kind.value, place=version.id))
        self._db.flush()

    def history(self, note: str) -> list[NoteVersion]:
        """All versions of a note, oldest first."""
        query = select(LawNoteRow).where(LawNoteRow.note == note).order_by(LawNoteRow.version)
        return [_note(row) for row in self._db.scalars(query)]

    def on(self, place: LibraryPlace) -> list[NoteVersion]:
        """The last versions of the notes on a place that are not removed, oldest note first."""
        return self._last(select(LawNoteRow).where(LawNoteRow.kind == place.kind.value, LawNoteRow.place == place.id))

    def by(self, account_id: str) -> list[NoteVersion]:
        """The last versions of somebody's notes that are not removed, oldest note first."""
        return self._last(select(LawNoteRow).where(LawNoteRow.author == account_id))

    def _last(self, query: Select[LawNoteRow]) -> list[NoteVersion]:
        newest = select(func.max(LawNoteRow.id)).group_by(LawNoteRow.note)
        query = query.where(LawNoteRow.id.in_(newest), LawNoteRow.removed.is_(False)).order_by(LawNoteRow.id)
        return [_note(row) for row in self._db.scalars(query)]


def _put(
    db: Session, table: type[FavouriteRow | RecentRow], account_id: str, kept: KeptPlace, changed: tuple[str, ...]
) -> None:
    """Insert, or change what is there, in one statement: two windows of one person must not collide."""
    values: dict[str, Any] = {
        "account_id": account_id,
        "kind": kept.kind.value,
        "place": kept.id,
        "label": kept.label,
        "at": kept.at,
    }
    newer = {name: values[name] for name in changed}
    if db.get_bind().dialect.name == "sqlite":
        db.execute(sqlite.insert(table).values(**values).on_conflict_do_update(index_elements=_KEY, set_=newer))
        return
    # A start on a file should not wait for the drivers of a server.
    from sqlalchemy.dialects import postgresql

    db.execute(postgresql.insert(table).values(**values).on_conflict_do_update(index_elements=_KEY, set_=newer))


def _kept(db: Session, table: type[FavouriteRow | RecentRow], account_id: str) -> list[KeptPlace]:
    query = select(table.kind, table.place, table.label, table.at).where(table.account_id == account_id)
    return [
        KeptPlace(kind=PlaceKind(row.kind), id=row.place, label=row.label, at=row.at)
        for row in db.execute(query.order_by(table.at.desc(), table.kind, table.place))
    ]


def _note(row: LawNoteRow) -> NoteVersion:
    return NoteVersion(
        kind=PlaceKind(row.kind),
        id=row.place,
        note=row.note,
        version=row.version,
        author=row.author,
        by=row.by,
        by_name=row.by_name,
        text=row.text,
        shared=row.shared,
        removed=row.removed,
        at=row.at,
    )
