"""Version lines of built-in statutes with what was imported."""

from __future__ import annotations

from pathlib import Path

from app.services.base import Base
from app.services.law_library import import_library
from app.services.law_versions import version_lines
from tests.services.sample_practice_base import with_practice, write_text


def test_imported_texts_join_the_line_of_their_statute(base: Base, tmp_path: Path) -> None:
    law = with_practice(base).shelf.law()
    with base.records.reading() as unit:
        assert [len(line.newest.parts) for line in version_lines(unit, law).values()] == [0, 0]
    import_library(base, [write_text(tmp_path / "in")])
    import_library(base, [write_text(tmp_path / "new", adopted="2028年3月1日", starts="2028年7月1日")])
    with base.records.reading() as unit:
        line = version_lines(unit, law)["new_law"]
    assert [(version.id, len(version.parts)) for version in line.versions] == [("2025-12-27", 1), ("2028-03-01", 1)]
