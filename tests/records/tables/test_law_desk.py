"""What the tables promise."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from records.tables.law_desk import FavouriteRow, LawNoteRow, RecentRow


def test_a_place_is_kept_once_by_each_person() -> None:
    for row in (FavouriteRow, RecentRow):
        assert [each.name for each in row.__table__.primary_key] == ["account_id", "kind", "place"]


def test_a_version_of_a_note_is_there_once() -> None:
    constraints = LawNoteRow.metadata.tables["law_notes"].constraints
    unique = [sorted(each.columns.keys()) for each in constraints if isinstance(each, UniqueConstraint)]
    assert unique == [["note", "version"]]
