"""Marks on versions."""

from __future__ import annotations

from pathlib import Path

from app.services.case_marks import FILE, VersionMark, Why, read_marks, write_marks


def test_marks_are_kept_and_empty_ones_are_not(tmp_path: Path) -> None:
    assert read_marks(tmp_path) == {}
    marks = {3: VersionMark(name="初稿"), 12: VersionMark(why=(Why.EXPORTED,)), 5: VersionMark()}
    write_marks(tmp_path, marks)
    assert read_marks(tmp_path) == {3: VersionMark(name="初稿"), 12: VersionMark(why=(Why.EXPORTED,))}
    assert VersionMark().empty


def test_marks_that_cannot_be_read_are_no_empty_marks(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"3": {"why": ["who knows"]}}', encoding="utf-8")
    assert read_marks(tmp_path) is None
