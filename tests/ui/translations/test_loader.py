"""A language in force."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui.pieces.realm_badge import RealmBadge
from app.ui.translations import loader


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_chinese_is_spoken_by_default(qapp: QApplication) -> None:
    loader.speak(qapp)
    assert RealmBadge().accessibleName() == "\u8bad\u7ec3"


def test_english_is_the_source(qapp: QApplication) -> None:
    loader.speak(qapp, "en")
    assert RealmBadge().accessibleName() == "Drill"


def test_a_missing_file_is_named(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "FOLDER", tmp_path)
    with pytest.raises(RuntimeError, match=r"zh_CN\.qm"):
        loader.speak(qapp)
