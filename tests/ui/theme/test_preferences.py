"""What a user chose about the look."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.ui.theme.preferences import Preferences
from app.ui.theme.theme import Theme


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "desktop.ini"), QSettings.Format.IniFormat)


def test_what_is_saved_comes_back(store: QSettings) -> None:
    Preferences("contrast", 1.25, True).save(store)
    store.sync()
    again = QSettings(store.fileName(), QSettings.Format.IniFormat)
    assert Preferences.load(again) == Preferences("contrast", 1.25, True)


def test_an_empty_store_gives_the_default(store: QSettings) -> None:
    assert Preferences.load(store).theme == Theme()


@pytest.mark.parametrize("nonsense", ["", "7", "pink", "\x00"])
def test_nonsense_gives_the_default(store: QSettings, nonsense: str) -> None:
    for key in ("look/mode", "look/scale", "look/reduced_motion"):
        store.setValue(key, nonsense)
    assert Preferences.load(store) == Preferences()
