"""What a kept place and a note must be."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from app.domain.law.desk import LONGEST_NOTE, KeptPlace, LibraryPlace, NoteVersion, PlaceKind

AT = dt.datetime(2026, 11, 26, 8, tzinfo=dt.UTC)


def test_a_place_has_an_id_and_a_label_of_one_line() -> None:
    for wrong in ("", "a\nb", "x" * 401, "a\x00"):
        with pytest.raises(ValidationError):
            LibraryPlace(kind=PlaceKind.ACT, id=wrong)
    for wrong in ("", "a\nb", "x" * 301):
        with pytest.raises(ValidationError):
            KeptPlace(kind=PlaceKind.ACT, id="HA-08", label=wrong, at=AT)


def test_a_note_may_have_lines_but_an_end() -> None:
    note = NoteVersion(
        kind=PlaceKind.ARTICLE,
        id="law.1",
        note="n1",
        version=1,
        author="p1",
        by="p1",
        by_name="甲",
        text="一\n二",
        at=AT,
    )
    assert (note.shared, note.removed) == (False, False)
    for wrong in ({"text": "x" * (LONGEST_NOTE + 1)}, {"version": 0}, {"text": "\x00"}):
        with pytest.raises(ValidationError):
            NoteVersion.model_validate({**note.model_dump(), **wrong})
