"""The page of all pieces."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.ui.gallery import gallery_window
from app.ui.theme.switch import apply_theme
from app.ui.theme.theme import Theme
from app.ui.theme.tokens import MODES, Mode


@pytest.mark.parametrize("mode", MODES)
def test_every_piece_is_painted_in_every_mode(qtbot: QtBot, tmp_path: Path, mode: Mode) -> None:
    window = gallery_window(QSettings(str(tmp_path / "gallery.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window)
    window.show()
    for scale in (1.0, 1.5):
        apply_theme(Theme(mode, scale))
        image = window.grab().toImage()
        assert image.pixelColor(4, 4) == Theme(mode).color("rail")
