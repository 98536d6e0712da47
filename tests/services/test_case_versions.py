"""Versions of a case file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_files import CaseFileBusyError, open_case, save_case, start_editing, version_path
from app.services.case_marks import FILE, VersionMark, Why
from app.services.case_starting import begin_from_brief
from app.services.case_versions import keep_version, kept_versions, name_version, restore_version
from app.services.errors import InvalidInputError, NotFoundError, ServiceError
from app.services.shelf import Shelf

NOW = dt.datetime(2026, 9, 10, 12, 0)


def test_an_earlier_version_becomes_the_newest_and_none_is_lost(base: Base, trainee: Account, tmp_path: Path) -> None:
    path = tmp_path / "one.zxcase.json"
    first = save_case(path, begin_from_brief(Shelf(), "simple_driver"), NOW)
    save_case(path, first.model_copy(update={"title": "改过"}), NOW)
    assert [each.number for each in kept_versions(path)] == [2, 1]
    assert restore_version(base, trainee, path, 1) == 3
    assert open_case(path).title == first.title
    assert [each.number for each in kept_versions(path)] == [3, 2, 1]
    version_path(path, 2).unlink()
    assert [each.number for each in kept_versions(path)] == [3, 1]
    editing = start_editing(path, "别人", NOW)
    with pytest.raises(CaseFileBusyError):
        restore_version(base, trainee, path, 1)
    editing.stop()


def saved_for_hours(path: Path, hours: int, every_min: int = 1) -> None:
    """A file that somebody writes on for hours, saved every so many minutes."""
    case = begin_from_brief(Shelf(), "simple_driver")
    case = save_case(path, case, NOW, note="新建")
    for minute in range(every_min, hours * 60 + 1, every_min):
        case = save_case(path, case, NOW + dt.timedelta(minutes=minute))


def test_versions_thin_out_as_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "one.zxcase.json"
    saved_for_hours(path, 4)
    numbers = [each.number for each in kept_versions(path)]
    assert numbers == [each.number for each in reversed(open_case(path).history)]
    assert numbers[:61] == list(range(241, 180, -1))
    assert len(numbers) == 61 + 19
    assert numbers[-1] == 1
    # What the file tells of is what lies there.
    assert sorted(int(each.stem) for each in path.with_name(path.name + ".versions").glob("0*.json")) == sorted(numbers)


def test_what_is_named_exported_or_restored_from_stays(base: Base, trainee: Account, tmp_path: Path) -> None:
    path = tmp_path / "one.zxcase.json"
    saved_for_hours(path, 1)
    name_version(path, 3, "  初 稿 ")
    keep_version(path, 4, Why.EXPORTED)
    keep_version(path, 4, Why.EXPORTED)
    keep_version(path, 5, Why.HANDED_IN)
    restore_version(base, trainee, path, 6)
    saved_again = open_case(path)
    for minute in range(1, 200):
        saved_again = save_case(path, saved_again, NOW + dt.timedelta(days=2, minutes=minute))
    kept = {each.number: each.mark for each in kept_versions(path)}
    assert kept[3] == VersionMark(name="初 稿")
    assert kept[4].why == (Why.EXPORTED,)
    assert kept[5].why == (Why.HANDED_IN,)
    assert kept[6].why == (Why.RESTORED,)
    assert 7 not in kept
    assert open_case(version_path(path, 3)).revision == 3
    name_version(path, 3, "")
    save_case(path, saved_again, NOW + dt.timedelta(days=2, minutes=200))
    assert 3 not in {each.number for each in kept_versions(path)}


def test_marks_go_to_versions_that_are_there(tmp_path: Path) -> None:
    path = tmp_path / "one.zxcase.json"
    saved_for_hours(path, 1, 30)
    with pytest.raises(NotFoundError, match="第 9 版"):
        name_version(path, 9, "x")
    with pytest.raises(InvalidInputError, match="60"):
        name_version(path, 1, "字" * 61)


def test_torn_marks_keep_everything(tmp_path: Path) -> None:
    path = tmp_path / "one.zxcase.json"
    saved_for_hours(path, 1)
    (version_path(path, 1).parent / FILE).write_text("{", encoding="utf-8")
    case = open_case(path)
    save_case(path, case, NOW + dt.timedelta(days=9))
    assert len(kept_versions(path)) == 62
    with pytest.raises(ServiceError, match="标记读不出来"):
        name_version(path, 1, "x")


def test_what_a_crash_left_behind_goes_with_the_next_save(tmp_path: Path) -> None:
    """Killed after the file was safe and before the old versions went."""
    path = tmp_path / "one.zxcase.json"
    saved_for_hours(path, 3)
    stray = version_path(path, 7)
    assert not stray.exists()
    stray.write_bytes(version_path(path, 1).read_bytes())
    save_case(path, open_case(path), NOW + dt.timedelta(hours=3, minutes=1))
    assert not stray.exists()
