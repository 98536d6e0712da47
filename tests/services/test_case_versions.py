"""Versions of a case file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from app.domain.roster.account import Account
from app.services.base import Base
from app.services.case_files import CaseFileBusyError, open_case, save_case, start_editing, version_path
from app.services.case_starting import begin_from_brief
from app.services.case_versions import kept_versions, restore_version
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
