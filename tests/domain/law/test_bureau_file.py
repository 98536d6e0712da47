"""The file says what it is and whose, and nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import ValidationError

from app.domain.law.bureau_file import FORMAT, BureauFile

AT = dt.datetime(2026, 11, 26, 8, tzinfo=dt.UTC)
ENTRY: dict[str, Any] = {
    "kind": "act",
    "id": "HA-08",
    "version": 1,
    "in_force_from": "2026-12-01",
    "reason": "数额已调整",
    "basis": ["new_law.109"],
    "author": "甲",
    "reviewer": "乙",
    "approved_at": "2026-11-26T08:00:00Z",
    "document": {"id": "HA-08", "deep": [{"a": None}]},
}
FILE: dict[str, Any] = {"format": FORMAT, "schema_version": 1, "exported_at": AT.isoformat(), "entries": [ENTRY]}


def test_a_file_comes_back_from_its_json() -> None:
    file = BureauFile.model_validate(FILE)
    assert BureauFile.model_validate_json(file.model_dump_json()) == file
    assert (file.unit, file.entries[0].version) == ("", 1)


@pytest.mark.parametrize(
    "wrong",
    [
        {"format": "other"},
        {"schema_version": 2},
        {"more": 1},
        {"unit": "a\nb"},
        {"exported_at": "2026-11-26T08:00:00"},
        {"entries": [{**ENTRY, "kind": "statute"}]},
        {"entries": [{**ENTRY, "version": 0}]},
        {"entries": [{**ENTRY, "basis": ["x"]}]},
        {"entries": [{**ENTRY, "document": "text"}]},
        {"entries": [{**ENTRY, "reviewer": "x" * 81}]},
    ],
    ids=str,
)
def test_another_form_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        BureauFile.model_validate({**FILE, **wrong})
