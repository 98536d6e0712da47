"""Exercises on disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.brief.seeding import Exercise
from app.services.case_files import open_case
from app.services.errors import ServiceError
from app.services.exercise_files import key_of, write_exercise
from tests.domain.appraisal.shipped import brief, right_set

MADE = Exercise(right_set("simple_driver"), brief("simple_driver").defects[:2])


def test_a_file_and_its_key(tmp_path: Path) -> None:
    """The file opens again; the key tells rule, place, what stands there and what is right."""
    write_exercise(MADE, tmp_path / "a" / "case.zxcase.json", tmp_path / "a" / "key.json")
    assert open_case(tmp_path / "a" / "case.zxcase.json") == MADE.case
    assert json.loads((tmp_path / "a" / "key.json").read_text(encoding="utf-8")) == key_of(MADE)
    assert [each["rule"] for each in key_of(MADE)["defects"]] == ["CR-45", "CR-56"]


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    """In words, without a traceback."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ServiceError, match="写不进去"):
        write_exercise(MADE, tmp_path / "file" / "case.zxcase.json")
