"""Case files on disk: whole, versioned, and never over somebody else's work."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from app.domain.casefile.written import CaseFileTextError
from app.services import case_files
from app.services.case_files import (
    CaseFileBusyError,
    CaseFileChangedError,
    open_case,
    save_case,
    start_editing,
    version_path,
    versions,
)
from app.services.errors import ServiceError
from app.services.file_lock import FileLock
from tests.domain.casefile.sample_case import sample_case
from tests.killing import forks, killed, last_number

NOW = dt.datetime(2026, 11, 26, 18, 0, 30, tzinfo=dt.UTC)


def test_a_saved_file_opens_as_the_next_revision(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "case.zxcase.json"
    saved = save_case(path, sample_case(), NOW, by="学员甲", note="初稿")
    assert saved.revision == 1
    assert open_case(path) == saved
    assert (saved.history[0].by, saved.history[0].note) == ("学员甲", "初稿")
    again = save_case(path, saved, NOW)
    assert [each.number for each in again.history] == [1, 2]
    assert [each.name for each in versions(path)] == ["000001.json", "000002.json"]
    assert {each.name for each in path.parent.iterdir()} == {path.name, f"{path.name}.versions"}
    assert open_case(version_path(path, 1)) == saved


def test_a_second_person_is_told_and_nothing_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "case.zxcase.json"
    opened = save_case(path, sample_case(), NOW)
    theirs = save_case(path, opened.model_copy(update={"title": "别人改的"}), NOW)
    with pytest.raises(CaseFileChangedError, match="已经有人存到第 2 版，您打开的是第 1 版") as told:
        save_case(path, opened.model_copy(update={"title": "我改的"}), NOW)
    assert told.value.on_disk == 2
    assert open_case(path) == theirs


def test_whoever_edits_is_named_to_the_next(tmp_path: Path) -> None:
    path = tmp_path / "case.zxcase.json"
    mine = start_editing(path, "学员甲", NOW)
    assert mine.editor.by == "学员甲"
    with pytest.raises(CaseFileBusyError, match="正由 学员甲"):
        start_editing(path, "学员乙", NOW)
    mine.stop()
    start_editing(path, "学员乙", NOW).stop()


def test_a_mark_that_says_nothing_still_holds(tmp_path: Path) -> None:
    path = tmp_path / "case.zxcase.json"
    version_path(path, 1).parent.mkdir()
    lock = FileLock(version_path(path, 1).with_name(case_files.EDITING))
    assert lock.take()
    with pytest.raises(CaseFileBusyError, match="另一位同事"):
        start_editing(path, "学员乙", NOW)
    lock.let_go()


def test_a_folder_that_takes_no_mark_is_told(tmp_path: Path) -> None:
    with pytest.raises(ServiceError, match="只能只读打开"):
        start_editing(tmp_path / "missing" / "case.zxcase.json", "学员甲", NOW)


def test_a_save_waits_for_another_and_then_gives_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(case_files, "SAVE_WAIT_S", 0.0)
    path = tmp_path / "case.zxcase.json"
    version_path(path, 1).parent.mkdir()
    lock = FileLock(version_path(path, 1).with_name(case_files.SAVING))
    assert lock.take()
    with pytest.raises(CaseFileBusyError, match="请稍后再存"):
        save_case(path, sample_case(), NOW)
    lock.let_go()
    assert save_case(path, sample_case(), NOW).revision == 1


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(ServiceError, match="没有"):
        open_case(tmp_path / "missing.json")
    with pytest.raises(ServiceError, match="打不开"):
        open_case(tmp_path)


def test_a_damaged_file_points_at_its_last_version_and_is_never_lost(tmp_path: Path) -> None:
    path = tmp_path / "case.zxcase.json"
    saved = save_case(path, sample_case(), NOW)
    path.write_bytes(b'{"schema_version": "1", "half')
    with pytest.raises(CaseFileTextError, match=r"最近一次存好的版本在 .*000001\.json"):
        open_case(path)
    assert save_case(path, saved, NOW).revision == 2
    assert (tmp_path / "case.zxcase.json.broken1").read_bytes() == b'{"schema_version": "1", "half'


def test_a_disk_that_refuses_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "case.zxcase.json"
    saved = save_case(path, sample_case(), NOW)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ServiceError, match="磁盘已满"):
        save_case(path, saved, NOW)
    assert open_case(path) == saved


@forks
@pytest.mark.soak
def test_a_kill_in_the_middle_loses_nothing_acknowledged(tmp_path: Path, sized: object) -> None:
    assert callable(sized)
    for attempt in range(sized(3, 100)):
        path = tmp_path / f"{attempt}" / "case.zxcase.json"

        def work(acknowledge: int, path: Path = path) -> None:
            case = sample_case()
            while True:
                case = save_case(path, case, NOW)
                os.write(acknowledge, b"%d\n" % case.revision)

        told = last_number(killed(work, 0.01 * (attempt % 7)))
        on_disk = open_case(path)
        assert on_disk.revision in (told, told + 1)
        assert open_case(version_path(path, told)).revision == told
        # The next save goes on from there; a lock that was killed holds nobody up.
        assert save_case(path, on_disk, NOW).revision == on_disk.revision + 1
