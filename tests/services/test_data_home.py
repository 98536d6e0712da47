"""The data folder: by variable, else the system's own; told when it cannot be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services.data_home import DataHome, find_data_home
from app.services.errors import ServiceError


def test_the_variable_names_the_folder(zhixing_home: Path) -> None:
    assert find_data_home().folder == zhixing_home


def test_without_it_the_system_says_where() -> None:
    folder = find_data_home({}).folder
    assert folder.name == "zhixing"
    assert folder.is_absolute()
    assert find_data_home({"ZHIXING_HOME": "  "}).folder == folder


def test_folders_are_made(tmp_path: Path) -> None:
    home = DataHome(tmp_path / "a" / "b")
    home.prepare()
    home.prepare()
    assert {path.name for path in home.folder.iterdir()} == {"attempts", "backups", "crashes", "logs", "reports"}
    assert home.attempt_folder("attempts/A1") == home.attempts / "A1"


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("x")
    with pytest.raises(ServiceError, match="ZHIXING_HOME"):
        DataHome(tmp_path / "home").prepare()
