"""Pictures, called as the command line calls them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.services.data_home import DataHome
from app.services.open_base import open_base
from app.ui.shots.__main__ import main


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    # The pictures are in Chinese; tests that come later in this process read English.
    locale, before = QLocale(), qapp.findChildren(QTranslator)
    yield
    for translator in qapp.findChildren(QTranslator):
        if translator not in before:
            qapp.removeTranslator(translator)
    QLocale.setDefault(locale)


def test_each_picture_is_told_in_a_line(
    qapp: QApplication, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pictures"
    assert main([str(folder), "--screen", "01_first", "--look", "light_100_1280"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["screen"] for each in told] == [
        "01_first_administrator",
        "01_first_administrator_refused",
        "01_first_password",
        "01_first_password_refused",
    ]
    assert sorted(each["file"] for each in told) == sorted(path.name for path in folder.iterdir())


def test_a_base_of_ones_own_is_left_alone(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    open_base(DataHome(tmp_path / "own")).close()
    monkeypatch.setenv("ZHIXING_HOME", str(tmp_path / "own"))
    assert main([str(tmp_path / "pictures")]) == 1
    assert "somebody's own" in capsys.readouterr().err
    assert [path.suffix for path in (tmp_path / "pictures").iterdir()] == []
