"""Import: whole files, once, with a report; dry runs and cancelling leave nothing half done."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services import law_library
from app.services.base import Base
from app.services.law_library import FileOutcome, ImportReport, ImportWish, doubtful_lines, import_library
from records.stores.statutes import LibrarySize
from tests.services.sample_library import NEW_TEXT, with_law, write_texts

ALL_ADDED = {"added": 3, "unchanged": 0, "replaced": 0, "different": 0, "refused": 1, "skipped": 1}


def size(base: Base) -> LibrarySize:
    with base.records.reading() as unit:
        return unit.statutes.size()


def outcomes(report: ImportReport) -> dict[str, FileOutcome]:
    return {file.name: file.outcome for file in report.files}


class Stop:
    """Cancels after some files."""

    def __init__(self, after: int) -> None:
        self.left = after

    @property
    def cancelled(self) -> bool:
        return self.left <= 0

    def report(self, fraction: float | None, text: str = "") -> None:
        assert fraction is not None
        assert 0 <= fraction <= 1
        self.left -= 1


def test_a_folder_is_imported_and_a_second_time_changes_nothing(base: Base, tmp_path: Path) -> None:
    folder = write_texts(tmp_path / "in")
    report = import_library(with_law(base), [folder])
    assert report.counts == ALL_ADDED
    assert (report.articles, report.cancelled, report.dry_run) == (6, False, False)
    assert size(base) == LibrarySize(2, 3, 6)
    again = import_library(base, [folder])
    assert again.count(FileOutcome.UNCHANGED) == 3
    assert size(base) == LibrarySize(2, 3, 6)


def test_a_dry_run_says_the_same_and_writes_nothing(base: Base, tmp_path: Path) -> None:
    folder = write_texts(tmp_path / "in")
    (folder / "另一份.md").write_text(NEW_TEXT, encoding="utf-8")
    (folder / "不同.md").write_text(NEW_TEXT.replace("警告", "罚款"), encoding="utf-8")
    dry = import_library(base, [folder], ImportWish(dry_run=True))
    assert size(base) == LibrarySize(0, 0, 0)
    assert outcomes(dry) == outcomes(import_library(base, [folder]))
    assert sorted(dry.counts.values()) == [0, 0, 1, 1, 2, 3]


def test_a_different_text_is_kept_out_until_the_user_wants_it(base: Base, tmp_path: Path) -> None:
    path = tmp_path / "演示法.md"
    path.write_text(NEW_TEXT, encoding="utf-8")
    import_library(base, [path])
    path.write_text(NEW_TEXT.replace("警告", "罚款"), encoding="utf-8")
    report = import_library(base, [path])
    assert report.counts["different"] == 1
    assert "--replace" in next(doubtful_lines(report))
    assert import_library(base, [path], ImportWish(replace=True)).counts["replaced"] == 1


def test_cancelling_keeps_what_was_done_whole(base: Base, tmp_path: Path) -> None:
    report = import_library(base, [write_texts(tmp_path / "in")], progress=Stop(after=3))
    assert report.cancelled
    assert len(report.files) == 3
    assert size(base).versions == report.count(FileOutcome.ADDED)


def test_an_error_in_the_middle_leaves_whole_files_only(
    base: Base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(law_library, "AT_ONCE", 1)

    class Broken(Stop):
        def report(self, fraction: float | None, text: str = "") -> None:
            super().report(fraction, text)
            if self.left == 0:
                raise RuntimeError("stop")

    with pytest.raises(RuntimeError):
        import_library(base, [write_texts(tmp_path / "in")], progress=Broken(after=3))
    assert size(base).versions == 2
    report = import_library(base, [tmp_path / "in"])
    assert (report.count(FileOutcome.UNCHANGED), report.count(FileOutcome.ADDED)) == (2, 1)


def test_the_report_names_file_line_and_reason(base: Base, tmp_path: Path) -> None:
    folder = write_texts(tmp_path / "in")
    (folder / "演示法.md").write_text(NEW_TEXT.replace("**第二条**", "**第四条**"), encoding="utf-8")
    report = import_library(base, [folder])
    lines = list(doubtful_lines(report))
    assert "演示法.md:15: 第四条之前应是另一条，前面是第一条" in lines
    assert "旧版.txt: 按 GB18030 编码读取" in lines
    assert any(line.startswith("说明.md：没有找到条文") for line in lines)
    assert any(line.startswith("坏.docx：文件已损坏") for line in lines)
    assert report.doubts == 2
