"""Favourites, what was read last and notes, on both databases."""

from __future__ import annotations

import datetime as dt

import pytest

from app.domain.law.desk import MOST_RECENT, KeptPlace, LibraryPlace, PlaceKind
from records.errors import DuplicateError
from records.unit_of_work import Records
from tests.records.sample_bureau import AT, note

ACT = LibraryPlace(kind=PlaceKind.ACT, id="HA-08")


def kept(place_id: str = "HA-08", label: str = "无资格上岗", minutes: int = 0) -> KeptPlace:
    return KeptPlace(kind=PlaceKind.ACT, id=place_id, label=label, at=AT + dt.timedelta(minutes=minutes))


def test_favourites_are_kept_once_and_by_person(assigned: Records) -> None:
    with assigned.writing() as unit:
        unit.favourites.put("p1", kept())
        unit.favourites.put("p1", kept("HA-11", "不监控", 1))
        unit.favourites.put("p2", kept())
    with assigned.writing() as unit:
        unit.favourites.put("p1", kept(label="新名称", minutes=9))
    with assigned.reading() as unit:
        assert unit.favourites.of("p1") == [kept("HA-11", "不监控", 1), kept(label="新名称")]
    with assigned.writing() as unit:
        unit.favourites.remove("p1", ACT)
        unit.favourites.remove("p1", LibraryPlace(kind=PlaceKind.CASE, id="HA-11"))
    with assigned.reading() as unit:
        assert [each.id for each in unit.favourites.of("p1")] == ["HA-11"]
        assert unit.favourites.of("p2") == [kept()]


def test_of_what_was_read_the_newest_stay(assigned: Records) -> None:
    for minutes in range(MOST_RECENT + 2):
        with assigned.writing() as unit:
            unit.recent.put("p1", kept(f"HA-{minutes}", minutes=minutes))
    with assigned.writing() as unit:
        unit.recent.put("p1", kept("HA-2", minutes=99))
        unit.recent.put("p2", kept("HA-0"))
    with assigned.reading() as unit:
        read = [each.id for each in unit.recent.of("p1")]
        assert (len(read), read[:2], read[-1]) == (MOST_RECENT, ["HA-2", f"HA-{MOST_RECENT + 1}"], "HA-3")
    with assigned.writing() as unit:
        unit.recent.clear("p1")
    with assigned.reading() as unit:
        assert (unit.recent.of("p1"), len(unit.recent.of("p2"))) == ([], 1)


def test_the_last_version_of_a_note_counts_and_all_stay(assigned: Records) -> None:
    first, second = note(), note(version=2, text="先看证，再问人", shared=True)
    other = note(note="n2", author="p2", by="p2", text="另记")
    with assigned.writing() as unit:
        for each in (first, other, second):
            unit.law_notes.add(each)
    with assigned.reading() as unit:
        assert unit.law_notes.on(ACT) == [other, second]
        assert unit.law_notes.by("p1") == [second]
        assert unit.law_notes.history("n1") == [first, second]
        assert unit.law_notes.on(LibraryPlace(kind=PlaceKind.CASE, id="HA-08")) == []
    with assigned.writing() as unit:
        unit.law_notes.add(note(version=3, text="", removed=True))
    with assigned.reading() as unit:
        assert unit.law_notes.on(ACT) == [other]
        assert len(unit.law_notes.history("n1")) == 3


def test_a_version_of_a_note_is_written_once(assigned: Records) -> None:
    with assigned.writing() as unit:
        unit.law_notes.add(note())
    with pytest.raises(DuplicateError), assigned.writing() as unit:
        unit.law_notes.add(note(text="同时改的"))
