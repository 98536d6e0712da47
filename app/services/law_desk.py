"""What a person keeps in the law library: favourites, what was read last, notes for oneself or for the bureau."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from app.domain.law.desk import KeptPlace, LibraryPlace, NoteVersion, PlaceKind
from app.domain.roster.account import Account
from app.services.base import Base
from app.services.errors import InvalidInputError, NotAllowedError, NotFoundError, ServiceError
from app.services.input_wording import Place, invalid_input
from app.services.permissions import Permission, allowed, require
from records.unit_of_work import Unit

ModelT = TypeVar("ModelT", bound=BaseModel)

_WORDS = {"kind": "种类", "id": "位置", "label": "名称", "text": "笔记"}


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note as somebody sees it; `may_change` is for its author, `may_remove` also for who reviews the bureau's."""

    note: NoteVersion
    may_change: bool
    may_remove: bool


def favourites(base: Base, who: Account) -> list[KeptPlace]:
    """What the person keeps, newest first."""
    with base.records.reading() as unit:
        return unit.favourites.of(who.id)


def keep(base: Base, who: Account, kind: PlaceKind, place_id: str, label: str) -> None:
    """Keep a place under a label; keeping it again changes the label."""
    kept = _checked(KeptPlace, kind=kind, id=place_id, label=label.strip(), at=base.clock())
    with base.records.writing() as unit:
        unit.favourites.put(who.id, kept)


def let_go(base: Base, who: Account, kind: PlaceKind, place_id: str) -> None:
    """Keep a place no longer."""
    place = _checked(LibraryPlace, kind=kind, id=place_id)
    with base.records.writing() as unit:
        unit.favourites.remove(who.id, place)


def recent(base: Base, who: Account) -> list[KeptPlace]:
    """What the person has read, newest first, 50 at most."""
    with base.records.reading() as unit:
        return unit.recent.of(who.id)


def note_read(base: Base, who: Account, kind: PlaceKind, place_id: str, label: str) -> None:
    """Note that a place was opened."""
    read = _checked(KeptPlace, kind=kind, id=place_id, label=label.strip(), at=base.clock())
    with base.records.writing() as unit:
        unit.recent.put(who.id, read)


def forget_recent(base: Base, who: Account) -> None:
    """Empty the list of what was read."""
    with base.records.writing() as unit:
        unit.recent.clear(who.id)


def notes_on(base: Base, who: Account, kind: PlaceKind, place_id: str) -> list[NoteView]:
    """The person's own notes on a place and those for the bureau, oldest first."""
    place = _checked(LibraryPlace, kind=kind, id=place_id)
    with base.records.reading() as unit:
        found = unit.law_notes.on(place)
    return [_view(who, each) for each in found if _sees(who, each)]


def own_notes(base: Base, who: Account) -> list[NoteView]:
    """All notes of the person, wherever they are, oldest first."""
    with base.records.reading() as unit:
        return [_view(who, each) for each in unit.law_notes.by(who.id)]


def write_note(
    base: Base, who: Account, kind: PlaceKind, place_id: str, text: str, *, shared: bool = False
) -> NoteVersion:
    """Write a new note; one for the bureau needs EDIT_LAW. Raises InvalidInputError or NotAllowedError."""
    if shared:
        require(who, Permission.EDIT_LAW)
    first = _checked(
        NoteVersion,
        kind=kind,
        id=place_id,
        note=f"N{base.clock():%Y%m%d}-{secrets.token_hex(4)}",
        version=1,
        author=who.id,
        by=who.id,
        by_name=who.display_name,
        text=_filled(text),
        shared=shared,
        at=base.clock(),
    )
    with base.records.writing() as unit:
        unit.law_notes.add(first)
    return first


def change_note(base: Base, who: Account, seen: NoteVersion, text: str, *, shared: bool = False) -> NoteVersion:
    """Write a new version of one's own note; `seen` is the version that was on the screen."""
    if shared:
        require(who, Permission.EDIT_LAW)
    with base.records.writing() as unit:
        last = _last(unit, who, seen)
        if not _view(who, last).may_change:
            raise NotAllowedError("别人写的笔记不能改，可以另写一条。")
        return _next(base, unit, who, last, text=_filled(text), shared=shared)


def remove_note(base: Base, who: Account, seen: NoteVersion) -> None:
    """Take a note off; its versions stay. Its author may, and for the bureau's notes who reviews the law."""
    with base.records.writing() as unit:
        last = _last(unit, who, seen)
        if not _view(who, last).may_remove:
            raise NotAllowedError("别人写的笔记不能删，请让写的人或复核人员来删。")
        _next(base, unit, who, last, text="", removed=True)


def note_history(base: Base, who: Account, note: str) -> list[NoteVersion]:
    """All versions of a note that the person may see, oldest first; raises NotFoundError.

    Of somebody else's note these are the versions that were for the bureau, while the note still is.
    """
    with base.records.reading() as unit:
        found = unit.law_notes.history(note)
    if not found or not _sees(who, found[-1]):
        raise NotFoundError("没有找到这条笔记，它可能只供作者本人查看。")
    return [each for each in found if each.author == who.id or each.shared]


def _last(unit: Unit, who: Account, seen: NoteVersion) -> NoteVersion:
    found = unit.law_notes.history(seen.note)
    if not found or not _sees(who, found[-1]) or found[-1].removed:
        raise NotFoundError("没有找到这条笔记，它可能已被删除。请刷新后再试。")
    if found[-1].version != seen.version:
        raise ServiceError("这条笔记在您打开之后已有新的版本，没有保存。请刷新后再改。")
    return found[-1]


def _next(base: Base, unit: Unit, who: Account, last: NoteVersion, **changes: Any) -> NoteVersion:
    by = {"version": last.version + 1, "by": who.id, "by_name": who.display_name, "at": base.clock()}
    version = _checked(NoteVersion, **{**dict(last), **by, **changes})
    unit.law_notes.add(version)
    return version


def _sees(who: Account, note: NoteVersion) -> bool:
    return note.shared or note.author == who.id


def _view(who: Account, note: NoteVersion) -> NoteView:
    own = note.author == who.id
    return NoteView(note, may_change=own, may_remove=own or (note.shared and allowed(who, Permission.REVIEW_LAW)))


def _filled(text: str) -> str:
    if not text.strip():
        raise InvalidInputError("text", "笔记是空的，没有保存。请先写内容。")
    return text.strip()


def _checked(model: type[ModelT], **values: Any) -> ModelT:
    try:
        return model(**values)
    except ValidationError as error:
        raise invalid_input(error, _words) from None


def _words(place: Place) -> str:
    return _WORDS.get(str(place[0]), "") if place else ""
