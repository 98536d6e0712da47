"""A camera on a demonstration base of its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.services.data_home import DataHome
from app.services.demonstration import make_demonstration
from app.services.open_base import open_base
from app.ui.shots.camera import Camera


@pytest.fixture(scope="session")
def demonstration_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a demonstration, made once; to be copied, not used."""
    folder = tmp_path_factory.mktemp("demonstration")
    open_base(DataHome(folder), fill=make_demonstration).close()
    return folder


@pytest.fixture
def home(demonstration_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder that the program finds: a demonstration of this test's own."""
    folder = tmp_path / "data"
    shutil.copytree(demonstration_home, folder)
    monkeypatch.setenv("ZHIXING_HOME", str(folder))
    return folder


@pytest.fixture
def camera(qapp: QApplication, home: Path, tmp_path: Path) -> Iterator[Camera]:
    """A camera whose base is not opened yet."""
    made = Camera(qapp, tmp_path)
    yield made
    made.close()
